import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { theme } from '~/ui/document/theme';

const css = (file: string) => readFileSync(path.resolve(import.meta.dirname, '../../app/ui/document', file), 'utf8');

describe('the variables of Mantine', () => {
	it('in the file are those of the theme: no page needs a style element', () => {
		const ours = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
		const theirs = defaultCssVariablesResolver(DEFAULT_THEME);
		const changed = { ...differing(ours.variables, theirs.variables), ...differing(ours.light, theirs.light) };
		const kept = [...css('mantine-variables.css').matchAll(/^\t(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [
			name,
			flat(value),
		]);
		expect(Object.fromEntries(kept)).toEqual(changed);
	});
});

describe('the palette', () => {
	const tokens = new Map(
		[...css('tokens.css').matchAll(/^\t--([\w-]+): (#[0-9a-f]{3,6});/gm)].map(([, name, value]) => [name, value]),
	);
	const colour = (name: string) => tokens.get(name) ?? name;

	it.each([
		['ink', 'paper', 7],
		['dim', 'paper', 4.5],
		['dim', 'card', 4.5],
		['lake', 'card', 4.5],
		['lake', 'lake-soft', 4.5],
		['red', 'card', 4.5],
		['red', 'heat-1', 4.5],
		['red', 'heat-4', 3],
		['ink', 'heat-4', 7],
		['amber-ink', 'amber', 4.5],
		['amber-ink', 'amber-soft', 4.5],
		['amber-ink', 'heat-4', 4.5],
		['green', 'card', 4.5],
		['green', 'green-soft', 4.5],
		['#ffffff', 'lake', 4.5],
		['ink', 'sun', 7],
		['line-control', 'card', 3],
	])('%s on %s can be read (%d : 1)', (front, back, least) => {
		expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(least);
	});
});

function differing(ours: Record<string, string>, theirs: Record<string, string>) {
	return Object.fromEntries(
		Object.entries(ours)
			.filter(([name, value]) => theirs[name] !== value)
			.map(([name, value]) => [name, flat(value)]),
	);
}

function flat(value: string | undefined): string {
	return (value ?? '').replace(/\s+/g, ' ').trim();
}

/** WCAG 2 contrast of two `#rrggbb` or `#rgb` colours. */
function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const long = hex.length === 4 ? [...hex.slice(1)].map((sign) => sign + sign).join('') : hex.slice(1);
	const [r = 0, g = 0, b = 0] = [0, 2, 4]
		.map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
