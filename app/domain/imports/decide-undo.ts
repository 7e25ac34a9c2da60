import { canonicalJson } from '../audit/canonical-json';
import type { ProjectFacts } from '../project/facts';
import { MILESTONES } from '../stages/milestones';
import { actualOrder } from '../updates/actual-order';
import { applyChanges } from '../updates/apply-changes';
import { fieldOf } from '../updates/changes-to';
import type { Change } from '../updates/patch';
import type { BatchTrace, LaterEvent, UndoBlocker, UndoStep } from './undo-trace';

/**
 * How to take back what one import did to one project, and what is in the way: `changed-later` where something else changed the same
 * field since, `stated-later` where a later ledger said the same again, `touched-later` where anything happened to a project that came in, `request-decided` where somebody decided a plan
 * change it asked for, `request-waiting` where another plan change rests on a plan it brought, `reviewed-later` where a 达产评审
 * may rest on what it measured, `days-out-of-order` where a day put back would contradict a later one.
 */
export function decideUndo(trace: BatchTrace): UndoStep {
	const cancels = trace.requests.filter(({ status }) => status === 'pending').map(({ id }) => id);
	if (trace.created) return { blockers: touched(trace), voids: true, changes: [], cancels };
	const changes = putBack(trace);
	const blockers = [...changed(trace), ...stated(trace), ...decided(trace), ...resting(trace), ...reviewed(trace)];
	const disorder = blockers.length > 0 ? [] : outOfOrder(trace.facts, changes);
	return { blockers: [...blockers, ...disorder], voids: false, changes, cancels };
}

/** The clock of the silence rule keeps what it was told by others since. */
function putBack({ facts, changes, later }: BatchTrace): Change[] {
	return changes.flatMap(({ field, from, to }) => {
		if (field !== 'lastUpdateOn') return [{ field, from: to, to: from }];
		const [heard = ''] = [String(from ?? ''), ...later.map((event) => event.heardOn ?? '')].sort().reverse();
		const [wanted = heard] = [heard, facts.lastUpdateOn].sort();
		return wanted === facts.lastUpdateOn ? [] : [{ field, from: facts.lastUpdateOn, to: wanted }];
	});
}

/** Whatever happened to it but that the import's own requests were taken back. */
function touched({ requests, later }: BatchTrace): UndoBlocker[] {
	const own = new Set(requests.map(({ id }) => id));
	const since = later.filter(({ kind, requestId }) => kind !== 'request.cancelled' || !own.has(requestId ?? ''));
	return since.map((event) => ({ code: 'touched-later', field: null, event }));
}

function changed({ facts, changes, later }: BatchTrace): UndoBlocker[] {
	return changes.flatMap(({ field, to }): UndoBlocker[] => {
		if (field === 'lastUpdateOn') return [];
		const event = latest(later, (one) => one.changes.some((change) => overlap(change.field, field)));
		const stands = canonicalJson(fieldOf(facts, field)) === canonicalJson(to);
		return event || !stands ? [{ code: 'changed-later', field, event }] : [];
	});
}

/** What a later ledger left as it was it has confirmed: told once a project, for such a ledger speaks of many fields. */
function stated({ changes, later }: BatchTrace): UndoBlocker[] {
	const fields = changes.map(({ field }) => field).filter((field) => field !== 'lastUpdateOn');
	const event = latest(later, ({ states }) => states.some((one) => fields.some((field) => overlap(one, field))));
	return event ? [{ code: 'stated-later', field: null, event }] : [];
}

/** `pauses` and `pauses`, `annualPlanFen` and `annualPlanFen.2026`. */
function overlap(one: string, other: string): boolean {
	return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

function decided({ requests, later }: BatchTrace): UndoBlocker[] {
	return requests.flatMap(({ id, milestone, status }): UndoBlocker[] => {
		if (status !== 'approved' && status !== 'refused') return [];
		const event = latest(later, ({ requestId }) => requestId === id);
		return [{ code: 'request-decided', field: `milestones.${milestone}.plannedOn`, event }];
	});
}

function resting({ changes, waiting }: BatchTrace): UndoBlocker[] {
	return waiting.flatMap(({ milestone, ...event }): UndoBlocker[] => {
		const field = `milestones.${milestone}.plannedOn`;
		const rests = changes.some((change) => change.field === field);
		return rests ? [{ code: 'request-waiting', field, event: { ...event, kind: 'request.filed' } }] : [];
	});
}

function reviewed({ measured, later }: BatchTrace): UndoBlocker[] {
	const event = measured ? latest(later, ({ kind }) => kind.startsWith('outputReview.')) : null;
	return event ? [{ code: 'reviewed-later', field: null, event }] : [];
}

function outOfOrder(facts: ProjectFacts, changes: readonly Change[]): UndoBlocker[] {
	const after = applyChanges(facts, changes);
	return MILESTONES.flatMap((milestone): UndoBlocker[] => {
		const field = `milestones.${milestone}.actualOn`;
		const day = after.milestones[milestone]?.actualOn;
		const wrong = day && changes.some((change) => change.field === field) && actualOrder(after, milestone, day);
		return wrong ? [{ code: 'days-out-of-order', field, event: null }] : [];
	});
}

function latest(later: readonly LaterEvent[], fits: (event: LaterEvent) => boolean): LaterEvent | null {
	return [...later].reverse().find(fits) ?? null;
}
