import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideRequest } from '~/commands/decide-request.server';
import { fileReport } from '~/commands/file-report.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { requestPlanChange } from '~/commands/request-plan-change.server';
import { journalHead } from '~/data/journal.server';
import { liveState } from '~/data/project-states.server';
import type { Day } from '~/domain/day';
import routes from '~/routes';
import { done } from '../support/entry-world';
import { type HttpClient, signedIn } from '../support/http-client';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { acting } from '../support/test-acting';
import type { TestPersonId } from '../support/test-people';
import { startTestServer, type TestServer } from '../support/test-server';

const THEN = '2026-05-31';
const AS_OF = `asOf=${THEN}`;
const BANNER = `正在回看：截至 ${THEN} 的记录`;
const NOTICE = '此页只显示当前';

let server: TestServer;
let readers: Record<'manager' | 'officer-deqing' | 'auditor' | 'admin', HttpClient>;
let requestId: string;
/** The last event known then, and one recorded since. */
let seqThen: number;
let seqSince: number;

/** Entered in March; asked to move and reported on in May; both answered and reported anew later. A project of November. */
beforeAll(async () => {
	server = await startTestServer();
	const { db } = server.app;
	const on = (who: TestPersonId, today: Day) => acting(db, who, { today });
	const target = async () => ({ projectId: 'old', expectedVersion: (await liveState(db.reader, 'old'))?.version ?? 0 });
	const report = { completedFen: 1_000_000_000, totalFen: null, problems: '', decreaseReason: '' };
	const milestones = { ...happened({ signed: '2026-01-05' }), started: { plannedOn: '2026-12-01' } };
	await recordProjects(db, '2026-03-02', { old: projectFacts({ name: '示例三月项目', milestones }) });
	const april = { ...report, month: '2026-04', progress: '示例四月进展' };
	done(await fileReport(on('officer-deqing', '2026-05-06'), { ...(await target()), ...april }));
	const wish = { milestone: 'started', plannedOn: '2027-01-15', reasonCode: 'land', reason: '净地未交付' } as const;
	requestId = done(
		await requestPlanChange(on('officer-deqing', '2026-05-20'), { ...(await target()), ...wish }),
	).requestId;
	const granted = { milestone: 'landGranted', actualOn: '2026-04-01' } as const;
	const evidence = [{ kind: 'landContract' as const, text: '示例合同 1 号' }];
	done(
		await recordActualDate(on('officer-deqing', '2026-05-25'), {
			...(await target()),
			...granted,
			evidence,
			reason: '补录',
		}),
	);
	seqThen = (await journalHead(db.reader)).seq;
	done(await decideRequest(on('manager-deqing', '2026-06-10'), { requestId, approve: true, words: '' }));
	const july = { ...report, month: '2026-07', progress: '示例七月进展' };
	done(await fileReport(on('officer-deqing', '2026-08-10'), { ...(await target()), ...july }));
	await recordProjects(db, '2026-11-10', { fresh: projectFacts({ name: '示例十一月项目' }) });
	seqSince = (await journalHead(db.reader)).seq;
	const names = ['manager', 'officer-deqing', 'auditor', 'admin'] as const;
	readers = Object.fromEntries(
		await Promise.all(names.map(async (name) => [name, await signedIn(server, name)])),
	) as typeof readers;
});

const shown = async (reader: keyof typeof readers, address: string, status = 200) => {
	const response = await readers[reader].get(address);
	expect(response.status, address).toBe(status);
	return (await response.text()).replace(/<(script|style).*?<\/\1>/gs, '');
};

