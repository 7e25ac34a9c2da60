import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshKey, type HttpClient, signedIn } from '../support/http-client';
import { newProject, stateNow } from '../support/project-world';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let officer: HttpClient;
let own: HttpClient;
beforeAll(async () => {
	server = await startTestServer();
	officer = await signedIn(server, 'officer-deqing');
	own = await signedIn(server, 'officer-own');
});

const text = async (client: HttpClient, path: string) => (await client.get(path)).text();
/** What the field offers, the chosen one marked. */
function offered(html: string): string[] {
	const select = /<select[^>]*name="officerName".*?<\/select>/s.exec(html)?.[0] ?? '';
	return [...select.matchAll(/<option value="([^"]*)"( selected="")?/g)].map(
		([, name, on]) => `${name}${on ? ' *' : ''}`,
	);
}

describe('the officer of a project', () => {
	let id: string;
	beforeEach(async () => {
		id = await newProject(server.app.db, { fields: { name: '示例靶材项目', officerName: '示例台账专员' } });
	});

	it('is chosen from the officers of its unit; a name from a ledger is kept', async () => {
		expect(offered(await text(officer, `/projects/${id}/edit`))).toEqual([
			'',
			'示例台账专员 *',
			'示例本人专员',
			'示例专员 deqing',
		]);
		const kept = { idempotencyKey: freshKey(), name: '示例靶材项目', officerName: '示例台账专员', contact: '示例老王' };
		expect((await officer.post(`/projects/${id}/edit`, { ...kept, version: '1' })).status).toBe(302);
		expect((await stateNow(server.app.db, id)).facts).toMatchObject({
			officerName: '示例台账专员',
			contact: '示例老王',
		});
	});

	it('moves a project onto the work list of whoever is named, who sees no other', async () => {
		expect(await text(own, '/work?tab=late')).not.toContain('示例靶材项目');
		const named = { idempotencyKey: freshKey(), name: '示例靶材项目', officerName: '示例本人专员', version: '1' };
		await officer.post(`/projects/${id}/edit`, named);
		const list = await text(own, '/work?tab=late');
		expect(list).toContain('示例靶材项目');
		expect(list, 'there is no wider list to show').not.toContain('whole=1');
		expect(offered(await text(own, `/projects/${id}/edit`))).toEqual(['', '示例本人专员 *']);
		const away = { ...named, idempotencyKey: freshKey(), officerName: '示例专员 deqing', version: '2' };
		expect((await own.post(`/projects/${id}/edit`, away)).status).toBe(422);
	});
});

describe('a new project', () => {
	it('is the own one of an officer at first', async () => {
		expect(offered(await text(own, '/projects/new'))).toEqual(['', '示例本人专员 *']);
		expect(offered(await text(officer, '/projects/new'))).toContain('示例专员 deqing *');
	});

	it('offers a manager of the city the officers unit by unit', async () => {
		const html = await text(await signedIn(server, 'manager'), '/projects/new');
		expect(html).toMatch(/<optgroup label="安吉县"><option value="示例专员 anji"/);
		expect(offered(html)[0]).toBe(' *');
	});
});
