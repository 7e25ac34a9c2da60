import { describe, expect, test } from 'vitest';
import { readHeader } from '~/ledger/header-words.server';
import { headerKey, isProjectLedger, matchColumns } from '~/ledger/match-columns.server';

function fieldsOf(headers: (string | string[])[], hidden: number[] = []) {
	const texts = headers.map((header) => readHeader(typeof header === 'string' ? [header] : header));
	return matchColumns(texts, new Set(hidden), new Map(), 2026);
}
const fieldOfHeader = (...levels: string[]) => fieldsOf([levels])[0]?.field ?? null;

describe('one header means one field', () => {
	test.each([
		['项目名称', 'name'],
		['项　目\n名　称', 'name'],
		['*项目名称（必填）', 'name'],
		['1.项目名称', 'name'],
		['重点项目名称', 'name'],
		['项目名称及建设内容', 'name'],
		['业主单位', 'firmName'],
		['项目（企业）名称', 'name'],
		['企业名称：', 'firmName'],
		['建设单位名称', 'firmName'],
		['统一社会信用代码', 'firmCreditCode'],
		['企业统一社会信用代码（18位）', 'firmCreditCode'],
		['项目代码', 'projectCode'],
		['在线平台项目代码', 'projectCode'],
		['行业代码', 'industryCode'],
		['所属行业', 'industryChain'],
		['产业链', 'industryChain'],
		['总投资（万元）', 'investment'],
		['总投资（含土地）', 'investment'],
		['总投资（亿元）', 'investment'],
		['总投资万元', 'investment'],
		['计划总投资(万元)', 'investment'],
		['项目总投资额（亿元）', 'investment'],
		['固定资产投资（万元）', 'fixedInvestment'],
		['其中：设备投资（万元）', 'equipment'],
		['其中:固定资产投资', 'fixedInvestment'],
		['累计完成投资（万元）', 'completedTotal'],
		['开工以来累计完成投资', 'completedTotal'],
		['截至2026年10月底累计完成投资', 'completedTotal'],
		['本年计划投资（万元）', 'annualPlan.2026'],
		['2025年计划投资', 'annualPlan.2025'],
		['2026年度投资计划', 'annualPlan.2026'],
		['1-10月完成投资（万元）', 'completedYear.2026'],
		['1—10月份完成投资', 'completedYear.2026'],
		['2026年累计完成投资', 'completedYear.2026'],
		['今年以来完成投资', 'completedYear.2026'],
		['用地面积（亩）', 'areaMu'],
		['占地（亩）', 'areaMu'],
		['容积率', 'floorAreaRatio'],
		['预计亩均税收（万元/亩）', 'taxPerMu'],
		['亩均固定资产投资', 'fixedInvestmentPerMu'],
		['投资强度（万元/亩）', 'fixedInvestmentPerMu'],
		['年综合能耗（吨标煤）', 'energyTce'],
		['建筑面积（平方米）', 'floorAreaM2'],
		['达产产值（万元）', 'output'],
		['达产后税收', 'tax'],
		['预计年工业增加值（万元）', 'addedValue'],
		['年用电量（万千瓦时）', 'electricityKwh'],
		['实际亩均税收（万元/亩）', 'measuredTaxPerMu'],
		['2025年实际亩均产值', 'measuredOutputPerMu'],
		['竣工容积率', 'measuredFloorAreaRatio'],
		['用地方式', 'landUse'],
		['节能审查批复文号', 'energyReviewNo'],
		['环评批复', 'environmentReviewNo'],
		['存在问题', 'problems'],
		['存在的困难和问题', 'problems'],
		['工程形象进度', 'progress'],
		['备 注', 'remarks'],
		['联系人', 'contact'],
		['联系电话', 'contactPhone'],
		['责任主体', 'unit'],
		['所在区县', 'districtCode'],
		['所在乡镇（街道）', 'township'],
		['项目编号', 'externalId'],
		['序号', 'serial'],
		['Project Name', 'name'],
		['Total Investment', 'investment'],
	])('%s → %s', (header, field) => expect(fieldOfHeader(header)).toBe(field));

	test.each([
		'姓名',
		'身份证号',
		'产品名称',
		'完成率（%）',
		'本月完成投资占比',
		'上年完成投资',
		'联系人职务',
		'是否开工',
		'施工许可证号',
		'未开工原因说明数',
		'预警天数',
		'Design Start',
		'Start Date',
		'Total Schedule Changes',
	])('%s is no field of a project', (header) => expect(fieldOfHeader(header)).toBeNull());
});

