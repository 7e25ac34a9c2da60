import { lightLines } from '~/reads/light-lines.server';
import { type Command, EXIT } from '../command';
import { dayNamed, unitsNamed } from '../named';
import { withHome } from '../open-home';

/** One JSON object a line: every live project's light on a day. */
export const lights: Command = {
	options: { on: { type: 'string' }, unit: { type: 'string', multiple: true } },
	operands: { least: 0, most: 0 },
	async run(asked) {
		const on = dayNamed(asked, 'on');
		return withHome(asked.env, async ({ db, today }) => {
			const units = await unitsNamed(asked, 'unit', db);
			for (const line of await lightLines(db, on ?? today, units)) asked.terminal.out(JSON.stringify(line));
			return EXIT.done;
		});
	},
};
