import { freshKey } from './http-client';
import { readText } from './render-ui';

/** The key a form carries; every post has its own. */
export const key = () => ({ idempotencyKey: freshKey() });

/** An answer as somebody reads it. */
export interface ReadPage {
	status: number;
	/** Where it leads; empty when it leads nowhere. */
	to: string;
	html: string;
	text: string;
}

/** Waits for an answer and reads it. */
export async function pageOf(response: Promise<Response>): Promise<ReadPage> {
	const answer = await response;
	const html = await answer.text();
	return { status: answer.status, to: answer.headers.get('Location') ?? '', html, text: readText(html) };
}

/** What a browser posts of the boxes of a page, as they stand. */
export function boxesOf(html: string): Record<string, string> {
	const inputs = [...html.matchAll(/<input\b[^>]*>/g)]
		.map(([tag]) => tag)
		.filter((tag) => !/type="(checkbox|radio)"/.test(tag));
	const texts = inputs.map((tag) => [
		/name="([^"]*)"/.exec(tag)?.[1] ?? '',
		plain(/value="([^"]*)"/.exec(tag)?.[1] ?? ''),
	]);
	const selects = [...html.matchAll(/<select\b[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)].map(
		([, name = '', inside = '']) => [
			name,
			/<option[^>]*value="([^"]*)"[^>]*selected/.exec(inside)?.[1] ?? /value="([^"]*)"/.exec(inside)?.[1] ?? '',
		],
	);
	return Object.fromEntries([...texts, ...selects].filter(([name]) => name && name !== 'q' && name !== 'returnTo'));
}

function plain(escaped: string): string {
	return escaped.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The value of a hidden field of a page. */
export function hiddenIn({ html }: ReadPage, name: string): string {
	return boxesOf(html)[name] ?? '';
}