describe('days of milestones', () => {
	test.each([
		[['计划开工时间'], 'planned.started'],
		[['拟开工日期'], 'planned.started'],
		[['约定供地时间'], 'planned.landGranted'],
		[['应竣工时间'], 'planned.completed'],
		[['承诺投产时间'], 'planned.inProduction'],
		[['实际开工时间'], 'actual.started'],
		[['实际开工日期（年/月/日）'], 'actual.started'],
		[['已开工时间'], 'actual.started'],
		[['预计竣工时间'], 'forecast.completed'],
		[['预测投产时间'], 'forecast.inProduction'],
		[['原计划竣工时间'], 'original.completed'],
		[['竣工时间（计划）'], 'planned.completed'],
		[['竣工时间（实际）'], 'actual.completed'],
		[['（计划）开工时间'], 'planned.started'],
		[['开工时间（以施工许可证为准）'], 'actual.started'],
		[['计划时间', '开工'], 'planned.started'],
		[['计划节点', '竣工'], 'planned.completed'],
		[['实际时间', '升规'], 'actual.aboveScale'],
		[['开工时间', '计划'], 'planned.started'],
		[['开工时间', '实际'], 'actual.started'],
		[['项目进度', '计划时间', '投产'], 'planned.inProduction'],
		[['计划时间/开工'], 'planned.started'],
		[['土地摘牌时间（实际）'], 'actual.landGranted'],
		[['实际拿地时间'], 'actual.landGranted'],
		[['取得施工许可证时间'], 'actual.permitted'],
		[['合同签订时间'], 'actual.signed'],
		[['签约日期'], 'actual.signed'],
		[['备案时间'], 'actual.filed'],
		[['计划小升规时间'], 'planned.aboveScale'],
		[['计划达产达标时间'], 'planned.atOutput'],
		[['实际竣工验收备案时间'], 'actual.completed'],
		[['计划建成投产时间'], 'planned.inProduction'],
		[['开工时间'], 'actual.started'],
		[['Forecast Completion'], 'forecast.completed'],
		[['Actual Start Date'], 'actual.started'],
		[['Planned End Date'], 'planned.completed'],
	])('%j → %s', (levels, field) => expect(fieldOfHeader(...levels)).toBe(field));

	test.each([
		['投产、达产时间'],
		['开工竣工时间'],
		['开工建设面积'],
		['计划开工面积'],
		['开工时间（未开工的填计划时间）'],
	])('%s is none', (header) => {
		expect(fieldOfHeader(header)).toBeNull();
	});

	test('a bare day beside a planned one is what happened, and surer than one alone', () => {
		const [planned, bare] = fieldsOf(['拟开工日期', '开工日期']);
		expect([planned?.field, bare?.field]).toEqual(['planned.started', 'actual.started']);
		const [alone] = fieldsOf(['开工日期']);
		expect(bare?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
	});

	test('a bare day beside an actual one is nobody’s', () => {
		expect(fieldsOf(['开工时间', '实际开工时间']).map(({ field }) => field)).toEqual([null, 'actual.started']);
	});
});

describe('a set of columns', () => {
	test('a field is taken once, by the surest column; the others stay without one', () => {
		const columns = fieldsOf(['名称', '项目名称', '项目名称']);
		expect(columns.map(({ field }) => field)).toEqual([null, 'name', null]);
	});

	test('a visible column wins over a hidden one that is surer', () => {
		const columns = fieldsOf(['项目总投资额（万元）', '总投资'], [1]);
		expect(columns.map(({ field }) => field)).toEqual(['investment', null]);
		expect(fieldsOf(['其他', '总投资'], [1])[1]).toMatchObject({ field: 'investment', hidden: true });
	});

	test('plans of two years are two fields', () => {
		const columns = fieldsOf(['2025年计划投资', '2026年计划投资']);
		expect(columns.map(({ field }) => field)).toEqual(['annualPlan.2025', 'annualPlan.2026']);
	});

	test('its key does not depend on order, spacing and units of headers', () => {
		const key = (words: string[]) => headerKey(words.map((word) => readHeader([word])));
		expect(key(['项目名称', '总投资（万元）'])).toBe(key(['总投资(万元)', '项目 名称', '']));
		expect(key(['项目名称', '总投资（万元）'])).toBe(key(['项目名称', '总投资（亿元）', '原行号']));
		expect(key(['项目名称', '总投资（万元）'])).not.toBe(key(['项目名称', '总投资（计划）']));
	});

	test.each([
		[['项目名称', '总投资', '建设单位'], true],
		[['项目名称', '计划开工时间', '实际开工时间'], true],
		[['项目名称', '备注', '联系人', '联系电话'], false],
		[['项目名称', '建设单位', '责任主体'], false],
		[['姓名', '性别', '单位', '手机', '备注'], false],
		[['产品名称', '规格', '单价', '数量', '金额'], false],
		[['企业名称', '统一社会信用代码', '行业代码', '用地面积（亩）'], false],
		[['项目编号', '总投资', '用地面积'], false],
	])('%j is a project ledger: %s', (headers, expected) => expect(isProjectLedger(fieldsOf(headers))).toBe(expected));
});

describe('units and years in a header', () => {
	test.each([
		['总投资（万元）', ['万元']],
		['总投资（单位：亿元）', ['亿元']],
		['总投资万元', ['万元']],
		['用地面积(平方米)', ['平方米']],
		['总投资', []],
		['预计亩均税收（万元/亩）', ['万元/亩']],
	])('%s → %j', (header, units) => expect(readHeader([header]).units).toEqual(units));

	test('a level of units alone names nothing', () => {
		expect(readHeader(['总投资', '万元'])).toMatchObject({ core: '总投资', units: ['万元'], path: '总投资/万元' });
		expect(
			fieldsOf([
				['总投资', '亿元'],
				['项目名称', ''],
			]).map(({ field }) => field),
		).toEqual(['investment', 'name']);
	});

	test('the lowest level speaks first', () => {
		expect(readHeader(['投资（亿元）', '年度计划（万元）']).units).toEqual(['万元', '亿元']);
		expect(readHeader(['2026年', '完成投资'])).toMatchObject({ year: 2026, path: '2026年/完成投资' });
	});
});
