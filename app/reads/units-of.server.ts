import type { AnyTx } from '~/data/database.server';
import { allUnits } from '~/data/reference.server';
import type { Actor } from '~/domain/people/actor';

/** The ids of the units a person is concerned with, in the city's order. */
export async function unitsOf(tx: AnyTx, { scope }: Pick<Actor, 'scope'>): Promise<string[]> {
	const ids = (await allUnits(tx)).map((unit) => unit.id);
	return scope.kind === 'city' ? ids : ids.filter((id) => scope.units.includes(id));
}
