import { accepted, type Outcome, refused } from '~/domain/outcome';
import { meansBlank, narrow } from './cell-text.server';
import type { Cell } from './sheet.server';

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const AREA_UNIT = /(亩|平方米|平米|㎡|m2|公顷|ha)$/i;
const ENERGY_UNIT = /(万吨标准?煤|万tce|吨标准?煤|tce)$/i;
const ELECTRICITY_UNIT = /(万千瓦时|万kwh|万度|千瓦时|kwh|度)$/i;
const FLOOR_UNIT = /(万平方米|万平米|万㎡|万m2|平方米|平米|㎡|m2)$/i;
const PER_MU_UNIT = /(万元|元)(?:\/亩)?$/;
const SQUARE_METRES_A_MU = 2000 / 3;
const MU_A_HECTARE = 15;

/** A plain number of at least 0, null for blank words. Refuses `not-a-number`, `negative-number`, `formula-error`. */
export function parseNumber(cell: Cell, suffix: RegExp | null = null): Outcome<number | null> {
	if (cell === null) return accepted(null);
	if (typeof cell === 'boolean') return refused('not-a-number');
	if (typeof cell === 'number') return checkSign(cell);
	if (typeof cell === 'object') {
		if (cell.kind === 'error') return refused('formula-error');
		return cell.kind === 'shown' ? checkSign(cell.value) : refused('not-a-number');
	}
	if (meansBlank(cell)) return accepted(null);
	const tight = narrow(cell);
	const text = suffix ? tight.replace(suffix, '') : tight;
	if (/^-\d/.test(text)) return refused('negative-number');
	return NUMBER.test(text) ? accepted(Number(text.replaceAll(',', ''))) : refused('not-a-number');
}

function checkSign(value: number): Outcome<number> {
	return value < 0 ? refused('negative-number') : accepted(value);
}

/** An area in mu, two decimals at most lost to conversion: 1 公顷 = 15 亩, 666.67 平方米 → 1 亩. A unit in the cell wins. */
export function parseAreaMu(cell: Cell, columnUnit: string): Outcome<number | null> {
	const read = parseNumber(cell, AREA_UNIT);
	if (!read.ok || read.value === null) return read;
	const said = typeof cell === 'string' ? AREA_UNIT.exec(narrow(cell))?.[1]?.toLowerCase() : undefined;
	const unit = said ?? columnUnit;
	if (unit === '亩') return read;
	const mu =
		unit === '公顷' || unit.startsWith('ha') || unit.startsWith('hectare')
			? read.value * MU_A_HECTARE
			: read.value / SQUARE_METRES_A_MU;
	return accepted(Math.round(mu * 10_000) / 10_000);
}

/** Tonnes of coal equivalent a year. */
export function parseEnergyTce(cell: Cell, columnUnit: string): Outcome<number | null> {
	return parseInTenThousands(cell, columnUnit, ENERGY_UNIT);
}

/** Kilowatt hours a year: 480万度 is 4,800,000. */
export function parseElectricityKwh(cell: Cell, columnUnit: string): Outcome<number | null> {
	return parseInTenThousands(cell, columnUnit, ELECTRICITY_UNIT);
}

/** Square metres: 3.2万㎡ is 32,000. */
export function parseFloorAreaM2(cell: Cell, columnUnit: string): Outcome<number | null> {
	return parseInTenThousands(cell, columnUnit, FLOOR_UNIT);
}

function parseInTenThousands(cell: Cell, columnUnit: string, units: RegExp): Outcome<number | null> {
	const read = parseNumber(cell, units);
	if (!read.ok || read.value === null) return read;
	const said = typeof cell === 'string' ? units.exec(narrow(cell))?.[1] : undefined;
	const factor = (said ?? columnUnit).startsWith('万') ? 10_000 : 1;
	return accepted(Math.round(read.value * factor * 10_000) / 10_000);
}

/** 万元 per mu; a unit in the cell wins. */
export function parsePerMu(cell: Cell, columnUnit: string): Outcome<number | null> {
	const read = parseNumber(cell, PER_MU_UNIT);
	if (!read.ok || read.value === null) return read;
	const said = typeof cell === 'string' ? PER_MU_UNIT.exec(narrow(cell))?.[1] : undefined;
	return (said ?? columnUnit).startsWith('万') ? read : accepted(read.value / 10_000);
}
