import type { Day } from '../day';
import type { Light } from '../lights/outlook';
import { accepted, type Outcome, type Refusal, refused } from '../outcome';
import type { ProjectFacts } from '../project/facts';
import { applyChanges } from '../updates/apply-changes';
import { changesTo, fieldOf } from '../updates/changes-to';
import { checkActualDay, checkDemands, type EntryDemands } from '../updates/decide-actual-date';
import type { Patch } from '../updates/patch';
import type { WishOf } from '../updates/wishes';
import { amountsToCheck } from './amounts-to-check';
import { firstPlan, otherOriginals, type PlanContext } from './first-plan';
import { type AskedBefore, decidePlanWishes } from './plan-wishes';
import { type Statement, statedDays } from './statement';

/** What is known beside the facts when a row is merged into them. */
export interface MergeContext extends PlanContext, EntryDemands {
	today: Day;
	/** Name of the file, for the reason of a plan-change request. */
	ledger: string;
	/** The project's light today. */
	light: Light;
	/** Plan changes asked for already, whatever became of them. */
	asked: readonly AskedBefore[];
}

/** What a row does to its project. */
export interface Merged {
	patch: Patch;
	/** Whether anything moves besides the day of the last report. */
	moved: boolean;
	wishes: { wish: WishOf<'planChange'>; reasonCode: string; reason: string; filedLate: boolean }[];
	/** Facts worth telling that do not keep the row out; `field` says where. */
	warnings: Refusal[];
}

/** Fields that a ledger never empties: what a project is called, its plans, and what has happened. */
const NEVER_CLEARED = /^(name|unit|projectCode|externalId|phaseOf|milestones\.\w+\.(plannedOn|originalOn|actualOn))$/;

/**
 * Merges what a row states into the facts of its project, or of a new one (`NO_FACTS`). Actual days, amounts,
 * forecasts and words are taken over. A first planned day is the plan and the original plan, unless a default limit was in
 * force; such a day and a changed one is a wish that somebody decides, never a move (DOMAIN §4). What is known from a later day stays, with a warning `newer-on-record` {on}.
 * Refused: `name-missing`, `project-withdrawn`, `actual-in-future`, `actual-before-earlier`, `actual-after-later`,
 * `plan-before-earlier`, and what {@link checkDemands} refuses of a known project.
 */
export function mergeStatement(facts: ProjectFacts, statement: Statement, context: MergeContext): Outcome<Merged> {
	const stated = Object.entries(statement.fields).filter(
		([field, value]) => (value !== null || !NEVER_CLEARED.test(field)) && value !== fieldOf(facts, field),
	);
	const taken = stated.filter(([field]) => !context.newer.has(field));
	const plain = taken.filter(([field]) => !/^milestones\.\w+\.(plannedOn|originalOn)$/.test(field));
	const wanted = { ...ofNew(facts, statement), ...Object.fromEntries(plain) };
	const happened = applyChanges(facts, changesTo(facts, wanted));
	const changes = changesTo(facts, { ...wanted, ...firstPlan({ facts, after: happened }, statement, context) });
	const after = applyChanges(facts, changes);
	if (!after.name) return refused('name-missing', 'name');
	const wrong = checkActualDays(after, statement, changes, { ...context, known: facts.name !== '' });
	if (wrong) return { ok: false, refusal: wrong };
	const planned = decidePlanWishes(after, statement, context);
	if (!planned.ok) return planned;
	const moved = changes.length > 0;
	if (facts.withdrawnOn && (moved || planned.value.wishes.length > 0)) return refused('project-withdrawn');
	const heard = changesTo(facts, { lastUpdateOn: laterOf(facts.lastUpdateOn, statement.asOf) });
	const held = stated.filter(([field]) => context.newer.has(field));
	return accepted({
		patch: {
			changes: [...changes, ...(facts.withdrawnOn ? [] : heard)],
			// What a new project brings along is nobody's late recording: it happened before anybody here was asked.
			effectiveOn: facts.name ? earliestActual(changes) : null,
		},
		moved,
		wishes: planned.value.wishes,
		warnings: [
			...held.map(([field]) => ({ code: 'newer-on-record', field, params: { on: context.newer.get(field) as Day } })),
			...otherOriginals(facts, statement),
			...amountsToCheck(after, statement, context.newer),
			...planned.value.warnings,
		],
	});
}

/** A new project belongs to the row's unit; a foreign list may know it by number alone. */
function ofNew(facts: ProjectFacts, { unit, fields }: Statement): Record<string, unknown> {
	if (facts.name) return {};
	return { unit, ...(fields.name === undefined && fields.externalId ? { name: fields.externalId } : {}) };
}

/** What a known project reaches meets the demands of the form; what a new one brings along happened before anybody asked. */
function checkActualDays(
	after: ProjectFacts,
	statement: Statement,
	changes: Patch['changes'],
	context: MergeContext & { known: boolean },
): Refusal | null {
	for (const { milestone, field, day } of statedDays(statement, 'actualOn')) {
		const change = changes.find((one) => one.field === field);
		if (!change) continue;
		const reached = context.known && change.from === null;
		const wrong =
			checkActualDay(after, milestone, day, context.today) ??
			(reached ? checkDemands(after, milestone, context) : null);
		if (wrong) return { ...wrong, field };
	}
	return null;
}

function earliestActual(changes: Patch['changes']): Day | null {
	const days = changes.flatMap(({ field, to }) => (field.endsWith('.actualOn') ? [to as Day] : []));
	return days.sort()[0] ?? null;
}

function laterOf(one: Day, other: Day): Day {
	return one > other ? one : other;
}
