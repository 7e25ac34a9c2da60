import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
	cwd: ROOT,
	encoding: 'utf8',
});
const files = listed.split('\n').filter((file) => file !== '' && existsSync(path.join(ROOT, file)));
const sources = files.filter((file) => /^(app|prisma|tests)\/.*\.tsx?$/.test(file));
const text = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const app = sources.filter((file) => file.startsWith('app/'));
const room = (file: string) => file.split('/')[1] ?? '';

/** Which rooms a room may look into (ARCHITECTURE, Rooms). `domain` may be looked into from everywhere. */
const MAY_IMPORT: Record<string, string[]> = {
	domain: [],
	data: ['generated'],
	ledger: [],
	reads: ['data', 'ledger', 'i18n'],
	commands: ['data', 'ledger'],
	jobs: ['commands', 'reads', 'data'],
	cli: ['commands', 'reads', 'data', 'ledger', 'web', 'i18n', 'paths.ts'],
	web: ['commands', 'reads', 'data', 'ledger', 'paths.ts', 'i18n'],
	i18n: [],
	ui: ['i18n', 'paths.ts'],
	routes: ['web', 'commands', 'reads', 'ui', 'i18n', 'paths.ts', 'ledger'],
};
/** Files of the house itself that put rooms together. */
const ENTRANCES = [
	'app/root.tsx',
	'app/server.ts',
	'app/routes.ts',
	'app/paths.ts',
	'app/entry.client.tsx',
	'app/entry.server.tsx',
];

function imports(file: string): { target: string; typeOnly: boolean }[] {
	const found = [...text(file).matchAll(/^(?:import|export)(\s+type)?\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms)];
	return found.map((match) => {
		const name = (match[2] ?? match[3]) as string;
		const target = name.startsWith('~/')
			? `app/${name.slice(2)}`
			: name.startsWith('.')
				? path.posix.join(path.posix.dirname(file), name)
				: name;
		return { target, typeOnly: Boolean(match[1]) };
	});
}

describe('rooms', () => {
	it('imports go down only', () => {
		const wrong: string[] = [];
		for (const file of app.filter((one) => !ENTRANCES.includes(one) && !one.startsWith('app/generated/'))) {
			const from = room(file);
			for (const { target, typeOnly } of imports(file)) {
				if (!target.startsWith('app/')) continue;
				const to = room(`${target}${target.split('/').length === 2 ? '.ts' : ''}`);
				if (to === from || to === 'domain') continue;
				// A type carries no code: screens name the shapes their reads give them.
				// Of stored rows they know nothing at all: a read says in its own shape what it gives.
				if (typeOnly && (from === 'ui' || from === 'routes') && to !== 'data') continue;
				if (!MAY_IMPORT[from]?.includes(to))
					wrong.push(`${file} looks into ${to}: ${from} may use domain, ${MAY_IMPORT[from]?.join(', ')}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it('the core imports nothing but itself and date-fns', () => {
		const wrong = app
			.filter((file) => file.startsWith('app/domain/'))
			.flatMap((file) => imports(file).map(({ target }) => `${file} ← ${target}`))
			.filter((line) => !/← (app\/domain\/|date-fns)/.test(line));
		expect(wrong, 'move what needs the world to data, commands or web').toEqual([]);
	});

	it('a command never calls a command', () => {
		const kernel = ['perform', 'project-to-change', 'record-change', 'record-measurements', 'file-request'].flatMap(
			(name) => [`app/commands/${name}.server`, `app/commands/${name}`],
		);
		const wrong = app
			.filter((file) => file.startsWith('app/commands/'))
			.flatMap((file) => imports(file).map(({ target, typeOnly }) => ({ file, target, typeOnly })))
			.filter(({ target, typeOnly }) => target.startsWith('app/commands/') && !typeOnly && !kernel.includes(target))
			.filter(
				({ file, target }) =>
					path.posix.dirname(file) !== path.posix.dirname(target) || path.posix.dirname(file) === 'app/commands',
			);
		expect(wrong, 'shared decisions sink into domain').toEqual([]);
	});

	it('only data knows Prisma', () => {
		const wrong = app
			.filter((file) => !file.startsWith('app/data/') && !file.startsWith('app/generated/'))
			.filter((file) =>
				imports(file).some(({ target }) => target.startsWith('@prisma/') || target.startsWith('app/generated/')),
			);
		expect(wrong, 'ask data/ for what you need').toEqual([]);
	});
});

describe('edges', () => {
	const below = app.filter((file) => /^app\/(domain|commands|reads|data|ledger|ui|routes|i18n)\//.test(file));

	it('nobody below the edge reads a clock', () => {
		const wrong = below.filter((file) => /new Date\(\)|Date\.now\(/.test(text(file)));
		expect(wrong, 'take now or today as an argument').toEqual([]);
	});

	it('the environment is read in one place', () => {
		// The migration runner hands its whole environment on to the process it starts.
		const allowed = ['app/web/env.server.ts', 'app/data/migrations.server.ts'];
		const wrong = app.filter((file) => !allowed.includes(file) && /process\.env/.test(text(file)));
		expect(wrong, 'add the setting to app/web/env.server.ts').toEqual([]);
	});

	it('words live in the dictionaries', () => {
		const wrong = app.filter((file) => file.endsWith('.tsx') && /\p{Script=Han}/u.test(text(file)));
		expect(wrong, 'add a key to app/i18n/messages').toEqual([]);
	});
});

describe('sizes', () => {
	/** Most lines a file of a kind may have; a wrong cut shows early. */
	function budget(file: string): number {
		if (/\/route\.tsx$/.test(file)) return 100;
		if (/^app\/routes\/.*\.tsx$/.test(file)) return 150;
		if (file.startsWith('app/domain/')) return 120;
		if (file.startsWith('app/commands/')) return 80;
		if (file.startsWith('app/data/')) return 200;
		if (file.startsWith('app/reads/')) return 120;
		return 250;
	}
	/** Lists of words and of events are one thought, however long. */
	const LISTS = /^app\/(i18n\/messages|generated)\//;

	it('files keep their budgets', () => {
		const wrong = files
			.filter((file) => /^(app|tests)\/.*\.(tsx?|mjs|css)$/.test(file) && !LISTS.test(file))
			.map((file) => ({ file, lines: text(file).trimEnd().split('\n').length, most: budget(file) }))
			.filter(({ lines, most }) => lines > most)
			.map(({ file, lines, most }) => `${file}: ${lines} of ${most}`);
		expect(wrong, 'look for the wrong cut').toEqual([]);
	});

	it('names say what a file is', () => {
		const wrong = app.filter((file) =>
			/(^|[/.-])(utils?|helpers?|misc|common|lib|service|manager|v2)([/.-]|$)/.test(file.replace('i18n/messages', '')),
		);
		expect(wrong.filter((file) => !/\/common\.ts$/.test(file))).toEqual([]);
	});

	it('nothing is left behind', () => {
		const pattern =
			/\b(TODO|FIXME|XXX)\b|coming soon|敬请期待|\.(skip|only|todo)\(|test\.fixme|waitForTimeout|@ts-ignore|@ts-nocheck|\bas any\b|eslint-disable|biome-ignore/;
		const wrong = sources.filter(
			(file) => file !== 'tests/tidy.test.ts' && !file.startsWith('app/generated/') && pattern.test(text(file)),
		);
		expect(wrong).toEqual([]);
	});
});
