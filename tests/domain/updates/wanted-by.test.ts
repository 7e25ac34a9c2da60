import { expect, it } from 'vitest';
import { wantedBy } from '~/domain/updates/wanted-by';
import type { Wish } from '~/domain/updates/wishes';

it.each<[Wish, Record<string, unknown>]>([
	[
		{ kind: 'planChange', milestone: 'started', plannedOn: '2027-03-01', previousOn: null },
		{ 'milestones.started.plannedOn': '2027-03-01' },
	],
	[
		{ kind: 'pause', fromOn: '2026-12-01', untilOn: '2026-12-31' },
		{ pauses: [{ fromOn: '2026-12-01', untilOn: '2026-12-31' }] },
	],
	[{ kind: 'resume', resumeOn: '2026-11-21' }, { pauses: null }],
	[{ kind: 'withdraw', withdrawnOn: '2026-11-21' }, { withdrawnOn: '2026-11-21' }],
])('says what %o would make of a fact', (wish, wanted) => {
	expect(wantedBy(wish)).toEqual(wanted);
});
