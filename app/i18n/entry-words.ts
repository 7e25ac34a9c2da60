import type { Figures } from '../domain/entry/candidate';
import { INDICATOR_UNITS, INDICATORS, type IndicatorKey } from '../domain/entry/indicators';
import type { JudgedIndicator } from '../domain/entry/judge';
import type { Lever } from '../domain/entry/lever';
import { figureUnit } from './figure-unit';
import type { Words } from './words';

/** `“345+1.5”第 1 版`. */
export function standardText({ t }: Words, { name, version }: { name: string; version: number }): string {
	return t('entry.standard', { name, version });
}

/** `万元/亩`; nothing for a ratio. */
export function indicatorUnit(words: Words, key: IndicatorKey): string {
	const unit = INDICATOR_UNITS[key];
	return unit === 'ratio' ? '' : words.term('indicatorUnit', unit);
}

/** `≥ 400`; an indicator without a limit must only be given. */
export function limitText(words: Words, { operator, limit }: Pick<JudgedIndicator, 'operator' | 'limit'>): string {
	if (limit === null) return words.t('entry.noLimit');
	return words.t(`entry.${operator}`, { limit: words.format.count(limit) });
}

/** `亩均税收 ≥ 30 万元/亩`. */
export function indicatorLimit(words: Words, one: Pick<JudgedIndicator, 'key' | 'operator' | 'limit'>): string {
	const unit = one.limit === null ? '' : indicatorUnit(words, one.key);
	return [words.term('indicator', one.key), limitText(words, one), unit].filter(Boolean).join(' ');
}

/** The smallest change that passes, in words: `用地减少 12.4 亩`. */
export function leverText({ t, format }: Words, { kind, amount, unit }: Lever): string {
	const said = { amount: format.count(amount) };
	const isQuotient = unit === 'wanPerMu' && kind !== 'lessLand' && kind !== 'moreFloorArea';
	return t(isQuotient ? `entry.levers.${kind}PerMu` : `entry.levers.${kind}`, said);
}

/** Limits a plot agreement sets, one after the other. */
export function agreedText(words: Words, agreed: Partial<Record<IndicatorKey, number>>): string {
	return INDICATORS.filter((key) => agreed[key] !== undefined)
		.map((key) =>
			[words.term('indicator', key), words.format.count(agreed[key] as number), indicatorUnit(words, key)]
				.filter(Boolean)
				.join(' '),
		)
		.join(words.t('common.joiner'));
}

/** A figure of a project with its unit; null when it is not known. */
export function figureText(
	words: Words,
	name: keyof Figures,
	value: Figures[keyof Figures] | undefined,
): string | null {
	const { t, format } = words;
	if (value == null) return null;
	if (typeof value === 'string') return words.term('landUse', value);
	if (name.endsWith('Fen')) return `${format.wan(value)} ${t('common.wan')}`;
	return [format.count(value), figureUnit(words, name)].filter(Boolean).join(' ');
}
