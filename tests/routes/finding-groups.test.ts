import { expect, it } from 'vitest';
import { wordsIn } from '~/i18n/both-languages.server';
import { groupsOf } from '~/routes/import/finding-groups.server';

const finding = (row: number, code: string, params: Record<string, string> = {}) => ({
	...{ row, serial: null, column: '实际时间/竣工', field: null, value: 'x', message: '', code, params },
});
const titles = (...findings: ReturnType<typeof finding>[]) =>
	groupsOf(wordsIn('zh-CN'), findings as never).map(({ title, rows }) => [title, rows.length]);

it('names a cause once: exactly where all rows say the same, else without what differs', () => {
	const started = { milestone: 'started', day: '2027-03-01' };
	const granted = { milestone: 'landGranted', day: '2024-02-03' };
	const [[same] = []] = titles(finding(1, 'plan-before-earlier', started), finding(2, 'plan-before-earlier', started));
	expect(same).toContain('2027-03-01');
	const mixed = titles(
		finding(1, 'plan-before-earlier', started),
		finding(2, 'plan-before-earlier', granted),
		finding(3, 'plan-before-earlier', started),
		finding(4, 'not-a-day'),
	);
	expect(mixed.map(([, rows]) => rows)).toEqual([3, 1]);
	expect(mixed[0]?.[0]).toBe('计划日期早于前面节点的计划日期，请核对');
	const codes = titles(
		finding(1, 'duplicate-project-code', { firstRow: '32' }),
		finding(2, 'duplicate-project-code', { firstRow: '44' }),
	);
	expect(codes[0]?.[0], 'a cause without words of its own leaves open what differs').toBe(
		'项目代码与第 … 行相同，请核对。',
	);
});
