import { z } from 'zod';
import { parseAmount } from '~/domain/money/parse-amount';
import { parseDecimal } from '~/domain/money/parse-decimal';
import { isPlainLine, isPlainText } from '~/domain/plain-text';
import type { Fen } from '~/domain/project/facts';

/** Pieces of form schemas. They read what was typed; what it means is decided by the core. Messages are keys of the dictionary. */

/** One line, trimmed; absent is empty. */
export const line = (longest = 200) =>
	z
		.string()
		.max(longest, 'refusals.text-too-long')
		.refine(isPlainLine, 'refusals.text-has-control-character')
		.optional()
		.transform((text) => text?.trim() ?? '');

/** Several lines, trimmed; absent is empty. */
export const paragraph = (longest = 2000) =>
	z
		.string()
		.max(longest, 'refusals.text-too-long')
		.refine(isPlainText, 'refusals.text-has-control-character')
		.optional()
		.transform((text) => text?.replace(/\r\n/g, '\n').trim() ?? '');

/** A day as browsers send it, or as people type it year first (`2026/3/5`, `2026年3月5日`); anything else is left to the core to refuse. */
export const dayText = () =>
	z
		.string()
		.max(40, 'refusals.not-a-day')
		.optional()
		.transform((text) => dayFrom(text ?? ''));

function dayFrom(text: string): string {
	const plain = text.normalize('NFKC').trim();
	const parts = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/.exec(plain);
	if (!parts) return plain;
	const [, year = '', month = '', day = ''] = parts;
	return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An amount in 万元 as typed, read exactly; absent is null. */
export const amount = () =>
	z
		.string()
		.max(40, 'refusals.not-an-amount')
		.optional()
		.transform((text, context): Fen | null => {
			if (!text?.trim()) return null;
			const parsed = parseAmount(text, '万元');
			if (parsed.ok) return parsed.value;
			context.addIssue({ code: 'custom', message: `refusals.${parsed.refusal.code}` });
			return z.NEVER;
		});

/** A plain number such as an area; absent is null. */
export const decimal = () =>
	z
		.string()
		.max(20, 'refusals.not-a-number')
		.optional()
		.transform((text, context): number | null => {
			const parsed = parseDecimal(text ?? '');
			if (parsed.ok) return parsed.value;
			context.addIssue({ code: 'custom', message: `refusals.${parsed.refusal.code}` });
			return z.NEVER;
		});

/** The version a page was built from. */
export const version = () => z.coerce.number().int().positive().optional();
