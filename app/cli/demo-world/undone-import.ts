import { importLedger } from '~/commands/imports/import-ledger.server';
import { undoImport } from '~/commands/imports/undo-import.server';
import { addDays, type Day, monthOf } from '~/domain/day';
import { wanText } from '~/domain/money/format-amount';
import type { Story } from './act';
import type { Random } from './random';
import type { Sketch } from './sketch';

const UNIT = 'deqing';
const REASON = '示例：误传了含意向项目的旧台账，整批撤销，核对后另行导入。';
const HEAD = '项目名称,建设单位,总投资（万元）,计划开工,进展情况';

/**
 * Four weeks ago an officer imports a ledger by mistake, and takes it back the day after: two projects that never were, and another
 * amount for one that is known. Its ids come from a chance of its own, so that all others are the same with and without it.
 */
export function undoneImportStory(random: Random, known: Sketch | undefined, today: Day): Story {
	const on = addDays(today, -27);
	const file = {
		bytes: Buffer.from([HEAD, ...rows(known, today)].join('\n')),
		fileName: `德清县项目台账（示例）${monthOf(on)}.csv`,
	};
	return {
		unit: UNIT,
		acts: [
			{
				on,
				by: 'officer',
				async does(acting, { requests }) {
					const who = { ...acting, channel: 'import' as const, newId: () => random.id() };
					const imported = await importLedger(who, { ...file, unit: UNIT, asOf: on });
					if (imported.ok) requests.set('import', imported.value.batchId ?? '');
					return imported;
				},
			},
			{
				on: addDays(on, 1),
				by: 'officer',
				does: (acting, { requests }) => undoImport(acting, { batchId: requests.get('import') ?? '', reason: REASON }),
			},
		],
	};
}

function rows(known: Sketch | undefined, today: Day): string[] {
	const startsOn = addDays(today, 210);
	const never = ['甲', '乙'].map(
		(mark) =>
			`意向项目${mark}（示例）,德清示例${mark}科技有限公司（示例）,${mark === '甲' ? 12_000 : 36_000},${startsOn},尚在洽谈`,
	);
	if (!known) return never;
	const { name, firmName, investmentFen } = known.fields;
	return [`${name},${firmName},${wanText(investmentFen * 2)},,`, ...never];
}
