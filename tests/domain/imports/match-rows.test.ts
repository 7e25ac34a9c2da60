import { describe, expect, it } from 'vitest';
import type { KnownProject } from '~/domain/imports/find-project';
import { type Match, matchRows, type RowIdentity } from '~/domain/imports/match-rows';

const BLANK = { name: null, firmName: null, projectCode: null, externalId: null, phaseOf: null };

function known(projectId: string, given: Partial<KnownProject>): KnownProject {
	return { ...BLANK, unit: 'deqing', projectId, name: `示例 ${projectId}`, ...given };
}

function row(number: number, given: Partial<RowIdentity>): RowIdentity {
	return { ...BLANK, unit: 'deqing', row: number, ...given };
}

/** `p1`, `new`, or the code of the refusal, per row in order. */
function matched(rows: RowIdentity[], projects: KnownProject[]): string[] {
	const matches = matchRows(rows, projects);
	return rows.map(({ row }) => said(matches.get(row)));
}

function said(match: Match | undefined): string {
	if (!match) return 'missing';
	return match.ok ? (match.value.projectId ?? 'new') : match.refusal.code;
}

describe('a row finds its project', () => {
	const one = known('p1', { name: '示例甲', firmName: '示例一公司', projectCode: 'C1', externalId: 'E1' });

	it.each<[string, Partial<RowIdentity>, string]>([
		['by code, whatever its name', { projectCode: 'C1', name: '示例改名' }, 'p1'],
		['by number when the code is new', { projectCode: 'C9', externalId: 'E1' }, 'p1'],
		['by name and firm', { name: '示例甲', firmName: '示例一公司' }, 'p1'],
		['by name alone when the row names no firm', { name: '示例甲' }, 'p1'],
		['by name although its code has changed', { name: '示例甲', firmName: '示例一公司', projectCode: 'C9' }, 'p1'],
		['not by name under another firm', { name: '示例甲', firmName: '示例二公司' }, 'new'],
		['not by name under another number', { name: '示例甲', firmName: '示例一公司', externalId: 'E9' }, 'new'],
		['not by name in another unit', { name: '示例甲', unit: 'anji' }, 'new'],
		['not by number in another unit', { externalId: 'E1', unit: 'anji' }, 'new'],
		['never by the code of another unit', { projectCode: 'C1', unit: 'anji' }, 'project-code-taken'],
		['not at all', { name: '示例乙' }, 'new'],
		['not without a name', {}, 'new'],
	])('%s', (_, given, expected) => expect(matched([row(3, given)], [one])).toEqual([expected]));

	it.each<[string, Partial<RowIdentity>, string]>([
		['a code', { projectCode: 'C1', name: '示例丁', firmName: '示例四公司' }, 'ambiguous-project'],
		['a number', { externalId: 'E1', name: '示例丁', firmName: '示例四公司' }, 'ambiguous-project'],
		['a code and the number', { projectCode: 'C1', externalId: 'E1', name: '示例丁', firmName: '示例四公司' }, 'p1'],
		['a code, the same firm', { projectCode: 'C1', name: '示例丁', firmName: '示例 一公司' }, 'p1'],
		['a number, the same name', { externalId: 'E1', name: '示例甲', firmName: '示例四公司' }, 'p1'],
		['a number, no firm', { externalId: 'E1', name: '示例丁' }, 'p1'],
	])('not by %s alone when name and firm both differ', (_, given, expected) => {
		expect(matched([row(3, given)], [one])).toEqual([expected]);
	});

	it('names the project of the code, and the one of the name or else the row', () => {
		const other = known('p2', { name: '示例丁', firmName: '示例四公司' });
		const wanted = row(3, { externalId: 'E1', name: '示例丁', firmName: '示例四公司' });
		const asked = (projects: KnownProject[]) => matchRows([wanted], projects).get(3);
		expect(asked([one, other])).toMatchObject({
			refusal: {
				field: 'externalId',
				params: { first: '示例甲 · 示例一公司 · C1', second: '示例丁 · 示例四公司 · p2' },
			},
		});
		expect(asked([one])).toMatchObject({ refusal: { params: { second: '示例丁 · 示例四公司' } } });
	});

	it('fills a firm that was not known', () => {
		expect(matched([row(3, { name: '示例甲', firmName: '示例一公司' })], [known('p1', { name: '示例甲' })])).toEqual([
			'p1',
		]);
	});
});

