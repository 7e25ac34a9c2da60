import { expect, test } from 'vitest';
import { readOk, text, type Value, workbook } from './support';

const ROWS = 20_000;
const WIDTH = 30;
const KNOWN = [
	'序号',
	'项目名称',
	'建设单位',
	'总投资（万元）',
	'用地面积（亩）',
	'计划开工时间',
	'计划竣工时间',
	'实际开工时间',
	'备注',
];

function table(): Value[][] {
	const head = [...KNOWN, ...Array.from({ length: WIDTH - KNOWN.length }, (_, index) => `附加${index}`)];
	const body = Array.from({ length: ROWS }, (_, index): Value[] => [
		...[
			index + 1,
			`示例项目${index}`,
			`示例公司${index % 900}`,
			10_000 + index,
			20.5,
			'2025年3月1日',
			'2027.5.6',
			'/',
			'示例',
		],
		...Array.from({ length: WIDTH - KNOWN.length }, (_, column) => (column % 2 ? `文字${index}` : index * 1.5)),
	]);
	return [head, ...body];
}

/** Longest stretch during which nothing else could run, while a job runs. */
async function longestPause(job: () => Promise<void>): Promise<number> {
	let last = performance.now();
	let longest = 0;
	const beat = setInterval(() => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	}, 5);
	await job();
	clearInterval(beat);
	return longest;
}

test('20,000 rows × 30 columns are read, and others are served meanwhile', async () => {
	const rows = table();
	const xlsx = workbook(rows);
	const delimited = text(rows.map((row) => row.join(',')).join('\n'));
	for (const [bytes, name] of [
		[xlsx, 'x.xlsx'],
		[delimited, 'x.csv'],
	] as const) {
		const pause = await longestPause(async () => {
			const ledger = await readOk(bytes, name);
			expect(ledger.rows).toHaveLength(ROWS);
			expect(ledger.rows.every(({ errors }) => errors.length === 0)).toBe(true);
		});
		expect(pause, `${name} held everything up for ${Math.round(pause)} ms`).toBeLessThan(1000);
	}
}, 60_000);
