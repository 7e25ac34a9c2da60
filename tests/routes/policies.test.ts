import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '~/domain/people/actor';
import { may, VERBS, type Verb } from '~/domain/people/may';
import routes from '~/routes';
import { httpClient, signedIn } from '../support/http-client';
import { projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { TEST_TODAY } from '../support/test-acting';
import type { TestPersonId } from '../support/test-people';
import { startTestServer } from '../support/test-server';

interface Declared {
	address: string;
	file: string;
	source: string;
	policy: string | undefined;
}

const APP = path.resolve(import.meta.dirname, '../../app');
/** Real ones, so that who is barred is barred by their role and not because nothing is there. */
const IDS: Record<string, string> = { projects: 'p1', people: 'manager' };
const declared: Declared[] = routes.map(({ path: pattern = '', file }) => {
	const source = readFileSync(path.join(APP, file), 'utf8');
	const policy = /^export const handle\b.*?\bpolicy: '([^']+)'/ms.exec(source)?.[1];
	return { address: addressOf(pattern), file, source, policy };
});
const guarded = declared.filter(({ policy }) => policy !== 'public');
/** Functions of the edge that ask `admit` for whoever calls them. */
const gates = filesOf('web')
	.map((file) => readFileSync(path.join(APP, 'web', file), 'utf8'))
	.filter((source) => /\badmit\(/.test(source))
	.flatMap((source) => [...source.matchAll(/^export (?:async )?function (\w+)/gm)].map((match) => match[1]));
const ASKS = new RegExp(`\\b(${gates.join('|')})\\(`);

function filesOf(room: string): string[] {
	return readdirSync(path.join(APP, room)).filter((file) => file.endsWith('.ts'));
}

function addressOf(pattern: string): string {
	const id = IDS[pattern.split('/')[0] ?? ''] ?? 'x1';
	return `/${pattern.replace(':id', id).replace(':milestone', 'started').replace(/:\w+/g, 'x1').replace('*', 'nowhere')}`;
}

/** The text of an exported loader or action, or null. */
function exported(source: string, name: 'loader' | 'action'): string | null {
	const start = source.search(new RegExp(`^export (async )?function ${name}\\b`, 'm'));
	return start < 0 ? null : source.slice(start, source.indexOf('\n}\n', start));
}
const PERSON: Record<Role, TestPersonId> = {
	officer: 'officer-deqing',
	manager: 'manager',
	auditor: 'auditor',
	admin: 'admin',
};

describe('every route', () => {
	it('of every folder is declared', () => {
		const folders = readdirSync(path.join(APP, 'routes')).sort();
		expect([...new Set(declared.map(({ file }) => file.split('/')[1]))].sort()).toEqual(folders);
	});

	it.each(declared)('$file names its policy', ({ policy }) => {
		expect(['public', 'signedIn', ...VERBS]).toContain(policy);
	});

	it.each(guarded)('$file admits nobody without asking', ({ source }) => {
		const doors = (['loader', 'action'] as const).map((name) => exported(source, name)).filter((text) => text !== null);
		expect(doors.length).toBeGreaterThan(0);
		for (const door of doors) expect(door).toMatch(ASKS);
	});
});

const server = await startTestServer();
await recordProjects(server.app.db, TEST_TODAY, { p1: projectFacts() });
const pages = guarded.filter(({ source }) => exported(source, 'loader'));
const posts = guarded.filter(({ source }) => exported(source, 'action'));

describe('a stranger', () => {
	it.each(pages)('at $address is led to the sign-in page and back', async ({ address }) => {
		const response = await httpClient(server).get(address);
		expect(response.status).toBe(302);
		const target = new URL(response.headers.get('Location') ?? '', server.origin);
		expect([target.pathname, target.searchParams.get('returnTo')]).toEqual(['/sign-in', address]);
	});

	it.each(pages)('gets no data of $address', async ({ address }) => {
		const response = await httpClient(server).get(`${address}.data`);
		expect([202, 302]).toContain(response.status);
		expect(await response.text()).not.toMatch(/示例/);
	});

	it.each(posts)('cannot post to $address', async ({ address }) => {
		const response = await httpClient(server).post(address, { idempotencyKey: 'stranger-1' });
		expect([response.status, response.headers.get('Location')?.split('?')[0]]).toEqual([302, '/sign-in']);
	});
});

describe('somebody without the right', () => {
	const barred = guarded.flatMap((route) =>
		ROLES.filter((role) => route.policy !== 'signedIn' && !mayOpen(role, route.policy as Verb)).map((role) => ({
			...route,
			role,
		})),
	);

	it.each(barred)('$role at $address is told so', async ({ role, address, source }) => {
		const client = await signedIn(server, PERSON[role]);
		if (exported(source, 'loader')) expect((await client.get(address)).status).toBe(403);
		if (exported(source, 'action')) {
			expect((await client.post(address, { idempotencyKey: 'barred-1' })).status).toBe(403);
		}
	});
});

function mayOpen(role: Role, verb: Verb): boolean {
	return may({ id: role, name: role, role, scope: { kind: 'city' } }, verb);
}
