import http from 'node:http';
import { paths } from '~/paths';

/** Somebody's browser posting forms to a server in another process, over a connection it keeps. */
export interface Poster {
	/** Posts a form and answers the status and body; rejects when the server is gone before it has answered. */
	post(path: string, fields: Record<string, string>): Promise<{ status: number; location: string; body: string }>;
	close(): void;
}

export function poster(origin: string, cookie: string): Poster {
	const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
	return {
		close: () => agent.destroy(),
		post: (path, fields) =>
			new Promise((resolve, reject) => {
				const body = new URLSearchParams(fields).toString();
				const headers = {
					Cookie: cookie,
					Origin: origin,
					'Sec-Fetch-Site': 'same-origin',
					'Accept-Language': 'zh-CN',
					'Content-Type': 'application/x-www-form-urlencoded',
					'Content-Length': Buffer.byteLength(body),
				};
				const request = http.request(`${origin}${path}`, { method: 'POST', agent, headers }, (response) => {
					let text = '';
					response.setEncoding('utf8');
					response.on('data', (part: string) => {
						text += part;
					});
					response.on('error', reject);
					response.on('end', () => {
						const { statusCode: status = 0, headers: answered, complete } = response;
						if (complete) resolve({ status, location: answered.location ?? '', body: text });
						else reject(new Error('cut off'));
					});
				});
				request.on('error', reject);
				request.end(body);
			}),
	};
}

/** Where the forecast of a project's completion is set. */
export const forecastPath = (projectId: string) => paths.forecast(projectId, 'completed');
