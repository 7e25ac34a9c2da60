import type { KnownProject } from '~/domain/imports/find-project';
import type { AnyTx } from './database.server';
import { letOthersIn } from './let-others-in.server';
import { nameSpellings } from './namesakes.server';
import { END_OF_TIME } from './project-states.server';

/** Everything the rows of a file may be recognised by. */
export interface Marks {
	codes: string[];
	/** Within a unit. */
	numbers: [unit: string, externalId: string][];
	/** Within a unit. */
	names: [unit: string, name: string][];
}

const IDENTITY = `s."projectId", s."unit", s."name", s."firmName", s."projectCode", s."externalId",
	json_extract(s."facts", '$.phaseOf') AS "phaseOf"`;
const LIVE = `s."recordedTo" = '${END_OF_TIME}'`;
/** Few enough that page requests get their turn in between. */
const PORTION = 500;

/** Live projects that carry one of the marks, each once, without their facts. */
export async function projectsWithMarks(tx: AnyTx, { codes, numbers, names }: Marks): Promise<KnownProject[]> {
	const found = new Map<string, KnownProject>();
	const take = async (condition: string, marks: unknown[]) => {
		for (let start = 0; start < marks.length; start += PORTION) {
			const rows = await tx.$queryRawUnsafe<KnownProject[]>(
				`SELECT ${IDENTITY} FROM json_each(?) AS mark CROSS JOIN "ProjectState" s ON ${condition} AND ${LIVE}`,
				JSON.stringify(marks.slice(start, start + PORTION)),
			);
			for (const row of rows) found.set(row.projectId, row);
			await letOthersIn();
		}
	};
	await take('s."projectCode" = mark.value', codes);
	// The plus keeps the planner on the index of external numbers: by unit it would read all of a unit for each row.
	await take(
		`s."externalId" = json_extract(mark.value, '$[1]') AND +s."unit" = json_extract(mark.value, '$[0]')`,
		numbers,
	);
	const spelt = await spellings(tx, names);
	await take(`s."unit" = json_extract(mark.value, '$[0]') AND s."name" = json_extract(mark.value, '$[1]')`, spelt);
	return [...found.values()];
}

/** The names as the projects of each unit write them. */
async function spellings(tx: AnyTx, names: Marks['names']): Promise<Marks['names']> {
	const byUnit = new Map<string, string[]>();
	for (const [unit, name] of names) {
		const there = byUnit.get(unit);
		if (there) there.push(name);
		else byUnit.set(unit, [name]);
	}
	const spelt: Marks['names'] = [];
	for (const [unit, wanted] of byUnit) {
		for (const name of await nameSpellings(tx, unit, wanted)) spelt.push([unit, name]);
	}
	return spelt;
}
