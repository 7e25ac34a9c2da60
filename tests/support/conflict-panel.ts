import { freshKey, type HttpClient } from './http-client';

/** Posts a form as somebody whose page was opened before, and reads what comes back. */
export async function post(client: HttpClient, path: string, fields: Record<string, string>) {
	const answer = await client.post(path, { idempotencyKey: freshKey(), ...fields });
	const html = await answer.text();
	return { status: answer.status, to: answer.headers.get('Location'), html, panel: panelIn(html) };
}

/** The words of the panel, without its marks. */
function panelIn(html: string): string {
	const start = html.search(/<section[^>]*role="alert"/);
	if (start < 0) return '';
	return html
		.slice(start, html.indexOf('</section>', start))
		.replace(/<!--.*?-->|<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ');
}

/** The version the form that came back stands on. */
export const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1];

/** Who moved what meanwhile, and when, as the panel begins. */
export const BY = '您编辑期间，示例管理者 deqing于 14:02 修改了';
