import { fileOutputReview } from '~/commands/entry/file-output-review.server';
import { recordMeasurement } from '~/commands/entry/record-measurement.server';
import { addDays, addMonths, type Day } from '~/domain/day';
import type { IndicatorKey } from '~/domain/entry/indicators';
import type { Act } from './act';
import type { Random } from './random';
import type { Plot } from './story';

/** What is measured of an admitted project: building at completion, tax and output a year into production; most keep what they promised. */
export function promiseActs(random: Random, { sketch, line, enteredOn, today }: Plot): Act[] {
	const { fields } = sketch;
	const kept = (promised: number | null | undefined) =>
		Math.round(Number(promised ?? 0) * random.int(random.chance(0.25) ? 70 : 92, 118)) / 100;
	const perMu = Number(fields.fixedInvestmentFen ?? 0) / 1_000_000 / Number(fields.areaMu ?? 1);
	const { completed, inProduction } = line.actual;
	const acts: Act[] = [];
	const measure = (key: IndicatorKey, value: number, until: Day, source: string) => {
		const on = later(addDays(until, random.int(8, 25)), addDays(enteredOn, 4));
		if (on >= line.lastWordOn) return;
		acts.push({
			on,
			by: 'officer',
			does: (acting, { projectId }) => recordMeasurement(acting, { projectId, key, value, periodUntil: until, source }),
		});
	};
	if (completed && completed > enteredOn) {
		measure('floorAreaRatio', kept(fields.floorAreaRatio), completed, '竣工规划核实报告（示例）');
		measure('fixedInvestmentPerMu', kept(perMu), completed, '固定资产投资审计报告（示例）');
	}
	const firstYear = inProduction && addMonths(inProduction, 12);
	if (inProduction && firstYear && inProduction > enteredOn && firstYear < today) {
		const before = acts.length;
		measure('taxPerMu', kept(fields.taxPerMu), firstYear, '税务部门年度清单（示例）');
		measure('outputPerMu', kept(fields.outputPerMu), firstYear, '统计部门年报（示例）');
		acts.push(...review(random, line.lastWordOn, acts.slice(before)));
	}
	return acts;
}

/** Some measured years are put before a second person. */
function review(random: Random, lastWordOn: Day, measured: readonly Act[]): Act[] {
	if (measured.length < 2) return [];
	const on = addDays(
		measured.reduce((day, act) => later(day, act.on), ''),
		3,
	);
	if (on >= lastWordOn || !random.chance(0.5)) return [];
	const documentNo = `示例达产评审〔2026〕${random.int(1, 80)}号`;
	return [
		{
			on,
			by: 'officer',
			does: (acting, { projectId }) => fileOutputReview(acting, { projectId, on, documentNo, words: '资料齐全。' }),
		},
	];
}

function later(one: Day, other: Day): Day {
	return one > other ? one : other;
}
