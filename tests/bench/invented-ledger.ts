import type { Day } from '~/domain/day';
import type { ProjectFacts } from '~/domain/project/facts';
import type { Milestone } from '~/domain/stages/milestones';
import type { SheetColumn, SheetValue } from '~/ledger/write-sheet.server';
import { inventedFacts } from './seed-projects';

type Cell = (facts: ProjectFacts, index: number) => SheetValue;

const wan = (fen: number | null | undefined) => (fen == null ? null : fen / 1_000_000);
const planned =
	(milestone: Milestone): Cell =>
	({ milestones }) =>
		milestones[milestone]?.plannedOn;
const actual =
	(milestone: Milestone): Cell =>
	({ milestones }) =>
		milestones[milestone]?.actualOn;

/** Thirty columns, worded as counties word them. */
const COLUMNS: [string, Cell][] = [
	['序号', (_, index) => index + 1],
	['项目名称', ({ name }, index) => `${name}${index}`],
	['建设单位', ({ firmName }) => firmName],
	['项目编号', ({ externalId }) => externalId],
	['责任主体', ({ unit }) => UNIT_NAMES[unit]],
	['乡镇', (_, index) => `示例镇${index % 12}`],
	['产业链', ({ industryChain }) => industryChain],
	['建设内容', (_, index) => `新建厂房 ${1000 + (index % 900)} 平方米，购置设备 ${index % 300} 台（套）`],
	['项目专员', ({ officerName }) => officerName],
	['联系人', (_, index) => `示例联系人${index % 200}`],
	['总投资（万元）', ({ investmentFen }) => wan(investmentFen)],
	['固定资产投资（万元）', ({ fixedInvestmentFen }) => wan(fixedInvestmentFen)],
	['2026年计划投资（万元）', ({ annualPlanFen }) => wan(annualPlanFen?.['2026'])],
	['2026年完成投资（万元）', ({ completedFen }) => wan(completedFen?.['2026'])],
	['用地面积（亩）', ({ areaMu }) => areaMu],
	['容积率', (_, index) => 1 + (index % 20) / 10],
	['亩均税收（万元/亩）', (_, index) => 20 + (index % 40)],
	['亩均产值（万元/亩）', (_, index) => 400 + (index % 400)],
	['签约时间', actual('signed')],
	['计划供地时间', planned('landGranted')],
	['计划开工时间', planned('started')],
	['计划竣工时间', planned('completed')],
	['计划投产时间', planned('inProduction')],
	['供地时间', actual('landGranted')],
	['开工时间', actual('started')],
	['竣工时间', actual('completed')],
	['投产时间', actual('inProduction')],
	['项目进展', (_, index) => `主体结构施工至 ${1 + (index % 9)} 层`],
	['存在问题', (_, index) => (index % 4 === 0 ? '施工图审查未完成' : null)],
	['备注', (_, index) => (index % 9 === 0 ? '示例' : null)],
];

const UNIT_NAMES: Record<string, string> = {
	wuxing: '吴兴区',
	nanxun: '南浔区',
	deqing: '德清县',
	changxing: '长兴县',
	anji: '安吉县',
	nantaihu: '南太湖新区',
	changhe: '长合区',
};

/** A city's ledger of that many invented projects. */
export function inventedLedger(count: number, today: Day): { columns: SheetColumn[]; rows: SheetValue[][] } {
	const rows = Array.from({ length: count }, (_, index) => {
		const facts = inventedFacts(index, count, today);
		return COLUMNS.map(([, cell]) => cell(facts, index));
	});
	return { columns: COLUMNS.map(([header]) => ({ header })), rows };
}
