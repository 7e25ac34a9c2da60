import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from '~/domain/audit/draw-sample';
import { readKitQuery } from '~/domain/audit/kit-query';

const items = (...sizes: number[]) =>
	sizes.flatMap((size, at) =>
		Array.from({ length: size }, (_, index) => ({ id: `${at}-${index}`, stratum: `s${at}` })),
	);
const drawn = (sizes: number[], size: number) => drawSample(items(...sizes), size, 'x').strata.map((one) => one.drawn);

describe('drawSample', () => {
	it.each([
		[[], 5, []],
		[[4], 0, [0]],
		[[3, 2, 1], 3, [1, 1, 1]],
		[[3, 2, 1], 4, [2, 1, 1]],
		[[3, 2, 1], 99, [3, 2, 1]],
		[[90, 9, 1], 10, [7, 2, 1]],
		[[5, 5], 5, [3, 2]],
	])('of %j draws %i as %j', (sizes, size, expected) => {
		expect(drawn(sizes, size)).toEqual(expected);
	});

	it('where strata outnumber the draws, keeps the proportion of what names begin with', () => {
		// 30 red, 60 yellow and 210 green ones in 100 strata of 3.
		const all = Array.from({ length: 300 }, (_, at) => ({
			id: String(at),
			stratum: `${at < 30 ? 'red' : at < 90 ? 'yellow' : 'green'} ${Math.floor(at / 3)}`,
		}));
		for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
			const { ids } = drawSample(all, 20, seed);
			const lights = ids.map((id) => all[Number(id)]?.stratum.split(' ')[0]);
			const counts = ['red', 'yellow', 'green'].map((light) => lights.filter((one) => one === light).length);
			expect(counts, seed).toEqual([2, 4, 14]);
		}
	});

	it('draws the same again, and others with another seed', () => {
		const all = items(300, 200, 20);
		const first = drawSample(all, 30, 'a');
		expect(drawSample(all, 30, 'a')).toEqual(first);
		expect(drawSample(all, 30, 'b').ids).not.toEqual(first.ids);
		expect(first.ids).toMatchInlineSnapshot(`
			[
			  "0-10",
			  "0-261",
			  "0-99",
			  "0-211",
			  "0-217",
			  "0-68",
			  "0-106",
			  "0-20",
			  "0-22",
			  "0-196",
			  "0-24",
			  "0-124",
			  "0-200",
			  "0-60",
			  "0-248",
			  "0-224",
			  "0-246",
			  "1-153",
			  "1-191",
			  "1-116",
			  "1-85",
			  "1-113",
			  "1-147",
			  "1-56",
			  "1-95",
			  "1-23",
			  "1-183",
			  "1-57",
			  "2-9",
			  "2-10",
			]
		`);
	});

	const world = fc
		.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), stratum: fc.constantFrom('a 1', 'a 2', 'b 1', 'b 2') }), {
			selector: ({ id }) => id,
			maxLength: 60,
		})
		.chain((all) =>
			fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(70), fc.string()),
		);

	it('keeps its promises whatever the world', () => {
		fc.assert(
			fc.property(world, ([all, mixed, size, seed]) => {
				const sample = drawSample(all, size, seed);
				expect(drawSample(mixed, size, seed)).toEqual(sample);
				expect(new Set(sample.ids).size).toBe(sample.ids.length);
				expect(sample.ids).toHaveLength(Math.min(size, all.length));
				const stratumOf = new Map(all.map(({ id, stratum }) => [id, stratum]));
				const nonEmpty = new Set(stratumOf.values()).size;
				if (size >= nonEmpty) expect(sample.strata.filter((one) => one.drawn === 0)).toEqual([]);
				const inA = (list: readonly string[]) => list.filter((one) => one.startsWith('a')).length;
				const drawnInA = inA(sample.ids.map((id) => stratumOf.get(id) as string));
				const fairInA = (size * inA([...stratumOf.values()])) / all.length;
				if (size < nonEmpty) expect(Math.abs(drawnInA - fairInA)).toBeLessThan(1);
				for (const { stratum, total, drawn: count } of sample.strata) {
					expect(sample.ids.filter((id) => stratumOf.get(id) === stratum)).toHaveLength(count);
					expect(count).toBeLessThanOrEqual(total);
					const fair = (size * total) / all.length;
					if (size >= nonEmpty && size < all.length) expect(Math.abs(count - fair)).toBeLessThanOrEqual(nonEmpty);
				}
			}),
		);
	});

	it('favours nobody', () => {
		const all = items(40);
		const times = new Map<string, number>();
		for (let seed = 0; seed < 2000; seed++) {
			for (const id of drawSample(all, 10, String(seed)).ids) times.set(id, (times.get(id) ?? 0) + 1);
		}
		expect(times.size).toBe(40);
		// 500 each is expected; six standard deviations on either side.
		for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(120);
	});
});

describe('readKitQuery', () => {
	it.each([
		['1', 'a', { size: 1, seed: 'a' }],
		['200', '2026-11-22', { size: 200, seed: '2026-11-22' }],
		['20', '德清抽查', { size: 20, seed: '德清抽查' }],
	])('reads %s and %s', (size, seed, value) => {
		expect(readKitQuery(size, seed)).toEqual({ ok: true, value });
	});

	it.each([
		['0', 'a', 'kit-size'],
		['201', 'a', 'kit-size'],
		['-1', 'a', 'kit-size'],
		['1.5', 'a', 'kit-size'],
		['', 'a', 'kit-size'],
		['20', '', 'kit-seed'],
		['20', '../x', 'kit-seed'],
		['20', 'a b', 'kit-seed'],
		['20', 'x'.repeat(41), 'kit-seed'],
	])('%s and %s: %s', (size, seed, code) => {
		expect(readKitQuery(size, seed)).toMatchObject({ refusal: { code } });
	});
});
