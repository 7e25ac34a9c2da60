import path from 'node:path';
import type { Database } from '~/data/database.server';
import { allUnits } from '~/data/reference.server';
import { type Day, isDay } from '~/domain/day';
import { type Asked, EXIT, Stop } from './command';

/** The day an option names; `fallback` when it is absent. */
export function dayNamed(asked: Asked, option: string): Day | undefined {
	const given = asked.text(option);
	if (given !== undefined && !isDay(given)) throw new Stop(asked.words.badDay(given), EXIT.usage);
	return given;
}

/** The units an option names by id or by name in either language; none when it is absent. */
export async function unitsNamed(asked: Asked, option: string, db: Database): Promise<string[]> {
	const given = asked.texts(option);
	if (given.length === 0) return [];
	const units = await allUnits(db.reader);
	return given.map((name) => {
		const unit = units.find((one) => [one.id, one.nameZh, one.nameEn].includes(name));
		if (!unit)
			throw new Stop(
				asked.words.unknownUnit(
					name,
					units.map((one) => `${one.id} ${one.nameZh}`),
				),
				EXIT.usage,
			);
		return unit.id;
	});
}

/** A file an operator names, seen from the folder they stand in. */
export function fileNamed(asked: Asked, name: string): string {
	return path.resolve(asked.env.workingFolder, name);
}
