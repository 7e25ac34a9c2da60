import type { Milestone } from '~/domain/stages/milestones';
import type { Aspect } from './fields.server';
import type { HeaderText } from './header-words.server';

/** Longer words first: 竣工验收备案 is a completion, not a filing; 建成投产 is a start of production. */
const MILESTONE_WORDS: [Milestone, RegExp][] = [
	['inProduction', /建成投产|竣工投产|正式投产|投产|投运/],
	['completed', /竣工验收备案|竣工验收|竣工备案|竣工|完工|建成|竣备/],
	['permitted', /建筑工程施工许可证?|施工许可证?|施工证/],
	['landGranted', /土地摘牌|土地出让|土地成交|取得土地|土地取得|土地供应|供地|拿地|摘牌|竞得土地/],
	['started', /开工建设|开工|动工|开建/],
	['aboveScale', /小升规|上规|升规|入规|规上/],
	['atOutput', /达产达标|达产|达效|满产/],
	['signed', /签订协议|协议签订|合同签订|签订合同|签约/],
	['filed', /立项备案|项目备案|备案赋码|备案|立项/],
];
const ASPECT_WORDS: [Aspect, RegExp][] = [
	['original', /原计划|原定|初始计划|首次计划|最初计划|原约定/],
	['forecast', /预计|预测|预估|预期/],
	['planned', /计划|约定|拟|应|承诺|要求|目标|时限|期限|规定|协议|合同/],
	['actual', /实际|已|完成/],
];
const DATE_WORD = /时间|日期|年月日|年月|日|月份|节点/;
const NO_DATE =
	/产值|税|产能|[率比]$|面积|代码|文号|证号|编号|号$|是否|情况|原因|天数|逾期|滞后|进度|投资|金额|数|问题|单位|责任|负责|备注|状态|阶段|标准|收入|营收|利润|预警|亮灯|人$|额$|内容/;
const FILLERS =
	/节点|完成|取得|获得|领取|办理|办结|通过|验收|正式|全面|项目|主体|工程|建设|土地|工业|厂房|日常|调整后|现|或|的|年|月|日|时|期|间|\/|\(|\)|-/g;
const PERMIT_EXTRA = /证$/;

const ENGLISH_MILESTONES: [Milestone, RegExp][] = [
	['signed', /^(?:contract)?sign(?:ed|ing|ature)$/],
	['filed', /^(?:filed|filing|projectfiling)$/],
	['landGranted', /^(?:land)(?:granted|grant|acquired|acquisition)$/],
	['permitted', /^(?:construction|building)?permit(?:ted)?$/],
	['inProduction', /^(?:in)?production(?:start)?$|^commissioning$/],
	['completed', /^(?:construction|project)?(?:completed|completion|complete|end|finish)$/],
	['started', /^(?:construction|project)?(?:started|start|commencement)$|^constructionbegin$/],
	['aboveScale', /^abovescale$/],
	['atOutput', /^(?:at|full|design)output$/],
];
const ENGLISH_ASPECTS: [Aspect, RegExp][] = [
	['original', /original|baseline/],
	['forecast', /forecast(?:ed)?|expected|estimated|projected/],
	['planned', /planned|plan|scheduled|target|agreed/],
	['actual', /actual/],
];

export interface MilestoneHeader {
	milestone: Milestone;
	/** null: the header names a milestone and a date, not whose date it is. */
	aspect: Aspect | null;
	confidence: number;
}

/**
 * Reads a header as the day of a milestone: 计划时间/开工, 拟开工日期, 实际竣工时间, 开工时间（计划）, Forecast Completion.
 * 预计 and 预测 are forecasts; 计划, 约定, 拟, 应 are plans. Null for 达产产值, 施工许可证号, 是否开工 and two milestones at once.
 */
export function readMilestoneHeader(header: HeaderText): MilestoneHeader | null {
	const english = readEnglish(header);
	if (english) return english;
	const levels = [header.leaf, ...header.parents];
	const named = levels.findIndex((level) => milestonesIn(level).length > 0);
	if (named === -1) return null;
	const milestones = milestonesIn(levels[named] as string);
	if (milestones.length > 1 || NO_DATE.test(levels[0] as string)) return null;
	// 开工时间（未开工的填计划）holds both kinds of day: nobody can tell which is which.
	if (header.notes.some((note) => aspectIn(note) !== null && residueOf(note) !== '')) return null;
	const spoken = [header.leaf, ...header.notes, ...header.parents];
	const aspect = spoken.map(aspectIn).find((found) => found !== null) ?? null;
	const residue = levels
		.slice(0, named + 1)
		.map(residueOf)
		.join('');
	if (residue.length > 3) return null;
	const dated = aspect !== null || levels.some((level) => DATE_WORD.test(level)) || residue === '';
	if (!dated) return null;
	const worth = aspect === null ? 0.6 : aspectIn(header.leaf) ? 1 : 0.95;
	return { milestone: milestones[0] as Milestone, aspect, confidence: residue === '' ? worth : worth - 0.2 };
}

function milestonesIn(text: string): Milestone[] {
	let rest = text;
	const found: Milestone[] = [];
	for (const [milestone, words] of MILESTONE_WORDS) {
		if (!words.test(rest)) continue;
		found.push(milestone);
		rest = rest.replace(words, '');
	}
	return found;
}

function aspectIn(text: string): Aspect | null {
	const rest = MILESTONE_WORDS.reduce((left, [, words]) => left.replace(words, ''), text);
	return ASPECT_WORDS.find(([, words]) => words.test(rest))?.[0] ?? null;
}

/** What is left of a header when all that a milestone's date may be called is taken away. */
function residueOf(text: string): string {
	let rest = text;
	for (const [, words] of MILESTONE_WORDS) rest = rest.replace(words, '');
	for (const [, words] of ASPECT_WORDS) rest = rest.replace(words, '');
	return rest.replace(DATE_WORD, '').replace(FILLERS, '').replace(PERMIT_EXTRA, '');
}

/** English headers must say everything: whose date and of what. A bare “Start date” stands in too many lists. */
function readEnglish(header: HeaderText): MilestoneHeader | null {
	const text = header.core.replace(/[^a-z]/g, '').replace(/(?:date|day)$/, '');
	const aspect = ENGLISH_ASPECTS.find(([, words]) => words.test(text));
	if (!aspect || /[一-鿿]/.test(header.core)) return null;
	const rest = text.replace(aspect[1], '').replace(/date$/, '');
	const milestone = ENGLISH_MILESTONES.find(([, words]) => words.test(rest));
	return milestone ? { milestone: milestone[0], aspect: aspect[0], confidence: 0.95 } : null;
}
