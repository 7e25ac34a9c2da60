import { accepted, type Outcome, refused } from '../outcome';
import type { Fen } from '../project/facts';

export type MoneyUnit = '元' | '万元' | '亿元';

/** Decimal places of a fen below one of the unit. */
const FEN_PLACES: Record<string, number> = { 元: 2, 万: 6, 万元: 6, 亿: 10, 亿元: 10 };

const PLAIN = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(亿元|亿|万元|万|元)?$/;

/**
 * An amount as it stands in a cell or form, in exact fen. Text may have full-width digits, blanks, ¥, thousands separators
 * and a unit of its own, which overrides the given one: `１,２３４.５` · `1.2亿` · `3000万元`. Parts of a fen are rounded half
 * up, so a spreadsheet's 16.160000000000004 万元 is 161,600 yuan. Refusals: `not-an-amount` (`约3`, `12,34`, empty, NaN),
 * `negative-amount`, `amount-too-large`.
 */
export function parseAmount(value: string | number, unit: MoneyUnit): Outcome<Fen> {
	return typeof value === 'number' ? fromNumber(value, unit) : fromText(value, unit);
}

/** The same, below zero too: what another system reports as its budget may be negative. `-4102606` 元 → −410260600 fen. */
export function parseSignedAmount(value: string | number, unit: MoneyUnit): Outcome<Fen> {
	const amount = parseAmount(value, unit);
	if (amount.ok || amount.refusal.code !== 'negative-amount') return amount;
	const size = typeof value === 'number' ? -value : value.normalize('NFKC').replace(/[-\u2212]/, '');
	const opposite = parseAmount(size, unit);
	return opposite.ok ? accepted(0 - opposite.value) : opposite;
}

function fromText(text: string, unit: MoneyUnit): Outcome<Fen> {
	const plain = text
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/^(-|\u2212)?[¥]/, '$1');
	const sign = /^[-\u2212]/.test(plain);
	const parts = PLAIN.exec(sign ? plain.slice(1) : plain);
	if (!parts) return refused('not-an-amount');
	if (sign) return refused('negative-amount');
	const [, whole = '', fraction = '', ownUnit] = parts;
	return scaled(whole.replaceAll(',', ''), fraction, FEN_PLACES[ownUnit ?? unit] as number);
}

function fromNumber(value: number, unit: MoneyUnit): Outcome<Fen> {
	if (!Number.isFinite(value)) return refused('not-an-amount');
	if (value < 0) return refused('negative-amount');
	// The shortest decimal that reads back as the same number: what the sender saw, not the binary fraction behind it.
	const [digits = '', exponent = '0'] = `${value}`.split('e');
	const [whole = '', fraction = ''] = digits.split('.');
	return scaled(whole, fraction, (FEN_PLACES[unit] as number) + Number(exponent));
}

/** Moves the decimal point `places` to the right and rounds half up, digit by digit: no product of fractions is formed. */
function scaled(whole: string, fraction: string, places: number): Outcome<Fen> {
	const digits = whole + fraction;
	const point = whole.length + places;
	const kept = digits.slice(0, Math.max(0, point)).padEnd(point, '0');
	const roundUp = point >= 0 && (digits[point] ?? '0') >= '5';
	const fen = Number(kept) + (roundUp ? 1 : 0);
	return fen <= Number.MAX_SAFE_INTEGER ? accepted(fen) : refused('amount-too-large');
}
