import type { BoardLine } from './board-line';

/** Something computed per line, in the order of the lines it was computed from. */
export interface MadeFrom {
	lines: readonly BoardLine[];
}

/**
 * Where lines differ from those an earlier column was made from, so that after a write one line is judged anew and not
 * 100,000. Lines are never changed in place, removed or moved; a list that shrank is another one altogether (null).
 */
export function changedPositions(lines: readonly BoardLine[], before: MadeFrom | null): number[] | null {
	if (before === null || before.lines.length > lines.length) return null;
	const changed: number[] = [];
	for (let index = 0; index < lines.length; index++) if (lines[index] !== before.lines[index]) changed.push(index);
	return changed;
}

/** Makes a column: `fill` is called for each line that is new or has changed; the rest is taken from the earlier column. */
export function remake<Made extends MadeFrom>(
	lines: readonly BoardLine[],
	before: Made | null,
	begin: (length: number, before: Made | null) => Made,
	fill: (made: Made, index: number, line: BoardLine) => void,
): Made {
	const changed = changedPositions(lines, before);
	const made = begin(lines.length, changed === null ? null : before);
	if (changed === null) for (let index = 0; index < lines.length; index++) fill(made, index, lines[index] as BoardLine);
	else for (const index of changed) fill(made, index, lines[index] as BoardLine);
	return made;
}
