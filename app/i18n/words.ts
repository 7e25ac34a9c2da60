import { createInstance, type i18n, type ParseKeys, type TFunction } from 'i18next';
import { type Format, formatFor } from './format';
import type { Language } from './languages';
import type { terms } from './messages/zh-CN/terms';
import { cutPhrase, type Phrase } from './phrase';

export type WordKey = ParseKeys;

/** The value lists of the glossary: `light`, `stage`, `milestone`, `unit`, `role` … */
export type TermGroup = {
	[K in keyof typeof terms]: (typeof terms)[K] extends string ? never : K;
}[keyof typeof terms];

/** One language, ready to speak. Nothing here ever changes its language, so one instance serves all requests at once. */
export interface Words {
	language: Language;
	t: TFunction;
	format: Format;
	/** Is there a text under this key that is only known at run time (a refusal code, a rule name)? */
	has: (key: string) => boolean;
	/** The name of a glossary value that is only known at run time: `term('unit', 'deqing')`; an unknown value names itself. */
	term: (group: TermGroup, value: string) => string;
	i18n: i18n;
}

const NAMESPACE = 'words';

export function createWords(language: Language, messages: object): Words {
	const instance = createInstance();
	instance.init({
		lng: language,
		ns: [NAMESPACE],
		defaultNS: NAMESPACE,
		fallbackLng: false,
		resources: { [language]: { [NAMESPACE]: { ...messages } } },
		interpolation: { escapeValue: false },
		initAsync: false,
		nsSeparator: false,
		showSupportNotice: false,
	});
	const textOf = (key: string): unknown => instance.getResource(language, NAMESPACE, key);
	return {
		language,
		t: remembering(instance.t, textOf),
		format: formatFor(language),
		has: (key) => typeof textOf(key) === 'string',
		term: (group, value) => {
			const text = textOf(`terms.${group}.${value}`);
			return typeof text === 'string' ? text : value;
		},
		i18n: instance,
	};
}

/**
 * A text without gaps is always the same, so it is looked up once per process; one with gaps is cut at them once: a frame of
 * 60 words costs next to nothing.
 */
function remembering(t: TFunction, textOf: (key: string) => unknown): TFunction {
	const said = new Map<string, string>();
	const phrases = new Map<string, Phrase | null>();
	function say(key: WordKey, values?: Record<string, string | number>): string {
		if (values !== undefined) {
			let phrase = phrases.get(key);
			if (phrase === undefined) {
				phrase = cutPhrase(textOf, key);
				phrases.set(key, phrase);
			}
			return phrase ? phrase(values) : t(key, { ...values });
		}
		const known = said.get(key);
		if (known !== undefined) return known;
		const text: string = t(key);
		said.set(key, text);
		return text;
	}
	return say as TFunction;
}
