import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { addSession } from '~/data/sessions.server';
import { createClock } from '~/web/clock.server';
import { readEnv } from '~/web/env.server';
import { newToken, sessionCookie } from '~/web/session-cookie.server';
import { E2E_TODAY, type E2eServer, startE2eServer, type World } from './e2e-server';

interface Options {
	/** The sign-in name of who has signed in before the test begins; null for a stranger. `test.use({ person: 'manager' })`. */
	person: string | null;
	/** The database the file's server starts from. */
	world: World;
}

interface Given {
	/** The server of this file: its tests share one, on a database no other file touches. */
	server: E2eServer;
	/** Lets somebody else in beside `page`, in a browser of their own. */
	enter: (login: string) => Promise<Page>;
	quiet: undefined;
}

interface WorkerGiven {
	today: string;
	/** Starts the server a file asks for and stops the one of the file before. */
	serverFor: (world: World, file: string) => Promise<E2eServer>;
}

export const test = base.extend<Options & Given, WorkerGiven>({
	today: [E2E_TODAY, { scope: 'worker' }],
	serverFor: [
		async ({ today }, use) => {
			let open: { key: string; server: E2eServer } | null = null;
			await use(async (world, file) => {
				const key = `${world} ${file}`;
				if (open?.key !== key) {
					await open?.server.stop();
					open = null;
					open = { key, server: await startE2eServer(world, today) };
				}
				return open.server;
			});
			await (open as { server: E2eServer } | null)?.server.stop();
		},
		{ scope: 'worker' },
	],
	world: ['people', { option: true }],
	server: async ({ serverFor, world }, use, { file }) => use(await serverFor(world, file)),
	baseURL: ({ server }, use) => use(server.origin),
	person: [null, { option: true }],
	context: async ({ context, server, person }, use) => {
		if (person) await context.addCookies([await sessionOf(server, person)]);
		await use(context);
	},
	enter: async ({ browser, server }, use) => {
		const contexts: BrowserContext[] = [];
		const complaints: string[] = [];
		await use(async (login) => {
			const context = await browser.newContext();
			contexts.push(context);
			listen(context, complaints);
			await context.addCookies([await sessionOf(server, login)]);
			return context.newPage();
		});
		for (const context of contexts) await context.close();
		expect(complaints, 'the browser complained').toEqual([]);
	},
	/** Anything the browser complains about, the content policy included, fails the test. */
	quiet: [
		async ({ context }, use) => {
			const complaints: string[] = [];
			listen(context, complaints);
			await use(undefined);
			expect(complaints, 'the browser complained').toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };

function listen(context: BrowserContext, complaints: string[]): void {
	context.on('console', (message) => {
		if (message.type() !== 'error' || ANSWERED.test(message.text()) || ABANDONED.test(message.text())) return;
		complaints.push(message.text());
	});
	context.on('weberror', (error) => complaints.push(String(error.error())));
}

/** The browser notes each refused answer; whether it was the right one is the test's business. */
const ANSWERED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Remix notes an answer it stops reading because the reader has already gone on, to a second choice or another page. */
const ABANDONED = /^AbortError: signal is aborted without reason/;

/** The page's scripts have taken over: what only they do (keeping typed words, say) works from here on, as for any reader. */
export async function expectScripts(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const last = [...document.querySelectorAll('main *')].at(-1);
		return last && Object.keys(last).some((key) => key.startsWith('__reactProps'));
	});
}

/** axe finds nothing to say about the page as it stands (WCAG 2.2 AA). Soft, as the next function: one run tells of every page. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		// No page has frames: nothing is to be put together in a window of its own.
		.setLegacyMode()
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html).slice(0, 3) }));
	expect.soft(found, page.url()).toEqual([]);
}

/** The page itself never scrolls sideways, however narrow the screen. */
export async function expectFits(page: Page, width: number): Promise<void> {
	await page.setViewportSize({ width, height: 844 });
	const { wide, who } = await page.evaluate(() => {
		const all = [...document.querySelectorAll('main *, header *')];
		const out = all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
		return {
			wide: document.documentElement.scrollWidth,
			who: out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)),
		};
	});
	expect.soft(wide, `${page.url()} at ${width} px: ${who.join(' ')}`).toBeLessThanOrEqual(width);
}

/** A session cookie for the browser, without the time a password takes. */
async function sessionOf(server: E2eServer, login: string) {
	const { token, hash } = newToken();
	const now = createClock(E2E_TODAY).now();
	const { id: personId } = await server.db.reader.person.findUniqueOrThrow({ where: { login }, select: { id: true } });
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
