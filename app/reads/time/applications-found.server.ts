import { applicationsInUnits, countApplications } from '~/data/applications.server';
import type { AnyTx } from '~/data/database.server';
import type { Application, ApplicationState } from '~/domain/entry/application';
import { applicationsKnown } from './entry-known.server';
import type { Known } from './known-at.server';

/** Applications in one state, and how many there are in each. */
interface Found {
	counted: Partial<Record<ApplicationState, number>>;
	found: Application[];
}

const MOST = 500;

/** Applications within units (null: all), as known at a point of the past (null: now). */
export async function applicationsFound(
	tx: AnyTx,
	state: ApplicationState,
	units: string[] | null,
	known: Known | null,
): Promise<Found> {
	if (known) return applicationsThen(tx, state, units, known);
	return { counted: await countApplications(tx, units), found: await applicationsInUnits(tx, state, units, MOST) };
}

/** The same in the same order, as the events up to then tell it. */
async function applicationsThen(
	tx: AnyTx,
	state: ApplicationState,
	units: string[] | null,
	known: Known,
): Promise<Found> {
	const all = (await applicationsKnown(tx, known)).filter(({ unit }) => !units || units.includes(unit));
	const counted: Found['counted'] = {};
	for (const one of all) counted[one.state] = (counted[one.state] ?? 0) + 1;
	const waits = state === 'submitted';
	const at = (one: Application) => (waits ? (one.submittedAt ?? '') : one.savedAt);
	const found = all.filter((one) => one.state === state).sort((a, b) => (at(a) < at(b) === waits ? -1 : 1));
	return { counted, found: found.slice(0, MOST) };
}
