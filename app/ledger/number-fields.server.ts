import { ENTRY_FIELDS } from './entry-fields.server';
import { type Field, list } from './field.server';

const NOT_WHOLE = /完成|固定|设备|年度|本年|今年|当年|亩均|强度|累计|外资|[率比]|20\d\d年|月|到位|设备|税|产出/;
/** What has been measured is no promise. */
const MEASURED = /实际|实测|实缴|完成|上年|去年|近12个月/;

/** Money, land and rates: columns of figures. */
export const NUMBER_FIELDS: Field[] = [
	{
		key: 'investment',
		kind: 'amount',
		words: list(`
			总投资 计划总投资 投资总额 项目总投资 投资额 总投资额 估算总投资 概算总投资 协议投资 协议总投资
			协议投资额 投资规模 项目投资 预计总投资 合同投资额 拟投资额 investment totalinvestment
			plannedinvestment`),
		like: /总投资|投资总额|投资规模/,
		unlike: NOT_WHOLE,
	},
	{
		key: 'fixedInvestment',
		kind: 'amount',
		words: list(`
			固定资产投资 固投 固定资产投资额 计划固定资产投资 固定资产总投资 固定投资 固定资产 fixedinvestment
			fixedassetinvestment`),
		like: /固定资产(?:总)?投资|固投/,
		unlike: /完成|年度|本年|今年|当年|亩均|累计|[率比]|20\d\d年|月|强度/,
	},
	{
		key: 'equipment',
		kind: 'amount',
		words: list(`
			设备投资 其中设备投资 设备购置 设备购置费 设备投资额 设备 其中设备 生产设备投资 equipment
			equipmentinvestment`),
		like: /设备(?:购置|投入)?(?:投资|费用?|额)/,
		unlike: /完成|年度|本年|今年|当年|累计|[率比]|20\d\d年|月|型号|清单/,
	},
	{
		key: 'completedTotal',
		kind: 'amount',
		words: list(`
			累计完成投资 累计完成 累计投资 已完成投资 完成总投资 自开工累计完成投资 开工以来累计完成投资
			项目累计完成投资 累计完成投资额 累计完成固定资产投资 累计已完成投资 开工至今累计完成投资
			开工累计完成投资 completedtotal totalcompleted spenttodate`),
		like: /(?:累计|已|开工以来|至今|至今累计|总).*完成(?:固定资产)?(?:投资|额)?|累计投资/,
		unlike: /[本今当]年|年度|年内|[率比]|计划|目标|任务|20\d\d年(?!\d{1,2}月)|1(?:-|~|至|—|–)\d{1,2}月|[上本当]月/,
	},
	{
		key: 'annualPlan',
		kind: 'amount',
		yearly: true,
		words: list(`
			年度计划 年度计划投资 年度投资计划 本年计划投资 本年度计划投资 今年计划投资 当年计划投资 年计划投资
			年度计划完成投资 本年计划 年度目标 年度投资目标 年度投资任务 计划完成投资 当年计划 今年计划
			annualplan`),
		like: /(?:[本今当全]年|年度|20\d\d年).*(?:计划|目标|任务|安排)|(?:计划|目标|任务).*(?:[本今当]年|年度|20\d\d年)/,
		unlike: /累计|[率比]|占|[上去]年|实际|总投资|设备|开工|竣工|投产|达产|时间|日期|进度|工程|内容|\d月|已完成/,
	},
	{
		key: 'completedYear',
		kind: 'amount',
		yearly: true,
		words: list(`
			本年完成投资 今年完成投资 当年完成投资 年度完成投资 本年累计完成投资 本年度完成投资 今年累计完成投资
			年度完成 本年完成 本年累计完成 今年以来完成投资 年初以来完成投资 当年累计完成投资 本年累计 今年累计
			completedyear completedthisyear`),
		like: /(?:[本今当]年|年度|年内|20\d\d年|1(?:-|~|至|—|–)\d{1,2}月|截至\d{1,2}月|年初以来).*完成|完成.*(?:[本今当]年|1(?:-|~|至)\d{1,2}月)/,
		unlike: /计划|目标|任务|[率比]|占|同期|增|[上去]年|总投资|设备|开工|时间|日期|上月|进度|截至.*累计/,
	},
	{
		key: 'areaMu',
		kind: 'area',
		words: list(`
			用地面积 占地面积 占地 用地 亩数 土地面积 供地面积 用地亩数 占地亩数 用地规模 项目用地 拿地面积 面积
			出让面积 新增用地 土地亩数 area landarea sitearea`),
		like: /(?:用地|占地|土地|供地|出让|拿地)(?:总)?(?:面积|亩数|规模)/,
		unlike: /建筑|投资|亩均|[率比]/,
	},
	{
		key: 'floorAreaRatio',
		kind: 'plain',
		words: list('容积率 规划容积率 计划容积率 far floorarearatio plotratio'),
		like: /容积率/,
		unlike: MEASURED,
	},
	{
		key: 'fixedInvestmentPerMu',
		kind: 'number',
		words: list(
			'亩均固定资产投资 亩均固投 预计亩均固投 预计亩均固定资产投资 亩均投资强度 投资强度 固定资产投资强度 fixedinvestmentpermu',
		),
		like: /亩均(?:固投|固定资产投资)|投资强度/,
		unlike: MEASURED,
	},
	{
		key: 'taxPerMu',
		kind: 'number',
		words: list('亩均税收 预计亩均税收 亩均税 亩产税收 达产亩均税收 亩均税收贡献 taxpermu'),
		like: /亩(?:均|产)税/,
		unlike: MEASURED,
	},
	{
		key: 'outputPerMu',
		kind: 'number',
		words: list('亩均产值 预计亩均产值 亩均产出 达产亩均产值 亩均产值贡献 outputpermu'),
		like: /亩均(?:产值|产出)/,
		unlike: MEASURED,
	},
	{
		key: 'energyTce',
		kind: 'energy',
		words: list(`
			年综合能耗 综合能耗 能耗 年能耗 综合能源消费量 能源消费量 年综合能源消费量 能耗总量 年用能 energy
			energytce`),
		like: /综合能耗|能源消费量|年能耗/,
		unlike: /单位|万元|增加值|审查|批复/,
	},
	{
		key: 'floorAreaM2',
		kind: 'floorArea',
		words: list('建筑面积 总建筑面积 计容建筑面积 规划建筑面积 建筑总面积 floorarea grossfloorarea'),
		like: /建筑(?:总)?面积/,
		unlike: /用地|占地|实际|竣工|[率比]/,
	},
	...ENTRY_FIELDS,
];
