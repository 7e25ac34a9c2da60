import { exactJson } from '~/domain/audit/exact-json';
import type { KeptRuleSet } from '~/domain/audit/replay-reference';
import type { RuleSet } from '~/domain/rules/rule-set';
import { type AnyTx, readRows, type WriteTx } from './database.server';

/** 责任主体 in the order of the city's own tables. */
export interface StoredUnit {
	id: string;
	nameZh: string;
	nameEn: string;
	districtCode: string | null;
	position: number;
}

/** A day that does not follow its weekday. */
export interface StoredCalendarDay {
	day: string;
	kind: 'holiday' | 'workday';
	name: string;
}

/** All units in their order. */
export async function allUnits(tx: AnyTx): Promise<StoredUnit[]> {
	return tx.unit.findMany({ orderBy: { position: 'asc' } });
}

export async function addUnits(tx: WriteTx, units: StoredUnit[]): Promise<void> {
	await tx.unit.createMany({ data: units });
}

/** Every published version of the light rules, oldest first. */
export async function allRuleSets(tx: AnyTx): Promise<RuleSet[]> {
	// Every update asks: plain SQL spares compiling a query.
	const rows = await tx.$queryRawUnsafe<{ rules: string }[]>(
		'SELECT "rules" FROM "RuleSet" ORDER BY "effectiveFrom", "version"',
	);
	return rows.map((row) => JSON.parse(row.rules) as RuleSet);
}

/** The versions published up to an instant, oldest first: what could be known then. */
export async function ruleSetsPublishedBy(tx: AnyTx, instant: string): Promise<RuleSet[]> {
	const rows = await readRows<{ rules: string }>(
		tx,
		'SELECT "rules" FROM "RuleSet" WHERE "publishedAt" <= ? ORDER BY "effectiveFrom", "version"',
		instant,
	);
	return rows.map((row) => JSON.parse(row.rules) as RuleSet);
}

/** Every published version as its row has it, columns and all. */
export async function keptRuleSets(tx: AnyTx): Promise<Map<string, KeptRuleSet>> {
	const rows = await tx.ruleSet.findMany();
	return new Map(rows.map((row) => [row.id, { ...row, rules: exactJson(row.rules) }]));
}

export async function addRuleSet(tx: WriteTx, rules: RuleSet, publishedAt: string): Promise<void> {
	const { id, name, version, effectiveFrom } = rules;
	await tx.ruleSet.create({ data: { id, name, version, effectiveFrom, rules: JSON.stringify(rules), publishedAt } });
}

/** The working-day table: the listed days, and the years it is complete for with the notice they were entered from. */
export async function workCalendar(
	tx: AnyTx,
): Promise<{ days: StoredCalendarDay[]; years: { year: number; source: string }[] }> {
	const days = await tx.calendarDay.findMany({ orderBy: { day: 'asc' } });
	return { days: days.map(toDay), years: await tx.calendarYear.findMany({ orderBy: { year: 'asc' } }) };
}

/** The listed days after `from` up to and including `to`: one update must not read twenty years of holidays. */
export async function calendarDaysBetween(tx: AnyTx, from: string, to: string): Promise<StoredCalendarDay[]> {
	return tx.$queryRawUnsafe<StoredCalendarDay[]>(
		'SELECT "day", "kind", "name" FROM "CalendarDay" WHERE "day" > ? AND "day" <= ? ORDER BY "day"',
		from,
		to,
	);
}

/** The same as they were listed when an event was the last one: what was entered since is taken back, the latest first. */
export async function calendarDaysKnown(
	tx: AnyTx,
	from: string,
	to: string,
	seq: number,
): Promise<Omit<StoredCalendarDay, 'name'>[]> {
	const days = new Map((await calendarDaysBetween(tx, from, to)).map(({ day, kind }) => [day, kind]));
	const since = await readRows<{ day: string; kind: StoredCalendarDay['kind'] | null }>(
		tx,
		`SELECT substr(json_extract(one.value, '$.field'), 10) AS "day", json_extract(one.value, '$.from.kind') AS "kind"
		 FROM "Event", json_each("Event"."changes") AS one
		 WHERE "Event"."kind" = 'calendar.changed' AND "seq" > ? AND "day" > ? AND "day" <= ? ORDER BY "seq" DESC`,
		...[seq, from, to],
	);
	for (const { day, kind } of since) {
		if (kind) days.set(day, kind);
		else days.delete(day);
	}
	return [...days].map(([day, kind]) => ({ day, kind }));
}

/** Moves days of the table (null: no longer listed) and years (null: no longer complete), as an event of the journal says. */
export async function saveCalendar(
	tx: WriteTx,
	days: readonly { day: string; rule: Pick<StoredCalendarDay, 'kind' | 'name'> | null }[],
	years: readonly { year: number; source: string | null }[],
): Promise<void> {
	await tx.calendarDay.deleteMany({ where: { day: { in: days.map(({ day }) => day) } } });
	await tx.calendarDay.createMany({ data: days.flatMap(({ day, rule }) => (rule ? [{ day, ...rule }] : [])) });
	await tx.calendarYear.deleteMany({ where: { year: { in: years.map(({ year }) => year) } } });
	await tx.calendarYear.createMany({
		data: years.flatMap(({ year, source }) => (source === null ? [] : [{ year, source }])),
	});
}

function toDay(row: { day: string; kind: string; name: string }): StoredCalendarDay {
	return { ...row, kind: row.kind as StoredCalendarDay['kind'] };
}
