import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { ledgerFile } from '../commands/imports/import-world';
import { runPin } from '../support/run-pin';

/** New York's report of its capital projects, as a city would map it. By its own number: so blanks count. */
const MAPPING = {
	PID: 'externalId',
	'Project Name': 'name',
	'Managing Agency': 'firmName',
	'Current Phase': 'phaseText',
	'Forecast Completion': 'forecast.completed',
	'Budget Forecast': { field: 'investment', unit: '元' },
	'Design Start': 'ignore',
};

type Report = Record<string, string>;
interface Line {
	externalId: string;
	phaseText: string | null;
	investmentWan: number | null;
	milestones: { completed: { forecastOn: string | null } };
	light: string;
}
interface Difference {
	externalId: string;
	marks: string[];
	changes: { field: string; from: unknown; to: unknown }[];
}

const folder = path.join(inject('runFolder'), `history-${randomUUID()}`);
mkdirSync(folder);
const map = path.join(folder, 'map.json');
writeFileSync(map, JSON.stringify(MAPPING));
// A database of its own, begun on the first report day: instants of a history never run backwards.
const url = `file:${path.join(folder, 'pin.db')}`;
const { bytes } = ledgerFile('nyc-capital-projects.csv');
const rows: Report[] = parse(Buffer.from(bytes), { columns: true, bom: true });
const head = Object.keys(rows[0] as Report);
const day = (text: string) => text.replace(/^(\d\d)\/(\d\d)\/(\d{4}).*$/, '$3-$1-$2');
const days = [...new Set(rows.map((row) => day(row['Date Reported As Of'] ?? '')))].sort();
const reportOf = (on: string) => rows.filter((row) => day(row['Date Reported As Of'] ?? '') === on);
/** Long after all of it: the past is asked for from the present. */
const LATER = '2026-11-21';

/** What a report says of a project: blanks as nothing, dollars as ten-thousands, to the cent. */
function reported(row: Report) {
	const budget = row['Budget Forecast'] ?? '';
	return {
		phaseText: row['Current Phase']?.trim() || null,
		forecastOn: day(row['Forecast Completion'] ?? '') || null,
		investmentWan: budget === '' ? null : Math.round(Number(budget) * 100) / 1_000_000,
	};
}

async function knownOn(asOf: string): Promise<Map<string, ReturnType<typeof reported>>> {
	const answer = await runPin(url, ['projects', '--as-of', asOf, '--json'], { today: LATER });
	expect(answer).toMatchObject({ code: 0, err: [] });
	const lines = answer.json() as unknown as Line[];
	return new Map(
		lines.map(({ externalId, phaseText, investmentWan, milestones }) => [
			externalId,
			{ phaseText, investmentWan, forecastOn: milestones.completed.forecastOn },
		]),
	);
}

/** What had been reported last of each project up to a day. */
function lastReported(on: string): Map<string, ReturnType<typeof reported>> {
	const upTo = days.filter((one) => one <= on).flatMap(reportOf);
	return new Map(upTo.map((row) => [row.PID ?? '', reported(row)]));
}

const FIELDS = {
	phaseText: 'phaseText',
	investmentWan: 'investmentWan',
	'milestones.completed.forecastOn': 'forecastOn',
} as const;

/** The differences the reports themselves show between two days, as the command writes them. */
function differences(from: string, to: string): Record<string, Difference['changes']> {
	const [before, after] = [lastReported(from), lastReported(to)];
	const found: Record<string, Difference['changes']> = {};
	for (const [pid, now] of after) {
		const then = before.get(pid) ?? { phaseText: null, investmentWan: null, forecastOn: null };
		const changes = Object.entries(FIELDS)
			.map(([field, name]) => ({ field, from: then[name], to: now[name] }))
			.filter((change) => change.from !== change.to);
		if (changes.length > 0) found[pid] = changes;
	}
	return found;
}

async function saidDifferences(from: string, to: string) {
	const answer = await runPin(url, ['diff', from, to, '--json'], { today: LATER });
	expect(answer).toMatchObject({ code: 0, err: [] });
	const [said] = answer.json() as unknown as { counts: Record<string, number>; projects: Difference[] }[];
	const byPid = (said?.projects ?? []).map(({ externalId, changes }): [string, Difference['changes']] => [
		externalId,
		changes.filter(({ field }) => field in FIELDS).sort((a, b) => order(a.field, b.field)),
	]);
	return { counts: said?.counts ?? {}, byPid: Object.fromEntries(byPid.filter(([, changes]) => changes.length > 0)) };
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function sorted(changes: Record<string, Difference['changes']>) {
	const entries = Object.entries(changes);
	return Object.fromEntries(entries.map(([pid, list]) => [pid, list.sort((a, b) => order(a.field, b.field))]));
}

describe('fifteen reports of another city, each on its own day', () => {
	it.each(days)('%s goes in whole, and again changes nothing', async (on) => {
		const report = reportOf(on);
		const cells = [head, ...report.map((row) => head.map((name) => row[name] ?? ''))];
		const text = cells.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
		const file = path.join(folder, `nyc-${on}.csv`);
		writeFileSync(file, text);
		const command = ['import', file, '--unit', '吴兴区', '--as-of', on, '--mapping', map, '--json'];
		const [answer] = (await runPin(url, command, { today: on })).json();
		expect(answer?.refused).toEqual([]);
		const warnings = answer?.warnings as { code: string }[];
		// One budget of January 2019 is below zero: kept as reported, and told.
		expect(warnings.map(({ code }) => code)).toEqual(on === '2019-01-01' ? ['negative-as-reported'] : []);
		const { created, changed, unchanged } = answer as Record<string, number>;
		expect(Number(created) + Number(changed) + Number(unchanged)).toBe(report.length);
		const [again] = (await runPin(url, command, { today: on })).json();
		expect(again).toMatchObject({ created: 0, changed: 0, requests: 0, unchanged: report.length });
	});

	it.each(days)('as of %s every value comes back exactly', async (on) => {
		const known = await knownOn(on);
		expect(Object.fromEntries(known)).toEqual(Object.fromEntries(lastReported(on)));
		for (const row of reportOf(on)) expect(known.get(row.PID ?? ''), `${row.PID}`).toEqual(reported(row));
	});

	it('lies still between two reports, and begins with the first', async () => {
		expect(await knownOn('2014-04-30')).toEqual(await knownOn('2014-01-01'));
		expect((await knownOn('2013-09-01')).size).toBe(reportOf('2013-09-01').length);
		const before = await runPin(url, ['projects', '--as-of', '2013-08-31', '--json'], { today: LATER });
		expect(before).toMatchObject({ code: 1, err: [expect.stringContaining('before the first record (2013-09-01)')] });
		expect(before.json()).toEqual([expect.objectContaining({ ok: false, code: 'known-before-first-record' })]);
	});

	it.each([...days.slice(1).map((to, at) => [days[at] as string, to] as const), [days[0], days.at(-1)] as const])(
		'from %s to %s the differences are those of the reports',
		async (from, to) => {
			const said = await saidDifferences(from as string, to as string);
			expect(said.byPid).toEqual(sorted(differences(from as string, to as string)));
			const entered = lastReported(to as string).size - lastReported(from as string).size;
			expect(said.counts).toMatchObject({ entered, withdrawn: 0, rePlanned: 0 });
		},
	);

	it('verifies', async () => {
		expect((await runPin(url, ['verify'], { today: LATER })).code).toBe(0);
	});
});