describe('several projects fit', () => {
	const twins = [
		known('p1', { name: '示例甲', firmName: '示例一公司', projectCode: 'C1', externalId: 'E1' }),
		known('p2', { name: '示例甲', firmName: '示例二公司' }),
	];

	it('names both when nothing tells them apart', () => {
		expect(matchRows([row(3, { name: '示例甲' })], twins).get(3)).toEqual({
			ok: false,
			refusal: {
				code: 'ambiguous-project',
				field: 'name',
				params: { first: '示例甲 · 示例一公司 · C1', second: '示例甲 · 示例二公司 · p2' },
			},
		});
	});

	it('takes the one of the same firm, else the one without another code', () => {
		expect(matched([row(3, { name: '示例甲', firmName: '示例二公司' })], twins)).toEqual(['p2']);
		expect(matched([row(3, { name: '示例甲', projectCode: 'C9' })], twins)).toEqual(['p2']);
	});

	it('doubts two of one number', () => {
		const numbered = [known('p1', { externalId: 'E1', name: '甲' }), known('p2', { externalId: 'E1', name: '乙' })];
		expect(matched([row(3, { externalId: 'E1' })], numbered)).toEqual(['ambiguous-project']);
	});

	describe('that are phases of one', () => {
		const phases = [
			known('p1', { name: '示例一期', projectCode: 'C1', phaseOf: 'P', externalId: 'E1' }),
			known('p2', { name: '示例二期', projectCode: 'C1', phaseOf: 'P' }),
		];

		it.each<[Partial<RowIdentity>, string]>([
			[{ name: '示例二期' }, 'p2'],
			[{ name: '示例一期', externalId: 'E1' }, 'p1'],
			[{ name: '示例一期', externalId: 'E9' }, 'ambiguous-project'],
			[{ name: '示例三期' }, 'ambiguous-project'],
			[{ name: '示例三期', phaseOf: 'P' }, 'new'],
			[{ name: '示例二期', phaseOf: 'P' }, 'p2'],
			[{ name: '示例三期', phaseOf: 'Q' }, 'ambiguous-project'],
		])('%j → %s', (given, expected) => {
			expect(matched([row(3, { projectCode: 'C1', ...given })], phases)).toEqual([expected]);
		});
	});
});

describe('rows of one file', () => {
	const one = known('p1', { name: '示例甲', firmName: '示例一公司', projectCode: 'C1' });

	it('mean a project once', () => {
		const rows = [row(3, { name: '示例甲' }), row(4, { projectCode: 'C1', name: '示例甲' })];
		expect(matched(rows, [one])).toEqual(['duplicate-project', 'p1']);
		expect(matchRows(rows, [one]).get(3)).toMatchObject({ refusal: { params: { firstRow: 4 } } });
	});

	it('are another project when the one of their name was found by its own code', () => {
		const rows = [row(3, { name: '示例甲', projectCode: 'C2' }), row(4, { projectCode: 'C1', name: '示例甲' })];
		expect(matched(rows, [one])).toEqual(['new', 'p1']);
	});

	it('mean a new project once too', () => {
		const name = '示例乙';
		expect(
			matched(
				[
					row(3, { name, projectCode: 'C2' }),
					row(4, { name }),
					row(5, { name, projectCode: 'C3' }),
					row(6, { name: '示例丙' }),
				],
				[],
			),
		).toEqual(['new', 'duplicate-project', 'new', 'new']);
		expect(matched([row(3, { externalId: 'E1' }), row(4, { externalId: 'E2' })], [])).toEqual(['new', 'new']);
	});

	it('find the same projects again once they are known', () => {
		const rows = [
			row(3, { name: '示例乙', firmName: '示例一公司' }),
			row(4, { name: '示例乙', firmName: '示例二公司' }),
			row(5, { name: '示例乙', firmName: '示例二公司', projectCode: 'C5' }),
		];
		const first = matched(rows, []);
		expect(first).toEqual(['new', 'new', 'duplicate-project']);
		const made = rows
			.filter((_, at) => first[at] === 'new')
			.map((one) => known(`p${one.row}`, one as Partial<KnownProject>));
		expect(matched(rows, made)).toEqual(['p3', 'p4', 'duplicate-project']);
	});
});
