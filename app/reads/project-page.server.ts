import type { AnyTx } from '~/data/database.server';
import type { StoredEvent } from '~/data/journal.server';
import type { StoredState } from '~/data/project-states.server';
import { allRuleSets } from '~/data/reference.server';
import type { StoredReport } from '~/data/reports.server';
import type { StoredRequest } from '~/data/requests.server';
import type { Day } from '~/domain/day';
import { type CodeMarks, codeMarks } from '~/domain/identifiers/code-marks';
import { instantsOfDay } from '~/domain/instant';
import { type ExplainedSpan, explainedStrip } from '~/domain/lights/explained-strip';
import { pausedUntil } from '~/domain/lights/light-on';
import { type Notice, noticesOn } from '~/domain/lights/notices-on';
import type { Gap } from '~/domain/lights/outlook';
import { outlookOn } from '~/domain/lights/outlook-on';
import { type Receipt, receiptOn } from '~/domain/lights/receipt-on';
import type { Actor } from '~/domain/people/actor';
import { may, type Verb } from '~/domain/people/may';
import type { ProjectFacts } from '~/domain/project/facts';
import { type InvestmentCurve, investmentCurve } from '~/domain/project/investment-curve';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import type { Milestone, Stage } from '~/domain/stages/milestones';
import { nextMilestone, stageTrack, type TrackRow } from '~/domain/stages/stage-track';
import { projectInScope } from './project-in-scope.server';
import type { Known } from './time/known-at.server';
import { lightStory } from './time/light-story.server';
import { type RecordedClock, recordedClock } from './time/recorded-clock.server';
import { recordsKnown } from './time/records-known.server';

/** Everything the page of one project shows, judged for one day. */
export interface ProjectPage {
	projectId: string;
	version: number;
	recordedFrom: string;
	on: Day;
	facts: ProjectFacts;
	stage: Stage;
	receipt: Receipt;
	rules: RuleSet;
	notices: Notice[];
	gaps: Gap[];
	track: TrackRow[];
	/** When each milestone became known. */
	recorded: RecordedClock;
	/** The lights it really showed, up to the day looked at; none of days to come. */
	strip: ExplainedSpan[];
	investment: InvestmentCurve | null;
	reports: StoredReport[];
	requests: StoredRequest[];
	events: StoredEvent[];
	eventCount: number;
	codes: CodeMarks;
	next: Milestone | null;
	paused: boolean;
	may: { update: boolean; report: boolean; ask: boolean; decide: boolean };
}

/** Events on the page itself; the rest stands in the full history. */
const LATEST_EVENTS = 12;

/**
 * Null for what is absent or out of scope. Lights are judged here by the same functions that wrote them, for the day `on`; `today`
 * is the last day of which anything is known.
 */
export async function projectPage(
	tx: AnyTx,
	actor: Actor,
	projectId: string,
	{ on, today }: { on: Day; today: Day },
	known: Known | null = null,
): Promise<ProjectPage | null> {
	const state = await projectInScope(tx, actor, projectId, known?.instant);
	if (!state) return null;
	const ruleSets = known?.ruleSets ?? (await allRuleSets(tx));
	const rules = ruleSetOn(ruleSets, on);
	const story = await lightStory(tx, projectId, known?.instant ?? instantsOfDay(on).until);
	const { reports, requests, events, eventCount } = await recordsKnown(tx, projectId, known, LATEST_EVENTS);
	const { facts } = state;
	// Nobody writes into the past.
	const mayNow = (verb: Verb) => known === null && may(actor, verb, facts);
	return {
		...judged(state, rules, on),
		strip: explainedStrip(story, on < today ? on : today, ruleSets),
		recorded: await recordedClock(tx, projectId, facts, known?.seq ?? null),
		reports,
		requests,
		events,
		eventCount,
		investment: investmentCurve(facts, reports, on),
		codes: codeMarks(facts),
		next: facts.withdrawnOn ? null : nextMilestone(facts),
		may: {
			...{ update: mayNow('project.update'), report: mayNow('report.file') },
			...{ ask: mayNow('request.file'), decide: mayNow('request.decide') },
		},
	};
}

function judged({ projectId, version, recordedFrom, facts, outlook: spliced }: StoredState, rules: RuleSet, on: Day) {
	const outlook = outlookOn(spliced, on);
	return {
		projectId,
		version,
		recordedFrom,
		on,
		facts,
		rules,
		stage: outlook.stage,
		gaps: outlook.gaps,
		receipt: receiptOn(facts, spliced, rules, on),
		notices: noticesOn(facts, outlook, rules, on),
		track: stageTrack(facts, outlook, on),
		paused: pausedUntil(outlook, on) !== null,
	};
}
