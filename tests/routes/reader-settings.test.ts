import { describe, expect, it } from 'vitest';
import { action as chooseLanguage } from '~/routes/language/route';
import { action as chooseLights } from '~/routes/lights/route';
import { readerSettings } from '~/web/reader-settings.server';

type Action = typeof chooseLanguage;

async function post(action: Action, fields: Record<string, string>): Promise<Response> {
	const body = new URLSearchParams(fields);
	const request = new Request('http://localhost/x', { method: 'POST', body });
	// why: the two actions read nothing of the server's context.
	const context = {} as Parameters<Action>[0]['context'];
	try {
		return (await action({ request, params: {}, context })) as Response;
	} catch (thrown) {
		if (thrown instanceof Response) return thrown;
		throw thrown;
	}
}

const asked = (headers: Record<string, string>) => readerSettings(new Request('http://localhost/', { headers }));

describe('choosing a language', () => {
	it('is remembered for a year and comes back to the page', async () => {
		const answer = await post(chooseLanguage, { language: 'en', returnTo: '/board?tab=red&unit=deqing' });
		expect(answer.status).toBe(302);
		expect(answer.headers.get('Location')).toBe('/board?tab=red&unit=deqing');
		expect(answer.headers.get('Set-Cookie')).toBe('lang=en; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax');
	});

	it.each(['//evil.example', 'https://evil.example', 'javascript:alert(1)', '/\\evil'])(
		'never leads away to %s',
		async (returnTo) => {
			expect((await post(chooseLanguage, { language: 'zh-CN', returnTo })).headers.get('Location')).toBe('/');
		},
	);

	it('refuses languages nobody speaks here', async () => {
		expect((await post(chooseLanguage, { language: 'fr' })).status).toBe(400);
		expect((await post(chooseLanguage, {})).status).toBe(400);
	});
});

describe('choosing blue for green', () => {
	it('is remembered, and undone', async () => {
		const cookie = async (lights: string) =>
			(await post(chooseLights, { lights, returnTo: '/work' })).headers.get('Set-Cookie');
		expect(await cookie('blue')).toMatch(/^lights=blue;/);
		expect(await cookie('green')).toMatch(/^lights=green;/);
		expect(await cookie('"><script>')).toMatch(/^lights=green;/);
	});
});

describe('how a browser wants to read', () => {
	it('is told by its cookies, else by its language, else Chinese in green', () => {
		expect(asked({ Cookie: 'lang=en; lights=blue', 'Accept-Language': 'zh' })).toEqual({
			language: 'en',
			lights: 'blue',
		});
		expect(asked({ 'Accept-Language': 'en-GB' })).toEqual({ language: 'en', lights: 'green' });
		expect(asked({ Cookie: 'lang=tlh; lights=red' })).toEqual({ language: 'zh-CN', lights: 'green' });
	});
});
