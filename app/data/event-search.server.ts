import { nameAsked } from '~/domain/history/person-name';
import type { AnyTx } from './database.server';
import { EVENT_LIST, toEvent } from './history-pages.server';
import type { StoredEvent } from './journal.server';
import { DATING_KINDS } from './lag-counts.server';
import { END_OF_TIME } from './project-states.server';
import type { EventRow } from './row-hash.server';

/** Which events a reader may see at all. */
export interface EventScope {
	/** Null = every unit. */
	units: readonly string[] | null;
	/** Only these projects; null = all. */
	projectIds: readonly string[] | null;
	/** Events that belong to no unit: people, rules, calendars, exports. */
	withHouse: boolean;
}

export interface EventSearch {
	unit: string | null;
	kind: string | null;
	channel: string | null;
	/** Instants, both included. */
	from: string | null;
	until: string | null;
	/** More than this many working days. */
	lag: number | null;
	/** Literal, in the name of who did it. */
	person: string | null;
	/** Literal, in name, firm or codes of the project, the subject or the reason. */
	text: string | null;
	/** The instant whose names, firms and codes are meant, and up to which imports were taken back; null means now. */
	namesAt: string | null;
	before: number | null;
}

/** Events that match, newest first. */
export async function findEvents(
	tx: AnyTx,
	scope: EventScope,
	search: EventSearch,
	limit: number,
): Promise<StoredEvent[]> {
	const { conditions, values } = conditionsOf(scope, search);
	const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
	const rows = await tx.$queryRawUnsafe<EventRow[]>(
		`SELECT ${EVENT_LIST} FROM "Event" ${where} ORDER BY "seq" DESC LIMIT ?`,
		...values,
		limit,
	);
	return rows.map(toEvent);
}

/** How many events match. */
export async function countEvents(tx: AnyTx, scope: EventScope, search: EventSearch): Promise<number> {
	const { conditions, values } = conditionsOf(scope, search);
	const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
	const [row] = await tx.$queryRawUnsafe<{ count: number | bigint }[]>(
		`SELECT count(*) AS "count" FROM "Event" ${where}`,
		...values,
	);
	return Number(row?.count ?? 0);
}

/** One event, if it lies within the scope. */
export async function findEvent(tx: AnyTx, scope: EventScope, seq: number): Promise<StoredEvent | null> {
	const { conditions, values } = conditionsOf(scope, NOTHING_ASKED);
	const rows = await tx.$queryRawUnsafe<EventRow[]>(
		`SELECT ${EVENT_LIST} FROM "Event" WHERE ${['"seq" = ?', ...conditions].join(' AND ')}`,
		seq,
		...values,
	);
	return rows[0] ? toEvent(rows[0]) : null;
}

/** What projects are called now, or were called at an instant; those voided since keep their last name. */
export async function projectNames(
	tx: AnyTx,
	ids: readonly string[],
	instant: string = END_OF_TIME,
): Promise<Map<string, string>> {
	const rows = await tx.$queryRawUnsafe<{ projectId: string; name: string | null }[]>(
		`SELECT wanted.value AS "projectId", (SELECT "name" FROM "ProjectState" WHERE "projectId" = wanted.value
		   AND +"recordedFrom" <= ? ORDER BY "version" DESC LIMIT 1) AS "name" FROM json_each(?) AS wanted`,
		...[instant, JSON.stringify([...new Set(ids)])],
	);
	return new Map(rows.flatMap(({ projectId, name }) => (name === null ? [] : [[projectId, name]])));
}

const NOTHING_ASKED: EventSearch = {
	...{ unit: null, kind: null, channel: null, from: null, until: null, lag: null },
	...{ person: null, text: null, namesAt: null, before: null },
};

function conditionsOf(scope: EventScope, search: EventSearch): { conditions: string[]; values: (string | number)[] } {
	const conditions: string[] = [];
	const values: (string | number)[] = [];
	const add = (condition: string, ...given: (string | number)[]) => {
		conditions.push(condition);
		values.push(...given);
	};
	if (scope.units) add('"unit" IN (SELECT value FROM json_each(?))', JSON.stringify(scope.units));
	else if (!scope.withHouse) add('"unit" IS NOT NULL');
	if (scope.projectIds) add('"projectId" IN (SELECT value FROM json_each(?))', JSON.stringify(scope.projectIds));
	if (search.unit) add('"unit" = ?', search.unit);
	if (search.kind === 'milestones') add(MILESTONES, JSON.stringify(DATING_KINDS), search.namesAt ?? END_OF_TIME);
	else if (search.kind) add('"kind" = ?', search.kind);
	if (search.channel) add('"channel" = ?', search.channel);
	if (search.from) add('"at" >= ?', search.from);
	if (search.until) add('"at" <= ?', search.until);
	if (search.lag !== null) add('"lagDays" > ?', search.lag);
	if (search.before !== null) add('"seq" < ?', search.before);
	if (search.person) {
		const { name, whole } = nameAsked(search.person);
		add(whole ? '"personName" = ?' : 'instr(lower("personName"), lower(?)) > 0', name);
	}
	if (search.text) addText(add, search.text, search.namesAt);
	return { conditions, values };
}

/** What the lags are counted of: an import that was taken back told nothing. */
const MILESTONES = `"kind" IN (SELECT value FROM json_each(?)) AND "effectiveOn" IS NOT NULL
	AND ("batchId" IS NULL OR "batchId" NOT IN (SELECT "batchId" FROM "ImportUndo" WHERE "at" <= ?))`;

/** Literal by design: `instr` knows no wildcards. A project is found by what it is called then, a voided one by its last name. */
function addText(add: (condition: string, ...given: string[]) => void, text: string, at: string | null): void {
	const wanted = [text, text, text, text];
	const then = at ? 's."recordedFrom" <= ? AND s."recordedTo" > ?' : `s."recordedTo" = '${END_OF_TIME}'`;
	add(
		`(instr(lower(coalesce("subject", '')), lower(?)) > 0 OR instr(lower(coalesce("reason", '')), lower(?)) > 0
		OR "projectId" IN (SELECT s."projectId" FROM "ProjectState" AS s WHERE ${then} AND ${CALLED})
		OR "projectId" IN (SELECT s."projectId" FROM "Event" AS v JOIN "ProjectState" AS s ON s."projectId" = v."projectId"
			AND s."recordedTo" = v."at" WHERE v."kind" = 'project.voided' AND v."at" <= ? AND ${CALLED}))`,
		...[text, text, ...(at ? [at, at] : []), ...wanted, at ?? END_OF_TIME, ...wanted],
	);
}

const CALLED = `(instr(lower(s."name"), lower(?)) > 0 OR instr(lower(coalesce(s."firmName", '')), lower(?)) > 0
	OR instr(lower(coalesce(s."projectCode", '')), lower(?)) > 0 OR instr(lower(coalesce(s."externalId", '')), lower(?)) > 0)`;
