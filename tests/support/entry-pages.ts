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

/** The value of a hidden field of a page. */
export function hiddenIn({ html }: ReadPage, name: string): string {
	const [, value = ''] = new RegExp(`name="${name}" value="([^"]*)"`).exec(html) ?? [];
	return value;
}
