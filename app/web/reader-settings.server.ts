import { parse, serialize } from 'cookie';
import { chooseLanguage, type Language } from '~/i18n/languages';

/** How this browser wants to read: kept in cookies of its own, for strangers too. */
export interface ReaderSettings {
	language: Language;
	/** `blue` shows green lights in blue, for readers who cannot tell red from green. */
	lights: 'green' | 'blue';
}

const YEAR_SECONDS = 365 * 86_400;

export function readerSettings(request: Request): ReaderSettings {
	const cookies = parse(request.headers.get('Cookie') ?? '');
	return {
		language: chooseLanguage(cookies.lang, request.headers.get('Accept-Language')),
		lights: cookies.lights === 'blue' ? 'blue' : 'green',
	};
}

/** The Set-Cookie value that remembers one choice. Not secret, but no script needs it either. */
export function rememberSetting(name: 'lang' | 'lights', value: string): string {
	return serialize(name, value, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true });
}