describe('what was known then', () => {
	it('of reports, and nobody files one', async () => {
		const html = await shown('officer-deqing', `/projects/old/reports?${AS_OF}`);
		expect(html).toContain(BANNER);
		expect(html).toContain('示例四月进展');
		expect(html).not.toContain('示例七月进展');
		expect(html).not.toMatch(/<form method="post" action="\/projects/);
		expect(html).not.toContain('name="completedFen"');
		await shown('officer-deqing', `/projects/fresh/reports?${AS_OF}`, 404);
	});

	it('of requests: one waited, and nobody answers it', async () => {
		const list = await shown('manager', `/requests?${AS_OF}`);
		expect(list).toContain(BANNER);
		expect(list).toContain(`/projects/old/requests/${requestId}?${AS_OF}`);
		expect(await shown('manager', '/requests')).not.toContain(requestId);
		expect(await shown('manager', `/requests?status=approved&${AS_OF}`)).not.toContain(requestId);
		expect(await shown('manager', '/requests?status=approved&asOf=2026-06-10')).toContain(requestId);
		expect(await shown('manager', '/requests?asOf=2026-05-19')).not.toContain(requestId);
		const one = await shown('manager', `/projects/old/requests/${requestId}?${AS_OF}`);
		expect(one).toContain(BANNER);
		expect(one).toContain('待审批');
		expect(one).not.toContain('name="intent"');
		await shown('manager', `/projects/old/requests/${requestId}?asOf=2026-05-19`, 404);
	});

	it('of entry: projects, and what became of them', async () => {
		expect(await shown('manager', '/entry/projects')).toContain('示例十一月项目');
		const list = await shown('manager', `/entry/projects?${AS_OF}`);
		expect(list).toContain(BANNER);
		expect(list).toContain('示例三月项目');
		expect(list).not.toContain('示例十一月项目');
		const outcomes = await shown('manager', `/entry/outcomes?${AS_OF}`);
		expect(outcomes).toContain(BANNER);
		expect(outcomes).toContain('1 / 1 个项目尚未评估');
	});

	it('of lags and of single events', async () => {
		const lag = await shown('auditor', `/history/lag?${AS_OF}`);
		expect(lag).toContain(BANNER);
		expect(lag).toContain(`value="${THEN}"`);
		expect(lag).toContain('示例专员');
		expect(await shown('auditor', '/history/lag?from=2026-05-01&to=2026-06-30&asOf=2026-05-24')).not.toContain(
			'示例专员',
		);
		expect(await shown('auditor', `/history/${seqThen}?${AS_OF}`)).toContain(BANNER);
		await shown('auditor', `/history/${seqSince}?${AS_OF}`, 404);
		expect(await shown('auditor', `/history/${seqThen}?${AS_OF}`)).not.toContain(`/history/${seqThen + 1}`);
	});

	it('by the search of the palette', async () => {
		const hits = async (query: string) => (await (await readers.manager.get(`/search?q=示例&${query}`)).json()).hits;
		expect((await hits('')).length).toBe(2);
		expect(await hits(AS_OF)).toMatchObject([{ id: 'old' }]);
	});
});

/** Every page and file, at addresses of things that are there where it can be. */
const APP = path.resolve(import.meta.dirname, '../../app');
const declared = routes.flatMap(({ path: pattern, file }) => {
	const source = readFileSync(path.join(APP, file), 'utf8');
	if (pattern === undefined || /policy: 'public'/.test(source) || !/function loader/.test(source)) return [];
	return [{ pattern, isPage: /^export default/m.test(source) }];
});

function addressOf(pattern: string): string {
	const ids: Record<string, string> = { projects: 'old', people: 'manager', standards: 'standard-345-1', history: '1' };
	const id = ids[pattern.split('/')[0] ?? ''] ?? 'x1';
	return `/${pattern
		.replace(/:(id|seq)/, id)
		.replace(':milestone', 'started')
		.replace(':requestId', requestId)
		.replace(/:\w+/g, '0')}`;
}

/** The first reader who may open an address. */
async function opened(address: string): Promise<Response> {
	let last: Response | null = null;
	for (const client of Object.values(readers)) {
		last = await client.get(address);
		if (last.status !== 403) return last;
	}
	return last as Response;
}

describe('every page under an address of the past', () => {
	it.each(declared)('$pattern says whether it shows the past', async ({ pattern, isPage }) => {
		const answer = await opened(`${addressOf(pattern)}?${AS_OF}`);
		const text = await answer.text();
		if (!isPage) return expect([200, 400, 405]).toContain(answer.status);
		expect([200, 404]).toContain(answer.status);
		if (answer.status === 200) expect(text.includes(BANNER) || text.includes(NOTICE)).toBe(true);
		if (text.includes(NOTICE)) expect(text).toContain(`href="${addressOf(pattern)}"`);
	});

	it.each(declared)('$pattern refuses what is no day of the past', async ({ pattern }) => {
		for (const asOf of ['nonsense', '2030-01-01', '1999-01-01']) {
			expect((await opened(`${addressOf(pattern)}?asOf=${asOf}`)).status, asOf).toBe(400);
		}
	});

	it('shows no data of the present', async () => {
		for (const address of ['/work', '/wall', '/imports', '/projects/old/edit', '/changes']) {
			const response = await readers['officer-deqing'].get(`${address}?${AS_OF}`);
			const html = await response.text();
			expect(html).toContain(NOTICE);
			expect(html, address).not.toMatch(/示例(三月|十一月)项目|<form method="post" action="\/(projects|imports)/);
		}
	});

	it('leads home to the board of that day', async () => {
		const home = await readers['officer-deqing'].get(`/?${AS_OF}`);
		expect(home.headers.get('Location')).toBe(`/board?${AS_OF}`);
	});
});

describe('the way on', () => {
	it.each(['manager', 'auditor'] as const)('stays in the past for a %s', async (reader) => {
		const seen = new Set<string>();
		const kinds = new Set<string>();
		const wrong: string[] = [];
		const waiting = [`/board?${AS_OF}`, `/projects/old?${AS_OF}`, `/history?${AS_OF}`, `/entry?${AS_OF}`];
		for (let next = waiting.shift(); next !== undefined && seen.size < 120; next = waiting.shift()) {
			if (seen.has(next) || next.startsWith('/?')) continue;
			seen.add(next);
			const response = await readers[reader].get(next);
			expect(response.status, next).toBe(200);
			if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue;
			const html = (await response.text()).replace(/<(script|style).*?<\/\1>/gs, '');
			expect(/正在回看：截至 .* 的记录|此页只显示当前/.test(html), next).toBe(true);
			const { back, links } = linksOf(html, next);
			for (const link of links) {
				if (!link.includes('asOf=') && !ONWARD.test(link) && link !== back) wrong.push(`${next} → ${link}`);
				// One of each kind of page from each kind of page is enough.
				const kind = kindOf(link);
				if (!link.includes('asOf=') || kinds.has(`${kindOf(next)} ${kind}`)) continue;
				kinds.add(`${kindOf(next)} ${kind}`);
				waiting.push(link);
			}
			for (const form of html.matchAll(/<form(?![^>]*method="post")[^>]*>.*?<\/form>/gs)) {
				if (!form[0].includes('name="asOf"')) wrong.push(`${next} → form ${form[0].slice(0, 80)}`);
			}
		}
		expect(wrong).toEqual([]);
		expect(seen.size).toBeGreaterThan(30);
	});
});

/** On purpose: one's own account, and what changed from that day until now. */
const ONWARD = /^\/account$|^\/changes\?from=/;

function kindOf(address: string): string {
	const { pathname, searchParams } = new URL(address, 'http://x');
	return `${pathname} ${[...searchParams.keys()].sort().join()}`;
}

/** Every link of a page, whole; `back` is the one that leaves the past: the same page as it is now. */
function linksOf(html: string, at: string): { back: string; links: string[] } {
	const whole = (address: string) => {
		const { pathname, search } = new URL(address, new URL(at, 'http://x'));
		return pathname + search;
	};
	const here = new URL(at, 'http://x');
	here.searchParams.delete('asOf');
	const links = [...html.matchAll(/<a [^>]*href="([^"#][^"]*)"/g)].map(([, href = '']) =>
		whole(href.replaceAll('&amp;', '&')),
	);
	return { back: here.pathname + here.search, links: [...new Set(links)] };
}
