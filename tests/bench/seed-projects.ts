import type { Database } from '~/data/database.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { addDays, type Day, yearOf } from '~/domain/day';
import { type MilestoneFacts, NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { MILESTONES } from '~/domain/stages/milestones';
import { diffFacts } from '~/domain/updates/diff-facts';

const UNITS = ['wuxing', 'nanxun', 'deqing', 'changxing', 'anji', 'nantaihu', 'changhe'];
const CHAINS = [
	'人工智能',
	'现代纺织',
	'合金新材',
	'绿色家居',
	'新能源汽车',
	'智能装备',
	'半导体及光电',
	'生物医药',
	'绿色能源',
];
const THINGS = [
	'动力电池模组',
	'高纯靶材',
	'光伏逆变器',
	'智能输送分拣线',
	'功能性面料',
	'北斗测绘终端',
	'电梯曳引机',
	'医用敷料',
];
const FIRMS = ['东衡新材料', '景岳科技', '澄湖能源', '云帆智能装备', '新陆新材料', '铭科科技', '苕溪精工', '莫干医药'];
const YI = 10_000_000_000;
const BATCH = 2_000;

/** Invented projects in every stage and light, the same ones for the same count and day. */
export async function seedProjects(db: Database, count: number, today: Day, now: string): Promise<void> {
	for (let from = 0; from < count; from += BATCH) {
		const changes = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => {
			const facts = inventedFacts(from + at, count, today);
			return {
				projectId: projectIdAt(from + at),
				before: null,
				patch: { changes: diffFacts(NO_FACTS, facts) },
				event: { kind: 'project.imported' as const, personId: null, personName: '示例', channel: 'import' as const },
			};
		});
		await db.write((tx) => recordProjectChanges(tx, now, today, changes));
	}
}

export function projectIdAt(index: number): string {
	return `p${index.toString(36).padStart(9, '0')}`;
}

/** Project number `index` of `count`: about one in nine red, one in five yellow. */
export function inventedFacts(index: number, count: number, today: Day): ProjectFacts {
	const random = randomFrom(index + 1);
	const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
	const reached = Math.floor(random() * 9.4);
	const investmentFen = Math.round((1 + random() ** 3 * 29) * 100) * (YI / 100);
	const planFen = Math.round(investmentFen * (0.1 + random() * 0.3));
	const year = String(yearOf(today));
	const serial = String(index + 1).padStart(String(count).length, '0');
	return {
		name: `年产${Math.ceil(random() * 90)}万件${pick(THINGS)}项目`,
		firmName: `湖州${pick(FIRMS)}有限公司（示例${serial}）`,
		externalId: `HZ-${serial}`,
		unit: pick(UNITS),
		industryChain: pick(CHAINS),
		officerName: `示例专员${Math.floor(random() * Math.min(150, 1 + count / 20))}`,
		investmentFen,
		fixedInvestmentFen: Math.round(investmentFen * 0.8),
		annualPlanFen: { [year]: planFen },
		completedFen: { [year]: Math.round(planFen * (0.45 + random() * 0.6)) },
		areaMu: Math.round(random() * 20_000) / 100,
		milestones: inventedMilestones(reached, random, today),
		lastUpdateOn: addDays(today, -Math.floor(random() ** 3 * 60)),
		...(random() < 0.01 ? { withdrawnOn: addDays(today, -20) } : {}),
	};
}

function inventedMilestones(reached: number, random: () => number, today: Day): ProjectFacts['milestones'] {
	const milestones: ProjectFacts['milestones'] = {};
	const ahead = random() < 0.12 ? -Math.floor(61 + random() * 120) : Math.floor(random() ** 0.7 * 260) - 30;
	const next = addDays(today, ahead);
	MILESTONES.forEach((milestone, at) => {
		const plannedOn = addDays(next, (at - reached) * 110);
		const slipped = random() < 0.25 ? addDays(plannedOn, -Math.floor(random() * 150)) : plannedOn;
		const facts: MilestoneFacts = { plannedOn, originalOn: slipped };
		if (at < reached) facts.actualOn = earlier(addDays(plannedOn, Math.floor(random() * 40) - 20), addDays(today, -1));
		if (at >= reached && random() < 0.3) facts.forecastOn = addDays(plannedOn, 15);
		milestones[milestone] = facts;
	});
	return milestones;
}

function earlier(a: Day, b: Day): Day {
	return a < b ? a : b;
}

/** mulberry32: small, fast, and the same everywhere. */
function randomFrom(seed: number): () => number {
	let state = seed * 0x9e3779b9;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
