import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { openDatabase } from '~/data/database.server';
import { statesAt } from '~/data/project-states.server';
import { instantsOfDay } from '~/domain/instant';
import type { ProjectFacts } from '~/domain/project/facts';
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

/** What a report says of a project, in our shape: figures exact, blanks as nothing. */
function reported(row: Report) {
	const budget = row['Budget Forecast'] ?? '';
	return {
		phaseText: row['Current Phase']?.trim() || null,
		forecastOn: day(row['Forecast Completion'] ?? '') || null,
		investmentFen: budget === '' ? null : Math.round(Number(budget) * 100),
	};
}

function stored({ phaseText = null, investmentFen = null, milestones }: ProjectFacts) {
	return { phaseText, investmentFen, forecastOn: milestones.completed?.forecastOn ?? null };
}

/** One budget of January 2019 is below zero: that is no investment, and its row stays out. */
const sound = (row: Report) => !row['Budget Forecast']?.startsWith('-');

describe('fifteen reports of another city, each on its own day', () => {
	const ids = new Map<string, string>();

	it.each(days)('%s', async (on) => {
		const report = reportOf(on);
		const cells = [head, ...report.map((row) => head.map((name) => row[name] ?? ''))];
		const text = cells.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
		const file = path.join(folder, `nyc-${on}.csv`);
		writeFileSync(file, text);
		const command = ['import', file, '--unit', '吴兴区', '--as-of', on, '--mapping', map, '--json'];
		const [answer] = (await runPin(url, command, { today: on })).json();
		const { created, changed, unchanged, refused } = answer as Record<string, number> & { refused: { code: string }[] };
		expect(refused.map(({ code }) => code)).toEqual(on === '2019-01-01' ? ['negative-amount'] : []);
		expect(Number(created) + Number(changed) + Number(unchanged)).toBe(report.filter(sound).length);
		const [again] = (await runPin(url, command, { today: on })).json();
		expect(again).toMatchObject({ created: 0, changed: 0, requests: 0, unchanged: report.filter(sound).length });
	});

	it('know every reported value as of every report day, and verify', async () => {
		const db = await openDatabase(url);
		const live = await db.reader.projectState.findMany({ select: { projectId: true, externalId: true } });
		for (const { projectId, externalId } of live) ids.set(externalId ?? '', projectId);
		expect(ids.size).toBe(new Set(rows.filter(sound).map((row) => row.PID)).size);
		for (const on of days) {
			const states = await statesAt(db.reader, [...ids.values()], instantsOfDay(on).until);
			const known = new Map(states.map((state) => [state.facts.externalId, state.facts]));
			for (const row of reportOf(on).filter(sound)) {
				const facts = known.get(row.PID);
				expect({ pid: row.PID, on, ...(facts && stored(facts)) }).toEqual({ pid: row.PID, on, ...reported(row) });
			}
		}
		await db.close();
		expect((await runPin(url, ['verify'], { today: days.at(-1) })).code).toBe(0);
	});
});
