import type { Database } from '~/data/database.server';
import { ruleSetsPublishedBy } from '~/data/reference.server';
import { type Standings, standingsOn } from '~/domain/board/standings';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import type { BoardColumns } from './board-columns.server';
import type { Look } from './changes-since-look.server';
import { columnsFor } from './time/columns-for.server';

/**
 * How the lines of now that nobody touched stood when somebody looked: for that day, by the rules published by then. Versions
 * enter on the day they are published or later, so it is seldom that others judge that day now; then all lines are judged anew.
 */
export async function lookStandings(db: Database, columns: BoardColumns, look: Look): Promise<Standings> {
	const { at, day, seq } = look;
	const ruleSets = await ruleSetsPublishedBy(db.reader, at);
	// A look may be older than the first rules: an empty house, of which nothing is told.
	const rules = ruleSets.length === 0 ? null : ruleSetOn(ruleSets, day);
	if (rules === null || columns.rulesOn(day).id === rules.id) return columns.standings(day);
	const then = await columnsFor(db, { instant: at, day, seq, at, rules, ruleSets });
	return columns.once(`standings at ${seq} ${at}`, () => {
		const seen = new Map(then.lines.map((line) => [line.projectId, line]));
		return standingsOn(
			columns.lines.map((line) => seen.get(line.projectId) ?? line),
			day,
		);
	});
}
