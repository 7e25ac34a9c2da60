import { projectLines } from '~/reads/time/project-lines.server';
import { type Command, EXIT } from '../command';
import { knownNamed } from '../known-named';
import { unitsNamed } from '../named';
import { withHome } from '../open-home';

/** One JSON object a line: every project with every fact as known then, and its light as judged then. */
export const projects: Command = {
	options: { 'as-of': { type: 'string' }, unit: { type: 'string', multiple: true } },
	operands: { least: 0, most: 0 },
	async run(asked) {
		return withHome(asked.env, async (home) => {
			const units = await unitsNamed(asked, 'unit', home.db);
			const known = await knownNamed(asked, home, asked.text('as-of') ?? null);
			for (const line of await projectLines(home.db, known, units)) asked.terminal.out(JSON.stringify(line));
			return EXIT.done;
		});
	},
};
