import type { Database } from '~/data/database.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { liveStatesAfter, type StoredState } from '~/data/project-states.server';
import { allRuleSets } from '~/data/reference.server';
import { openRuleDraft, type StoredRuleDraft } from '~/data/rule-drafts.server';
import type { Day } from '~/domain/day';
import { lightOn } from '~/domain/lights/light-on';
import { COLOURS, type Light } from '~/domain/lights/outlook';
import { outlookUnder } from '~/domain/lights/outlook-under';
import type { Actor } from '~/domain/people/actor';
import { inScope } from '~/domain/people/may';
import { listOrder } from '~/domain/project/list-order';
import { type LightChange, rehearseRules, type UnitRehearsal } from '~/domain/rules/rehearse-rules';
import { rulePeriods } from '~/domain/rules/rule-periods';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { boardColumns } from '../board-columns.server';

/** What activating the drafted version would do, as the light of every project stands on its effective day. */
export interface RuleRehearsal {
	draft: StoredRuleDraft;
	/** The day lights are compared on; a day gone by is judged as today. */
	on: Day;
	/** The version that would hold then. */
	against: RuleSet;
	units: UnitRehearsal[];
	/** Of the reader's scope, by unit and name, narrowed as asked. */
	listed: LightChange[];
	query: RehearsalQuery;
}

/** Which changes are listed; null lists all. */
export interface RehearsalQuery {
	unit: string | null;
	from: Light | null;
	to: Light | null;
}

interface Judged extends LightChange {
	changed: boolean;
}

const PAGE = 500;

/** Rehearses the open draft, without changing anything; null when nothing is drafted. */
export async function ruleRehearsal(
	db: Database,
	actor: Actor,
	today: Day,
	search: URLSearchParams,
): Promise<RuleRehearsal | null> {
	const draft = await openRuleDraft(db.reader);
	if (!draft) return null;
	const { effectiveFrom } = draft.rules;
	const on = effectiveFrom < today ? today : effectiveFrom;
	const columns = await boardColumns(db);
	const key = `rehearsal ${draft.id} ${draft.edition} ${on}`;
	const everybody = await columns.onceUntilEvent(key, () => judgeAll(db, draft, on));
	const own = everybody.filter((one) => inScope(actor, one));
	const judged = new Map(columns.units.map((unit) => [unit, 0]));
	for (const { unit } of own) judged.set(unit, (judged.get(unit) ?? 0) + 1);
	for (const [unit, count] of judged) if (count === 0) judged.delete(unit);
	const changes = own.filter(({ changed }) => changed);
	const query = queryOf(search);
	const listed = changes.filter((one) => (['unit', 'from', 'to'] as const).every((name) => matches(one, query, name)));
	const against = ruleSetOn(await allRuleSets(db.reader), on);
	return { draft, on, against, units: rehearseRules(judged, changes), listed: listed.sort(listOrder), query };
}

function matches(one: LightChange, query: RehearsalQuery, name: keyof RehearsalQuery): boolean {
	return query[name] === null || one[name] === query[name];
}

async function judgeAll(db: Database, { rules }: StoredRuleDraft, on: Day): Promise<Judged[]> {
	const published = await allRuleSets(db.reader);
	const present = rulePeriods(published);
	// In force from today at the latest: what is compared is a day, not when the draft was made.
	const next = rulePeriods([...published, { ...rules, effectiveFrom: on }]);
	const found: Judged[] = [];
	for (let after = 0; ; ) {
		const states = await liveStatesAfter(db.reader, after, PAGE);
		for (const state of states) {
			const [from, to] = [present, next].map((periods) => lightUnder(state, periods, on)) as [Light, Light];
			const { name, unit, officerName } = state.facts;
			const subject = { projectId: state.projectId, name, unit, officerName: officerName ?? '' };
			found.push({ ...subject, from, to, changed: from !== to });
		}
		const last = states.at(-1);
		if (!last || states.length < PAGE) return found;
		after = last.eventSeq;
		await letOthersIn();
	}
}

function lightUnder({ facts, outlook }: StoredState, periods: ReturnType<typeof rulePeriods>, on: Day): Light {
	return lightOn(outlookUnder(facts, outlook, periods), on).light;
}

const LIGHTS: readonly string[] = [...COLOURS, 'noData', 'paused', 'done', 'withdrawn'];

function queryOf(search: URLSearchParams): RehearsalQuery {
	const light = (name: string) => {
		const given = search.get(name);
		return given !== null && LIGHTS.includes(given) ? (given as Light) : null;
	};
	return { unit: search.get('unit'), from: light('from'), to: light('to') };
}
