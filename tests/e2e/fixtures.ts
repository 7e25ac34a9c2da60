import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { addSession } from '~/data/sessions.server';
import { createClock } from '~/web/clock.server';
import { readEnv } from '~/web/env.server';
import { newToken, sessionCookie } from '~/web/session-cookie.server';
import type { TestPersonId } from '../support/test-people';
import { E2E_TODAY, type E2eServer, startE2eServer, type World } from './e2e-server';

interface Options {
	/** Who has signed in before the test begins; null for a stranger. `test.use({ person: 'manager' })`. */
	person: TestPersonId | null;
}

interface WorkerOptions {
	/** The database the server starts from: `people` (test people, no projects) or `bare` (nobody). */
	world: World;
	server: E2eServer;
}

export const test = base.extend<Options & { quiet: undefined }, WorkerOptions>({
	world: ['people', { option: true, scope: 'worker' }],
	server: [
		async ({ world }, use) => {
			const server = await startE2eServer(world);
			await use(server);
			await server.stop();
		},
		{ scope: 'worker' },
	],
	baseURL: ({ server }, use) => use(server.origin),
	person: [null, { option: true }],
	context: async ({ context, server, person }, use) => {
		if (person) await context.addCookies([await sessionOf(server, person)]);
		await use(context);
	},
	/** Anything the browser complains about, the content policy included, fails the test. */
	quiet: [
		async ({ context }, use) => {
			const complaints: string[] = [];
			context.on('console', (message) => {
				if (message.type() === 'error' && !ANSWERED.test(message.text())) complaints.push(message.text());
			});
			context.on('weberror', (error) => complaints.push(String(error.error())));
			await use(undefined);
			expect(complaints, 'the browser complained').toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };

/** The browser notes each refused answer; whether it was the right one is the test's business. */
const ANSWERED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** axe finds nothing to say about the page as it stands (WCAG 2.2 AA). */
export async function expectNoAxeViolations(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html).slice(0, 3) }));
	expect(found).toEqual([]);
}

/** A session cookie for the browser, without the time a password takes. */
async function sessionOf(server: E2eServer, personId: TestPersonId) {
	const { token, hash } = newToken();
	const now = createClock(E2E_TODAY).now();
	await server.db.write((tx) =>
		addSession(tx, { tokenHash: hash, personId, createdAt: now, lastSeenAt: now, userAgent: null }),
	);
	const [name = '', value = ''] = (
		sessionCookie(token, readEnv({ PUBLIC_ORIGIN: server.origin })).split(';')[0] ?? ''
	).split('=');
	// Chromium's own door for cookies takes secure ones for https addresses only; the cookie itself names a host, not a scheme.
	const url = server.origin.replace('http:', 'https:');
	return { name, value, url, httpOnly: true, secure: true, sameSite: 'Lax' as const };
}
