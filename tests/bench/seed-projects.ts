import type { Database } from '~/data/database.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { addDays, type Day, daysBetween, monthOf, yearOf } from '~/domain/day';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { diffFacts } from '~/domain/updates/diff-facts';

const UNITS = ['wuxing', 'nanxun', 'deqing', 'changxing', 'anji', 'nantaihu', 'changhe'];
const CHAINS = ['新能源汽车', '智能装备', '半导体及光电', '生物医药', '绿色家居', '现代纺织', '合金新材', '地理信息+'];
const GOODS = ['精密轴承', '动力电池壳体', '智能阀门', '木门窗', '功能面料', '铝合金型材', '医用导管', '光学镜片'];
const YI = 10_000_000_000;
/** Usual days from one milestone to the next, in the order of the milestones. */
const STRIDE = [0, 40, 120, 60, 70, 420, 150, 240, 300];
const PART = 10_000;
const EVENT = { kind: 'project.imported', personId: null, personName: '示例导入', channel: 'import' } as const;

/**
 * Fills a database with invented projects in every stage and light, the same ones for the same count and day.
 * Ids are `p000000`, `p000001`, …; the state of each is its first.
 */
export async function seedProjects(db: Database, count: number, today: Day): Promise<void> {
	for (let start = 0; start < count; start += PART) {
		const length = Math.min(PART, count - start);
		const changes = Array.from({ length }, (_, index) => {
			const patch = { changes: diffFacts(NO_FACTS, inventedFacts(start + index, today)) };
			return { projectId: projectIdAt(start + index), before: null, patch, event: EVENT };
		});
		await db.write((tx) => recordProjectChanges(tx, `${today}T01:00:00.000Z`, today, changes));
	}
}

export function projectIdAt(index: number): string {
	return `p${String(index).padStart(6, '0')}`;
}

/** The facts of the n-th invented project. */
export function inventedFacts(index: number, today: Day): ProjectFacts {
	const chance = chanceFrom(index);
	const pick = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T;
	const year = String(yearOf(today));
	const investmentFen = Math.round((1 + chance() ** 3 * 30) * 100) * (YI / 100);
	const annualFen = Math.round(investmentFen / 3);
	const good = pick(GOODS);
	return {
		name: `年产${1 + Math.floor(chance() * 90)}万件${good}项目${index}（示例）`,
		firmName: `湖州示例${good}${Math.floor(index / 3)}有限公司`,
		projectCode: `${monthOf(today).slice(2).replace('-', '')}-3305${String(index % 24).padStart(2, '0')}-04-01-${String(index % 1_000_000).padStart(6, '0')}`,
		externalId: `L-${index}`,
		unit: pick(UNITS),
		industryChain: pick(CHAINS),
		industryCode: String(1300 + Math.floor(chance() * 3000)),
		officerName: `示例专员${Math.floor(chance() * 40)}`,
		contact: `示例联系人${index % 200}`,
		investmentFen,
		fixedInvestmentFen: Math.round(investmentFen * 0.8),
		areaMu: Math.round(chance() * 2000) / 10,
		annualPlanFen: { [year]: annualFen },
		completedFen: { [year]: Math.round(annualFen * (0.6 + chance() * 0.5)) },
		progress: pick(['主体结构施工', '设备安装', '土地平整', '正在办理施工许可', '试生产']),
		milestones: inventedMilestones(chance, today),
		lastUpdateOn: addDays(today, -Math.floor(chance() ** 3 * 80)),
	};
}

/** A project some way through its life: what lies behind mostly happened about when planned, what comes next may be late. */
function inventedMilestones(chance: () => number, today: Day): ProjectFacts['milestones'] {
	const strides = STRIDE.map((days) => Math.round(days * (0.6 + chance() * 0.8)));
	const reached = Math.min(MILESTONES.length, 1 + Math.floor(chance() * (MILESTONES.length + 0.3)));
	const toReached = strides.slice(0, reached).reduce((sum, days) => sum + days, 0);
	const next = strides[reached] ?? 0;
	const slip = chance() < 0.6 ? -chance() * next : chance() * 140 - 20;
	let planned = addDays(today, -Math.round(toReached + next + slip));
	const result: Partial<Record<Milestone, { plannedOn: Day; originalOn: Day; actualOn?: Day }>> = {};
	MILESTONES.forEach((milestone, index) => {
		planned = addDays(planned, strides[index] as number);
		const originalOn = chance() < 0.15 ? addDays(planned, -60) : planned;
		result[milestone] = { plannedOn: planned, originalOn };
		if (index < reached) result[milestone].actualOn = earlier(planned, addDays(today, index - MILESTONES.length));
	});
	return result;
}

function earlier(a: Day, b: Day): Day {
	return daysBetween(a, b) < 0 ? b : a;
}

/** A small generator of numbers from 0 to 1 (mulberry32): the same row for the same seed. */
function chanceFrom(seed: number): () => number {
	let state = (seed + 1) * 0x9e3779b1;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
