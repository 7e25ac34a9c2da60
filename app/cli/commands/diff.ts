import type { Light } from '~/domain/lights/outlook';
import { wordsIn } from '~/i18n/both-languages.server';
import { fieldName, fieldValue } from '~/i18n/field-words';
import { BLANK } from '~/i18n/format';
import { type DayDifferences, dayDifferences, type ProjectDifference } from '~/reads/time/day-differences.server';
import { namedChange } from '~/reads/time/fact-values.server';
import type { Known } from '~/reads/time/known-at.server';
import { type Asked, type Command, EXIT, Stop } from '../command';
import { knownNamed } from '../known-named';
import { withHome } from '../open-home';

/** What changed between two days, as then known: counts, and each project that differs field by field. */
export const diff: Command = {
	options: {},
	operands: { least: 2, most: 2 },
	async run(asked) {
		const { operands, terminal, words, flag } = asked;
		const [first = '', second = ''] = operands;
		return withHome(asked.env, async (home) => {
			const from = await knownNamed(asked, home, first);
			const to = await knownNamed(asked, home, second);
			if (from.instant > to.instant) throw new Stop(words.daysNotInOrder(first, second), EXIT.usage);
			const found = await dayDifferences(home.db, from, to);
			if (flag('json')) terminal.out(JSON.stringify(differencesJson(found)));
			else for (const line of differenceLines(asked, found)) terminal.out(line);
			return EXIT.done;
		});
	},
};

function differencesJson({ from, to, counts, projects }: DayDifferences) {
	const point = ({ day, instant, seq, rules }: Known) => ({ day, instant, seq, ruleSet: rules.id });
	return { ok: true, from: point(from), to: point(to), counts, projects: projects.map(projectJson) };
}

function projectJson({ changes, officerName: _, ...project }: ProjectDifference) {
	return { ...project, changes: changes.map(namedChange) };
}

/** For people, so in the words of the pages; scripts take `--json`. */
function* differenceLines({ env, words }: Asked, { from, to, counts, projects }: DayDifferences): Generator<string> {
	const said = wordsIn(env.language);
	const lightWord = (light: Light | null) => (light === null ? BLANK : said.term('light', light));
	yield words.differences(from.day, to.day, counts);
	for (const { name, externalId, marks, light, changes } of projects) {
		const known = marks.map((mark) => words.dayMarks[mark]);
		yield `${externalId ?? ''} ${name}\t${[...known, `${lightWord(light.from)} → ${lightWord(light.to)}`].join(' ')}`.trim();
		for (const { field, from: before, to: after } of changes) {
			const value = (given: unknown) => fieldValue(said, field, given) ?? BLANK;
			yield `\t${fieldName(said, field)}\t${value(before)} → ${value(after)}`;
		}
	}
}
