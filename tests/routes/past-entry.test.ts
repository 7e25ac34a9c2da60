import { beforeAll, describe, expect, it } from 'vitest';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { draftStandard } from '~/commands/entry/draft-standard.server';
import { publishStandard } from '~/commands/entry/publish-standard.server';
import { recordAgreement } from '~/commands/entry/record-agreement.server';
import { recordMeasurement } from '~/commands/entry/record-measurement.server';
import { saveApplication } from '~/commands/entry/save-application.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import { activateRules } from '~/commands/rules/activate-rules.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { applicationList } from '~/reads/entry/application-list.server';
import { applicationPage } from '~/reads/entry/application-page.server';
import { projectEntry } from '~/reads/entry/project-entry.server';
import { knownAt } from '~/reads/time/known-at.server';
import { ADMIT, applicationForm, done } from '../support/entry-world';
import { labelled, STANDARD_345 } from '../support/figures';
import { type HttpClient, signedIn } from '../support/http-client';
import { projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { acting, TEST_TODAY } from '../support/test-acting';
import { testDatabase } from '../support/test-database';
import { actorNamed, type TestPersonId } from '../support/test-people';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let manager: HttpClient;
let admin: HttpClient;
let auditor: HttpClient;
let applicationId: string;
let projectId: string;

/** Handed in on the 5th, admitted on the 12th with a new standard, measured on the 16th, new rules announced on the 18th. */
beforeAll(async () => {
	server = await startTestServer();
	const { db } = server.app;
	const on = (who: TestPersonId, today: string) => acting(db, who, { today });
	applicationId = done(await saveApplication(on('officer-deqing', '2026-11-05'), applicationForm())).applicationId;
	done(await submitApplication(on('officer-deqing', '2026-11-05'), { applicationId }));
	const admitted = await decideApplication(on('manager-deqing', '2026-11-12'), { ...ADMIT, applicationId });
	projectId = done(admitted).projectId ?? '';
	const { id: _, version: __, state: ___, ...content } = STANDARD_345;
	const next = { ...content, indicators: labelled('456+2.0'), effectiveFrom: '2026-11-12', standardId: null };
	const { standardId } = done(await draftStandard(on('admin', '2026-11-12'), next));
	done(await publishStandard(on('admin', '2026-11-12'), { standardId, reason: '示例会议' }));
	const measured = { projectId, key: 'taxPerMu' as const, value: 12, periodUntil: '2026-10-31', source: '示例来源' };
	done(await recordMeasurement(on('officer-deqing', '2026-11-16'), measured));
	const { id: _a, name: _b, version: _c, effectiveFrom: _d, ...numbers } = DEFAULT_RULE_SET;
	const wish = { name: '示例新规则', effectiveFrom: '2027-01-01', version: 2, edition: 0, numbers };
	done(await draftRules(on('admin', '2026-11-18'), wish));
	done(await activateRules(on('admin', '2026-11-18'), { version: 2, edition: 1, reason: '示例会议' }));
	manager = await signedIn(server, 'manager');
	admin = await signedIn(server, 'admin');
	auditor = await signedIn(server, 'auditor');
});

const shown = async (client: HttpClient, path: string, status = 200) => {
	const response = await client.get(path);
	expect(response.status, path).toBe(status);
	return (await response.text()).replace(/<(script|style).*?<\/\1>/gs, '');
};
const AS_OF = 'asOf=2026-11-11';

describe('as of a day gone by', () => {
	it('standards are those known then, and nobody may change them', async () => {
		expect(await shown(admin, '/standards')).toContain('第 2 版');
		const html = await shown(admin, `/standards?${AS_OF}`);
		expect(html).not.toContain('第 2 版');
		expect(html).toContain('正在回看：截至 2026-11-11 的记录');
		expect(html).not.toContain('href="/standards/new"');
		expect(html).toContain(`href="/standards/standard-345-1?${AS_OF}"`);
		const one = await shown(admin, `/standards/standard-345-1?${AS_OF}`);
		expect(one).not.toContain('/retire"');
	});

	it('an application still waits, and nobody may decide it', async () => {
		const waiting = await shown(manager, `/entry?${AS_OF}`);
		expect(waiting).toContain(`/entry/${applicationId}?${AS_OF}`);
		expect(await shown(manager, '/entry')).not.toContain(`/entry/${applicationId}`);
		expect(await shown(manager, '/entry?state=admitted&asOf=2026-11-12')).toContain(`/entry/${applicationId}`);
		const page = await shown(manager, `/entry/${applicationId}?${AS_OF}`);
		expect(page).toContain('待审');
		expect(page).not.toContain('name="intent" value="admit"');
	});

	it('a plot’s agreement of later does not judge it, in the list as on its page', async () => {
		const db = await testDatabase();
		await recordProjects(db, TEST_TODAY, { plot: projectFacts({ name: '示例地块项目' }) });
		const officer = (hour: string) => acting(db, 'officer-deqing', { now: `${TEST_TODAY}T${hour}:00:00.000Z` });
		const form = applicationForm({ projectId: 'plot' });
		const { applicationId: waiting } = done(await saveApplication(officer('05'), form));
		done(await submitApplication(officer('05'), { applicationId: waiting }));
		const agreed = { projectId: 'plot', number: '示例 9', signedOn: '2026-02-01', limits: { taxPerMu: 99 } };
		done(await recordAgreement(officer('07'), agreed));
		const present = { now: `${TEST_TODAY}T08:00:00.000Z`, today: TEST_TODAY };
		const verdicts = async (asOf: string | null) => {
			const known = asOf === null ? null : done(await knownAt(db, asOf, present));
			const list = await applicationList(db.reader, actorNamed('manager'), 'submitted', null, known);
			const one = await applicationPage(db.reader, actorNamed('manager'), waiting, TEST_TODAY, known);
			return [list.applications.find(({ id }) => id === waiting)?.verdict, one?.assessed.verdict];
		};
		expect(await verdicts(`${TEST_TODAY}T06:00:00Z`)).toEqual(['pass', 'pass']);
		expect(await verdicts(null)).toEqual(['fail', 'fail']);
	});

	it('an application tells nothing of later: no standard that came since, no hand that was laid on it', async () => {
		const db = await testDatabase();
		const by = (who: TestPersonId, today: string) => acting(db, who, { today });
		const { applicationId: id } = done(await saveApplication(by('officer-deqing', '2026-11-05'), applicationForm()));
		const again = applicationForm({ applicationId: id, expectedVersion: 1 });
		done(await saveApplication(by('manager', '2026-11-12'), again));
		const { id: _, version: __, state: ___, ...content } = STANDARD_345;
		const draft = { ...content, indicators: labelled('456+2.0'), effectiveFrom: '2026-11-12', standardId: null };
		const { standardId } = done(await draftStandard(by('admin', '2026-11-12'), draft));
		done(await publishStandard(by('admin', '2026-11-12'), { standardId, reason: '示例会议' }));
		const seen = async (asOf: string | null) => {
			const known =
				asOf === null ? null : done(await knownAt(db, asOf, { now: `${TEST_TODAY}T08:00:00.000Z`, today: TEST_TODAY }));
			const one = await applicationPage(db.reader, actorNamed('manager'), id, TEST_TODAY, known);
			const { applications } = await applicationList(db.reader, actorNamed('manager'), 'draft', null, known);
			return [one?.standards.map((standard) => standard.id), one?.own, applications.map(({ own }) => own)];
		};
		expect(await seen('2026-11-11')).toEqual([[], false, [false]]);
		expect(await seen(null)).toEqual([expect.arrayContaining([standardId]), true, [true]]);
	});

	it('promises are followed with what was measured by then, without forms', async () => {
		const path = `/projects/${projectId}/entry`;
		await shown(manager, `${path}?${AS_OF}`, 404);
		const measuredBy = async (day: string) => {
			const { db } = server.app;
			const known = done(await knownAt(db, day, { now: `${TEST_TODAY}T04:00:00.000Z`, today: TEST_TODAY }));
			const entry = await projectEntry(db.reader, actorNamed('manager'), projectId, TEST_TODAY, known);
			return entry?.measurements.length;
		};
		expect([await measuredBy('2026-11-15'), await measuredBy('2026-11-16')]).toEqual([0, 1]);
		expect(await shown(manager, `${path}?asOf=2026-11-16`)).not.toContain(`href="${path}/measurement`);
		expect(await shown(manager, path)).toContain(`${path}/measurement`);
	});

	it('no other day is called today, in English either', async () => {
		const reader = await signedIn(server, 'manager');
		await reader.post('/language', { language: 'en', returnTo: '/board' });
		for (const path of ['/entry/outcomes', `/projects/${projectId}/entry`]) {
			const html = await shown(reader, `${path}?asOf=2026-11-14`);
			expect(html).toMatch(/standard in force/i);
			expect(html).not.toMatch(/\btoday/i);
		}
	});

	it('history ends where it ended then', async () => {
		const html = await shown(auditor, '/history?asOf=2026-11-15');
		expect(html).toContain('发布准入标准');
		expect(html).not.toContain('示例新规则');
		expect(html).not.toContain('示例来源');
		// A file of then may be taken out, stamped so.
		expect(html).toMatch(/history\.csv\?[^"]*asOf=2026-11-15/);
		const own = await shown(auditor, `/projects/${projectId}/history?asOf=2026-11-15`);
		expect(own).not.toContain('登记实测');
		expect(await shown(auditor, `/projects/${projectId}/history`)).toContain('登记实测');
	});

	it('rules announced later are unknown', async () => {
		expect(await shown(auditor, '/rules')).toContain('示例新规则');
		expect(await shown(auditor, '/rules?asOf=2026-11-17')).not.toContain('示例新规则');
		await shown(auditor, '/rules/rules-2?asOf=2026-11-17', 404);
		expect(await shown(admin, '/rules?asOf=2026-11-18')).not.toContain('/rules/draft');
	});
});

describe('what is no day of the past', () => {
	const pages = () => [
		[admin, '/standards'],
		[admin, '/standards/standard-345-1'],
		[auditor, '/entry'],
		[auditor, `/entry/${applicationId}`],
		[auditor, `/projects/${projectId}/entry`],
		[auditor, `/projects/${projectId}/history`],
		[auditor, '/history'],
		[auditor, '/rules'],
		[auditor, '/rules/rules-2'],
	];

	it.each([
		['2026-11-22', '在今天（2026-11-21）之后'],
		['1999-01-01', '早于最早的记录'],
		['gestern', '不是日期或时刻'],
	])('%s is answered in words', async (asOf, words) => {
		for (const [client, path] of pages() as [HttpClient, string][]) {
			expect(await shown(client, `${path}?asOf=${asOf}`, 400), path).toContain(words);
		}
	});
});
