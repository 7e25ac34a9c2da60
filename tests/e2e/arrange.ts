import { createProject, type NewProject } from '~/commands/create-project.server';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { draftStandard } from '~/commands/entry/draft-standard.server';
import { fileOutputReview } from '~/commands/entry/file-output-review.server';
import { recordMeasurement } from '~/commands/entry/record-measurement.server';
import { saveApplication } from '~/commands/entry/save-application.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import type { Acting } from '~/commands/perform.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import { allPeople } from '~/data/people.server';
import { reviewsOf } from '~/data/promises.server';
import { allRuleSets } from '~/data/reference.server';
import { openRuleDraft } from '~/data/rule-drafts.server';
import { allStandards } from '~/data/standards.server';
import { nextRuleVersion } from '~/domain/rules/decide-rules';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { EVIDENCE_OF } from '~/domain/updates/evidence';
import type { PlainFacts } from '~/domain/updates/plain-fields';
import { createClock } from '~/web/clock.server';
import { applicationForm, done } from '../support/entry-world';
import { labelled, STANDARD_345 } from '../support/figures';
import { acting } from '../support/test-acting';
import { E2E_TODAY, type E2eServer } from './e2e-server';

/** Signed, and red for a land grant planned 143 days ago: recording it turns the light green. */
const LATE_FOR_LAND: Omit<NewProject, 'fields'> = {
	unit: 'deqing',
	signedOn: '2026-05-06',
	reason: '协议移交较晚（示例）',
	plannedOn: { landGranted: '2026-07-01' },
	isAnother: true,
};

/** A project of 德清县 as its officer would have made it, red for its land grant unless said otherwise; answers its id. */
export async function addProject(server: E2eServer, name: string, given: Partial<NewProject> = {}): Promise<string> {
	const who = await actingAs(server, 'officer.deqing');
	const fields = { name, firmName: `${name}有限公司（示例）`, officerName: who.actor.name, ...given.fields };
	const outcome = await createProject(who, { ...LATE_FOR_LAND, ...given, fields });
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	return outcome.value.projectId;
}

/** An application of 德清县 exactly at 345+1.5 unless said otherwise, handed in or left as a draft; answers its id. */
export async function addApplication(
	server: E2eServer,
	candidate: PlainFacts,
	state: 'draft' | 'submitted' = 'submitted',
): Promise<string> {
	const who = await actingAs(server, 'officer.deqing');
	const own = { officerName: who.actor.name, ...candidate };
	const { applicationId } = done(await saveApplication(who, applicationForm({ candidate: own })));
	if (state === 'submitted') done(await submitApplication(who, { applicationId }));
	return applicationId;
}

/** The next version of 345+1.5 as a draft: 456+2.0 from next year on; answers its id. */
export async function addNextVersion(server: E2eServer): Promise<string> {
	const { name, gate, followUp, scope } = STANDARD_345;
	const [drafted] = (await allStandards(server.db.reader)).filter((one) => one.name === name && one.state === 'draft');
	if (drafted) return drafted.id;
	const content = { name, gate, followUp, scope, source: '示例政发〔2026〕40号', toConfirm: false, effectiveTo: null };
	const next = { ...content, effectiveFrom: '2027-01-01', indicators: labelled('456+2.0'), standardId: null };
	return done(await draftStandard(await actingAs(server, 'admin.city'), next)).standardId;
}

/** A project that was let in by exception though it misses the standard; answers its id. */
export async function addException(server: E2eServer, name = '示例一事一议项目'): Promise<string> {
	const [known] = await server.db.reader.application.findMany({ where: { name } });
	if (known?.projectId) return known.projectId;
	const applicationId = await addApplication(server, { name, outputFen: 9_000_000_000 });
	const conditions = [{ text: '投产两年内补足亩均产值', dueOn: '2027-06-30', metOn: null, evidence: null }];
	const decided = await decideApplication(await actingAs(server, 'manager.city'), {
		...{ applicationId, kind: 'except', words: '产业链关键环节', documentNo: '示例政专纪〔2026〕12号' },
		...{ untilOn: '2027-12-31', conditions },
	});
	return done(decided).projectId ?? '';
}

/** A review of full output that waits for a second person, of a project that came in and has produced for two years; answers both ids. */
export async function addReview(server: E2eServer): Promise<{ projectId: string; id: string }> {
	const [known] = (await reviewsOf(server.db.reader, null)).filter(({ status }) => status === 'pending');
	if (known) return known;
	const who = await actingAs(server, 'officer.deqing');
	const applicationId = await addApplication(server, { name: '示例达产评审项目' });
	const admit = { applicationId, kind: 'admit', words: '', documentNo: null, untilOn: null, conditions: [] } as const;
	const admitted = done(await decideApplication(await actingAs(server, 'manager.city'), { ...admit, conditions: [] }));
	const projectId = admitted.projectId ?? '';
	const days = {
		signed: '2022-09-01',
		started: '2023-03-01',
		completed: '2024-06-01',
		inProduction: '2024-10-01',
	} as const;
	for (const milestone of ['signed', 'started', 'completed', 'inProduction'] as const) {
		const evidence = EVIDENCE_OF[milestone].kinds.map((kind) => ({ kind, text: `示例 ${kind}` }));
		done(
			await recordActualDate(who, {
				projectId,
				milestone,
				actualOn: days[milestone],
				evidence,
				reason: '资料交接后补录',
			}),
		);
	}
	for (const [key, value] of Object.entries({ taxPerMu: 30, outputPerMu: 510 })) {
		const measured = { key: key as 'taxPerMu', value, periodUntil: '2026-10-31', source: '税务部门清册（示例）' };
		done(await recordMeasurement(who, { projectId, ...measured }));
	}
	const filed = await fileOutputReview(who, { projectId, on: E2E_TODAY, documentNo: '示例达产 1 号', words: '' });
	return { projectId, id: done(filed).reviewId };
}

/** A person of the demo world, acting today. */
export async function actingAs(server: E2eServer, login: string): Promise<Acting> {
	const person = (await allPeople(server.db.reader)).find((one) => one.login === login);
	if (!person) throw new Error(`the demo world has no ${login}`);
	return acting(server.db, person, { today: E2E_TODAY, now: createClock(E2E_TODAY).now() });
}

/** How many events of a kind the journal holds about a project. */
export function countEvents(server: E2eServer, projectId: string, kind: string): Promise<number> {
	return server.db.reader.event.count({ where: { projectId, kind } });
}

/** The next version of the light rules as a draft: red 30 days earlier, from the new year on. One draft at a time is open. */
export async function addRuleDraft(server: E2eServer): Promise<void> {
	if (await openRuleDraft(server.db.reader)) return;
	const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
	const stricter = { ...numbers, milestoneLate: { yellowFromDays: 1, redFromDays: 31 } };
	const version = nextRuleVersion(await allRuleSets(server.db.reader));
	const wish = { name: '示例 2027 规则', effectiveFrom: '2027-01-01', version, edition: 0, numbers: stricter };
	done(await draftRules(await actingAs(server, 'admin.city'), wish));
}
