import { cancelRequest } from '~/commands/cancel-request.server';
import { correctActualDate } from '~/commands/correct-actual-date.server';
import { createProject } from '~/commands/create-project.server';
import { decideRequest } from '~/commands/decide-request.server';
import { editProject } from '~/commands/edit-project.server';
import { fileReport } from '~/commands/file-report.server';
import type { Acting } from '~/commands/perform.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { reportNoChange } from '~/commands/report-no-change.server';
import { requestPause } from '~/commands/request-pause.server';
import { requestPlanChange } from '~/commands/request-plan-change.server';
import { requestResume } from '~/commands/request-resume.server';
import { requestWithdraw } from '~/commands/request-withdraw.server';
import { setForecast } from '~/commands/set-forecast.server';
import type { Database } from '~/data/database.server';
import { addDays, type Day, monthOf } from '~/domain/day';
import { dayOfInstant } from '~/domain/instant';
import type { Outcome } from '~/domain/outcome';
import type { ProjectFacts } from '~/domain/project/facts';
import { EVIDENCE_NAMES, EVIDENCE_OF } from '~/domain/updates/evidence';
import { acting } from '../support/test-acting';
import type { Step } from './any-step';

/** What the model knows of one project. */
export interface Known {
	id: string;
	version: number;
	facts: ProjectFacts;
	/** The latest month reported. */
	reported: string;
}

/** What granting a request does to the facts. */
type Grant = (facts: ProjectFacts, today: Day) => unknown;

interface Try {
	step: Step;
	does: Acting;
	project: Known;
	target: { projectId: string; expectedVersion: number };
	today: Day;
	/** `step.days` from today. */
	on: Day;
}

/**
 * What the product should know after each step, kept by the plainest means. From the product it takes only whether a step was
 * accepted, and the version.
 */
export class ModelWorld {
	readonly projects: Known[] = [];
	accepted = 0;
	refused = 0;
	private waiting: { id: string; project: Known; grant: Grant }[] = [];
	private ms = Date.parse('2026-03-02T01:00:00.000Z');

	constructor(private readonly db: Database) {}

	/** Lets time pass. */
	moveOn(hours: number): { now: string; today: Day } {
		this.ms += Math.round(hours * 3_600_000);
		const now = new Date(this.ms).toISOString();
		return { now, today: dayOfInstant(now) };
	}

	/** Tries one step and moves the model when the product accepted it. */
	async take(step: Step): Promise<void> {
		const { now, today } = this.moveOn(step.hours);
		const outcome = await this.attempt(step, acting(this.db, step.who, { now, today }), today);
		if (outcome?.ok) this.accepted++;
		else this.refused++;
	}

	private async attempt(step: Step, does: Acting, today: Day): Promise<Outcome<unknown> | undefined> {
		const project = this.projects[step.project % Math.max(1, this.projects.length)];
		if (step.op === 'create' || !project) return this.create(step, does, today);
		if (step.op === 'decide' || step.op === 'cancel') return this.answer(step, does, today);
		const { id: projectId, version } = project;
		const target = { projectId, expectedVersion: step.stale && version > 1 ? version - 1 : version };
		const one = { step, does, project, target, today, on: addDays(today, step.days) };
		return step.op.startsWith('ask') ? this.ask(one) : this.update(one);
	}

	private async create(step: Step, does: Acting, today: Day) {
		const name = `示例项目 ${this.projects.length}`;
		const started = addDays(today, step.days + 120);
		const completed = addDays(started, 300);
		const signedOn = step.yes ? addDays(today, -Math.abs(step.days)) : null;
		const outcome = await createProject(does, {
			unit: 'deqing',
			fields: { name, investmentFen: step.amount },
			plannedOn: { started, completed },
			signedOn,
			reason: step.words,
			isAnother: true,
		});
		if (!outcome.ok) return outcome;
		const milestones = {
			signed: { actualOn: signedOn },
			started: { plannedOn: started, originalOn: started },
			completed: { plannedOn: completed, originalOn: completed },
		};
		const facts = { name, unit: 'deqing', investmentFen: step.amount, milestones, lastUpdateOn: today };
		this.projects.push({ id: outcome.value.projectId, version: 1, facts, reported: '' });
		return outcome;
	}

