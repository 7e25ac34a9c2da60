import { type Field, list } from './field.server';

const NOT_PROMISED = /亩|实际|实测|实缴|已|完成|累计|[本今上去当]年|[率比]|月|增[长幅]|20\d\d年/;

/** What entry standards ask for beside money and land, and what was measured of it. */
export const ENTRY_FIELDS: Field[] = [
	{
		key: 'tax',
		kind: 'amount',
		words: list('年税收 预计年税收 达产年税收 达产后年税收 预计税收 达产税收 年纳税额 年纳税 年税收额 tax annualtax'),
		like: /(?:年|预计|达产).*(?:税收|纳税)/,
		unlike: NOT_PROMISED,
	},
	{
		key: 'output',
		kind: 'amount',
		words: list('年产值 预计年产值 达产年产值 达产后年产值 预计产值 达产产值 年总产值 output annualoutput'),
		like: /(?:年|预计|达产).*产值/,
		unlike: NOT_PROMISED,
	},
	{
		key: 'addedValue',
		kind: 'amount',
		words: list('年工业增加值 工业增加值 年增加值 增加值 预计年增加值 预计工业增加值 addedvalue'),
		like: /增加值/,
		unlike: /能耗|单位|实际|完成|[本今上去当]年|[率比]|月/,
	},
	{
		key: 'electricityKwh',
		kind: 'electricity',
		words: list('年用电量 年用电 预计年用电量 用电量 年耗电量 electricity electricitykwh'),
		like: /用电量|耗电量/,
		unlike: /单位|实际|[本今上去当]年|月|率/,
	},
	{
		key: 'emissionsTonnes',
		kind: 'plain',
		words: list('主要污染物排放量 污染物排放量 年排放量 排放量 emissions'),
		like: /排放量/,
		unlike: /单位|实际|许可|万元/,
	},
	{
		key: 'measuredTaxPerMu',
		kind: 'number',
		words: list('实际亩均税收 实测亩均税收 亩均税收实际 亩均税收实测 亩均实缴税收 实缴亩均税收'),
		like: /(?:实际|实测|实缴).*亩均.*税|亩均.*(?:实际|实测|实缴).*税/,
	},
	{
		key: 'measuredOutputPerMu',
		kind: 'number',
		words: list('实际亩均产值 实测亩均产值 亩均产值实际 亩均产值实测'),
		like: /(?:实际|实测).*亩均.*产[值出]|亩均.*(?:实际|实测).*产[值出]/,
	},
	{
		key: 'measuredFixedInvestmentPerMu',
		kind: 'number',
		words: list('实际亩均固投 实测亩均固投 实际亩均固定资产投资 实际投资强度 实际亩均投资强度'),
		like: /(?:实际|实测).*(?:亩均.*(?:固投|固定资产)|投资强度)/,
	},
	{
		key: 'measuredFloorAreaRatio',
		kind: 'plain',
		words: list('实际容积率 实测容积率 竣工容积率 容积率实测'),
		like: /(?:实际|实测|竣工).*容积率/,
	},
];
