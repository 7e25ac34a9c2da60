import { addDays, type Day } from '~/domain/day';
import type { Story } from './act';
import { candidateStories } from './candidate-stories';
import { type Destiny, destinies } from './fate';
import { Random } from './random';
import { rulesStory } from './rule-acts';
import { type Sketch, sketcher } from './sketch';
import { story } from './story';
import { undoneImportStory } from './undone-import';

interface Told extends Story {
	fated: Destiny;
	sketch: Sketch;
}

/** Everything that happens in the demo world, told one after the other; the first so many projects only, when `most` says so. */
export function stories(random: Random, seed: number, firstDay: Day, today: Day, most: number | undefined): Story[] {
	const firms = new Set<string>();
	const next = sketcher(random, firms);
	// Entry draws from a chance of its own, so that the projects are the same with and without it.
	const entryRandom = new Random(seed + 1);
	const projects = destinies(random)
		.slice(0, most)
		.map((fated): Told => {
			const sketch = next();
			return { fated, sketch, ...story(random, sketch, fated, firstDay, today, entryRandom) };
		});
	return [
		...projects,
		...candidateStories(entryRandom, today, firms),
		rulesStory(today),
		undoneImportStory(new Random(seed + 2), wellKnown(projects, today)?.sketch, today),
	];
}

/** A project that has run as planned for long: what a mistaken ledger says of it is nothing but a mistake. */
function wellKnown(projects: readonly Told[], today: Day): Told | undefined {
	return projects.find(
		({ unit, fated, acts }) =>
			unit === 'deqing' && fated.fate === 'onTime' && (acts[0]?.on ?? today) < addDays(today, -60),
	);
}
