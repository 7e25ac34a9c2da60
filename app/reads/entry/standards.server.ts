import type { AnyTx } from '~/data/database.server';
import type { StoredStandard } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import { limitsSideBySide } from '~/domain/entry/check-standard';
import { labelOf } from '~/domain/entry/label';
import { inForce } from '~/domain/entry/standard-on';
import type { Actor } from '~/domain/people/actor';
import { may } from '~/domain/people/may';
import { standardsKnown } from '../time/entry-known.server';
import type { Known } from '../time/known-at.server';

/** One version as lists show it. */
export interface ListedStandard extends StoredStandard {
	/** The short name its numbers make; null when they make none. */
	label: string | null;
	inForce: boolean;
}

/** Every version: by name in the order in which the names came up, the newest version first. */
export async function standardList(tx: AnyTx, present: Day, known: Known | null = null): Promise<ListedStandard[]> {
	const all = await standardsKnown(tx, known);
	const today = known?.day ?? present;
	const names = [...new Set(all.map(({ name }) => name))];
	return names.flatMap((name) =>
		all
			.filter((one) => one.name === name)
			.sort((a, b) => b.version - a.version)
			.map((standard) => listed(standard, today)),
	);
}

function listed(standard: StoredStandard, today: Day): ListedStandard {
	return { ...standard, label: labelOf(standard.indicators), inForce: inForce(standard, today) };
}

export interface StandardPage {
	standard: ListedStandard;
	/** Versions of the same name, newest first, this one included. */
	versions: ListedStandard[];
	may: { edit: boolean; publish: boolean; retire: boolean; draftNext: boolean };
}

/** One version with its history; null when there is none of this id. */
export async function standardPage(
	tx: AnyTx,
	actor: Actor,
	standardId: string,
	today: Day,
	known: Known | null = null,
): Promise<StandardPage | null> {
	const all = await standardList(tx, today, known);
	const standard = all.find(({ id }) => id === standardId);
	if (!standard) return null;
	const versions = all.filter(({ name }) => name === standard.name);
	// Nobody writes into the past.
	const manages = known === null && may(actor, 'standard.manage');
	const { state } = standard;
	return {
		standard,
		versions,
		may: {
			edit: manages && state === 'draft',
			publish: manages && state === 'draft',
			retire: manages && state === 'published',
			draftNext: manages && !versions.some((one) => one.state === 'draft'),
		},
	};
}

export interface StandardComparison {
	one: ListedStandard;
	other: ListedStandard;
	lines: ReturnType<typeof limitsSideBySide>;
	/** Parts that differ besides the limits. */
	differing: ('effectiveFrom' | 'effectiveTo' | 'source' | 'scope' | 'gate' | 'followUp' | 'toConfirm')[];
}

/** Two versions side by side; null when one of them is unknown. */
export async function standardComparison(
	tx: AnyTx,
	oneId: string,
	otherId: string,
	today: Day,
	known: Known | null = null,
): Promise<StandardComparison | null> {
	const all = await standardList(tx, today, known);
	const [one, other] = [oneId, otherId].map((id) => all.find((standard) => standard.id === id));
	if (!one || !other) return null;
	const parts = ['effectiveFrom', 'effectiveTo', 'source', 'scope', 'gate', 'followUp', 'toConfirm'] as const;
	const differing = parts.filter((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
	return { one, other, lines: limitsSideBySide(one, other), differing };
}
