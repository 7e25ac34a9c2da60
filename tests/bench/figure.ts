/** One line of the bench's table. */
export interface Figure {
	name: string;
	value: number | string;
	unit: string;
	/** The most or the least it should be; without, the figure is only told. */
	most?: number;
	least?: number;
	/** What dominates, or what it was measured with. */
	note?: string;
}

/** The middle of some measurements, and other shares of them: `share(times, 0.95)` is p95. */
export function share(values: readonly number[], part: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The table as text, columns aligned; notes stand below their line. */
export function tableOf(figures: readonly Figure[]): string {
	const rows = [['figure', 'value', 'unit', 'target', 'ok'], ...figures.map(cells)];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
	const lines = rows.map((row, index) => {
		const line = row.map((cell, column) => {
			const width = widths[column] as number;
			return column === 1 ? cell.padStart(width) : cell.padEnd(width);
		});
		const note = figures[index - 1]?.note;
		return `| ${line.join(' | ')} |${note ? `\n    ${note}` : ''}`;
	});
	lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
	return lines.join('\n');
}

/** Whether a figure meets its target; null without one. */
export function meets({ value, most, least }: Figure): boolean | null {
	if (typeof value !== 'number' || (most === undefined && least === undefined)) return null;
	return (most === undefined || value <= most) && (least === undefined || value >= least);
}

function cells(figure: Figure): string[] {
	const { name, value, unit, most, least } = figure;
	const ok = meets(figure);
	const target = most !== undefined ? `≤ ${short(most)}` : least !== undefined ? `≥ ${short(least)}` : '';
	return [name, typeof value === 'number' ? short(value) : value, unit, target, ok === null ? '' : ok ? 'yes' : 'NO'];
}

function short(value: number): string {
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
	return value.toLocaleString('en', { maximumFractionDigits: digits });
}
