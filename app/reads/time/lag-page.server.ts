import type { Database } from '~/data/database.server';
import { type LagRow, lagCounts } from '~/data/lag-counts.server';
import { allRuleSets } from '~/data/reference.server';
import { isBoardDay } from '~/domain/board/board-day';
import { addDays, type Day } from '~/domain/day';
import { instantsOfDay } from '~/domain/instant';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { backDatingLimit } from '~/domain/rules/back-dating-limit';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { type LagFigures, lagFigures } from '~/domain/time/lag';
import { historyScope } from '../history-scope.server';
import { unitIds } from '../units.server';
import type { Known } from './known-at.server';
import { type LateProject, lateProjects } from './late-projects.server';

/** How late milestones became known, recorded from one Shanghai day to another. Persons stand by unit and name, never by rank. */
export interface LagPage {
	from: Day;
	to: Day;
	/** More working days than these need a reason, by the rules of that day. */
	limit: number;
	all: LagFigures;
	units: ({ unit: string } & LagFigures)[];
	people: ({ unit: string; personName: string } & LagFigures)[];
	/** Those with anything back-dated, most of it first; only the first ones. */
	projects: LateProject[];
}

/** What is shown when nobody asks for days: the last quarter. */
const USUAL_DAYS = 90;

/** Refused: `not-a-day`, `days-not-in-order` {first, second}. */
export async function lagPage(
	db: Database,
	actor: Actor,
	search: URLSearchParams,
	today: Day,
	known: Known | null = null,
): Promise<Outcome<LagPage>> {
	const to = search.get('to') || known?.day || today;
	const from = search.get('from') || (isBoardDay(to) ? addDays(to, -USUAL_DAYS) : '');
	if (!isBoardDay(to)) return refused('not-a-day', 'to');
	if (!isBoardDay(from)) return refused('not-a-day', 'from');
	if (from > to) return refused('days-not-in-order', 'from', { first: from, second: to });
	const scope = await historyScope(db, actor, known);
	const rows = await lagCounts(db.reader, scope, instantsOfDay(from).from, instantsOfDay(to).until, known?.seq);
	const limit = backDatingLimit(known?.rules ?? ruleSetOn(await allRuleSets(db.reader), today));
	const units = (await unitIds(db)).filter((unit) => rows.some((row) => row.unit === unit));
	const people = new Set(rows.map(({ unit, personName }) => JSON.stringify([unit, personName])));
	const figures = (holds: (row: LagRow) => boolean) => lagFigures(rows.filter(holds), limit);
	return accepted({
		...{ from, to, limit, all: lagFigures(rows, limit), projects: await lateProjects(db, rows, limit, known) },
		units: units.map((unit) => ({ unit, ...figures((row) => row.unit === unit) })),
		people: units.flatMap((unit) =>
			[...people]
				.map((key) => JSON.parse(key) as [string, string])
				.filter(([ofUnit]) => ofUnit === unit)
				.sort(([, one], [, other]) => (one < other ? -1 : 1))
				.map(([, name]) => ({
					...{ unit, personName: name },
					...figures((row) => row.unit === unit && row.personName === name),
				})),
		),
	});
}
