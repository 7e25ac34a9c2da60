import { allStandards } from '~/data/standards.server';
import type { Standard } from '~/domain/entry/standard';
import { standardsOn } from '~/domain/entry/standard-on';
import { assessmentLines } from '~/reads/assessment-lines.server';
import { type Asked, type Command, EXIT, Stop } from '../command';
import { dayNamed } from '../named';
import { type Home, withHome } from '../open-home';

/** One JSON object a line: what an entry standard says of a project, or of every live one. Stores nothing. */
export const assess: Command = {
	options: {
		standard: { type: 'string' },
		project: { type: 'string' },
		all: { type: 'boolean' },
		on: { type: 'string' },
	},
	operands: { least: 0, most: 0 },
	async run(asked) {
		const { words, terminal, flag, text } = asked;
		const project = text('project') ?? null;
		if (project !== null && flag('all')) throw new Stop(words.eitherOr('--project', '--all'), EXIT.usage);
		return withHome(asked.env, async (home) => {
			const standard = await standardNamed(asked, home);
			const lines = await assessmentLines(home.db, standard, project);
			if (project !== null && lines.length === 0) throw new Stop(words.unknownProject(project));
			for (const line of lines) terminal.out(JSON.stringify(line));
			return EXIT.done;
		});
	},
};

/** The version of the named standard in force on the day asked about. */
async function standardNamed(asked: Asked, { db, today }: Home): Promise<Standard> {
	const given = asked.text('standard');
	if (given === undefined) throw new Stop(asked.words.optionMissing('--standard'), EXIT.usage);
	const name = given.normalize('NFKC').trim();
	const known = standardsOn(await allStandards(db.reader), dayNamed(asked, 'on') ?? today);
	const standard = known.find((one) => one.name.normalize('NFKC') === name);
	if (standard) return standard;
	throw new Stop(
		asked.words.unknownStandard(
			given,
			known.map((one) => one.name),
		),
		EXIT.usage,
	);
}
