import { expect, it } from 'vitest';
import { compareEdits } from '~/domain/updates/compare-edits';

it.each([
	['nobody changed anything', 'a', 'a', 'a', { overlaps: 0, kept: 0, merged: 'a' }],
	['only I did', 'a', 'a', 'b', { overlaps: 0, kept: 1, merged: 'b' }],
	['only they did', 'a', 'b', 'a', { overlaps: 0, kept: 1, merged: 'b' }],
	['both the same', 'a', 'b', 'b', { overlaps: 0, kept: 1, merged: 'b' }],
	['both, differently', 'a', 'b', 'c', { overlaps: 1, kept: 0, merged: 'c' }],
	['I emptied what they changed', 'a', 'b', '', { overlaps: 1, kept: 0, merged: '' }],
])('%s', (_, base, theirs, mine, expected) => {
	const { overlaps, kept, merged } = compareEdits({ name: base }, { name: theirs }, { name: mine });
	expect({ overlaps: overlaps.length, kept, merged: merged.name }).toEqual(expected);
});

it('names each side of an overlap and takes missing fields as empty', () => {
	const compared = compareEdits({}, { role: 'officer', name: '甲' }, { role: 'manager' });
	expect(compared).toEqual({
		overlaps: [{ field: 'role', base: '', theirs: 'officer', mine: 'manager' }],
		kept: 1,
		merged: { role: 'manager', name: '甲' },
	});
});