	private async update(one: Try) {
		const { step, does, target, on } = one;
		const { milestone, words, amount } = step;
		const day = step.yes ? on : null;
		switch (step.op) {
			case 'record': {
				const evidence = evidenceOf(milestone);
				const line = evidence.map(({ kind, text }) => `${EVIDENCE_NAMES[kind]} ${text}`).join('；');
				const outcome = await recordActualDate(does, { ...target, milestone, actualOn: on, evidence });
				return moved(one, outcome, (facts) => Object.assign(own(facts, milestone), { actualOn: on, evidence: line }));
			}
			case 'correct': {
				const outcome = await correctActualDate(does, {
					...target,
					...{ milestone, actualOn: day, evidence: [], reason: words },
				});
				const lost = day ? {} : { evidence: null };
				return moved(one, outcome, (facts) => Object.assign(own(facts, milestone), { actualOn: day, ...lost }));
			}
			case 'forecast': {
				const outcome = await setForecast(does, { ...target, milestone, forecastOn: day });
				return moved(one, outcome, (facts) => Object.assign(own(facts, milestone), { forecastOn: day }));
			}
			case 'edit': {
				const fields = { remarks: words, areaMu: amount };
				const outcome = await editProject(does, { ...target, fields, reason: '' });
				return moved(one, outcome, (facts) => Object.assign(facts, { remarks: words || null, areaMu: amount }));
			}
			case 'noChange':
				return moved(one, await reportNoChange(does, target), () => undefined);
			default:
				return this.report(one);
		}
	}

	private async report(one: Try) {
		const { step, does, project, target } = one;
		const { amount, words } = step;
		const month = monthOf(one.on);
		const problems = step.yes ? '示例问题' : '';
		const report = { month, completedFen: amount, totalFen: null, progress: words, problems };
		const outcome = await fileReport(does, { ...target, ...report, decreaseReason: step.yes ? '更正' : '' });
		return moved(one, outcome, (facts) => {
			if (month < project.reported) return;
			project.reported = month;
			if (amount !== null) facts.completedFen = { ...facts.completedFen, [month.slice(0, 4)]: amount };
			if (words) facts.progress = words;
			facts.problems = problems || null;
		});
	}

	private async ask({ step, does, project, target, on }: Try) {
		const { milestone, words: reason } = step;
		const wait = <T extends { requestId: string }>(outcome: Outcome<T>, grant: Grant) => {
			if (outcome.ok) this.waiting.push({ id: outcome.value.requestId, project, grant });
			return outcome;
		};
		switch (step.op) {
			case 'askPlan': {
				const wish = { milestone, plannedOn: on, reasonCode: 'land', reason };
				return wait(await requestPlanChange(does, { ...target, ...wish }), (facts) => {
					const days = own(facts, milestone);
					days.originalOn ??= days.plannedOn ?? on;
					days.plannedOn = on;
				});
			}
			case 'askPause': {
				const pause = { fromOn: on, untilOn: addDays(on, Math.abs(step.days)) };
				return wait(await requestPause(does, { ...target, ...pause, reason }), (facts) => {
					facts.pauses = [...(facts.pauses ?? []), pause];
				});
			}
			case 'askResume':
				return wait(await requestResume(does, { ...target, reason }), (facts, today) => {
					const begun = (facts.pauses ?? []).filter((pause) => pause.fromOn < today);
					facts.pauses = begun.map((pause) =>
						pause.untilOn < today ? pause : { ...pause, untilOn: addDays(today, -1) },
					);
				});
			default:
				return wait(await requestWithdraw(does, { ...target, withdrawnOn: on, reason }), (facts) => {
					facts.withdrawnOn = on;
				});
		}
	}

	private async answer(step: Step, does: Acting, today: Day) {
		const asked = this.waiting[step.project % Math.max(1, this.waiting.length)];
		if (!asked) return undefined;
		const requestId = asked.id;
		const outcome =
			step.op === 'cancel'
				? await cancelRequest(does, { requestId })
				: await decideRequest(does, { requestId, approve: step.yes, words: step.words });
		if (!outcome.ok) return outcome;
		this.waiting = this.waiting.filter((one) => one !== asked);
		if (step.op === 'decide' && step.yes) asked.grant(asked.project.facts, today);
		asked.project.version = outcome.value.version;
		return outcome;
	}
}

function evidenceOf(milestone: Step['milestone']) {
	return EVIDENCE_OF[milestone].kinds.map((kind) => ({
		kind,
		text: kind === 'statisticsMonth' ? '2026-01' : `${kind} 示例号`,
	}));
}

function own(facts: ProjectFacts, milestone: Step['milestone']) {
	facts.milestones[milestone] ??= {};
	return facts.milestones[milestone];
}

function moved(
	{ project, today }: Try,
	outcome: Outcome<{ version: number }>,
	effect: (facts: ProjectFacts) => unknown,
): Outcome<unknown> {
	if (!outcome.ok) return outcome;
	effect(project.facts);
	if (project.facts.lastUpdateOn < today) project.facts.lastUpdateOn = today;
	project.version = outcome.value.version;
	return outcome;
}
