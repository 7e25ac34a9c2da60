import { cpus } from 'node:os';
import { assessing } from './assessing';
import { type Figure, meets, tableOf } from './figure';
import { importing } from './importing';
import { judging } from './judging';
import { board, scale } from './pages';
import { million, past, province } from './past';
import { reading } from './reading';
import { ruling } from './ruling';
import { starting } from './starting';
import { makeWorlds, type Worlds } from './worlds';
import { writing } from './writing';

/** Parts of the bench, in the order they run. `npm run bench -- judging writing` runs only those named. */
const PARTS: Record<string, (worlds: Worlds) => Promise<Figure[]>> = {
	judging,
	assessing,
	board,
	scale,
	writing,
	reading,
	past,
	ruling,
	importing,
	starting,
};

/** Parts that take long and much room: only when named. */
const LARGE: typeof PARTS = { province, million };

async function main(wanted: string[]): Promise<void> {
	const known = { ...PARTS, ...LARGE };
	const unknown = wanted.filter((name) => !Object.hasOwn(known, name));
	if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(known).join(', ')}.`);
	const before = shareOfCore();
	const worlds = await makeWorlds();
	const figures: Figure[] = [];
	try {
		for (const [name, part] of Object.entries(wanted.length > 0 ? known : PARTS)) {
			if (wanted.length > 0 && !wanted.includes(name)) continue;
			say(`${name} …`);
			figures.push(...(await part(worlds)));
		}
	} finally {
		worlds.remove();
	}
	for (const [projects, seconds] of worlds.seconds) {
		figures.push({ name: `filling ${projects.toLocaleString('en')} projects`, value: seconds, unit: 's' });
	}
	process.stdout.write(`${tableOf(figures)}\n`);
	say(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${quiet(before)}`);
	const missed = figures.filter((figure) => meets(figure) === false);
	say(missed.length === 0 ? 'Every target is met.' : `Missed: ${missed.map((figure) => figure.name).join('; ')}.`);
}

/** How much of a core this process gets when it wants one: figures of a busy machine are worse than the product. */
function shareOfCore(): number {
	const started = performance.now();
	const before = process.cpuUsage();
	let used = 0;
	while (used < 300_000) {
		const { user, system } = process.cpuUsage(before);
		used = user + system;
	}
	return used / 1000 / (performance.now() - started);
}

function quiet(before: number): string {
	const percent = (share: number) => `${Math.min(100, Math.round(share * 100))} %`;
	return `a core to itself for ${percent(before)} of the time before and ${percent(shareOfCore())} after`;
}

function say(line: string): void {
	process.stderr.write(`${line}\n`);
}

await main(process.argv.slice(2));
