import { assessProject } from '~/domain/entry/assess';
import { DEFAULT_STANDARDS } from '~/domain/entry/default-standards';
import type { Standard } from '~/domain/entry/standard';
import type { ProjectFacts } from '~/domain/project/facts';
import type { Figure } from './figure';

const PROJECTS = 100_000;
const WAN = 1_000_000;

/** 100,000 projects against an entry standard with levers and combinations, on one core: processor time, so that other work does not count. */
export async function assessing(): Promise<Figure[]> {
	const projects = Array.from({ length: PROJECTS }, (_, index) => figuresOf(index));
	return DEFAULT_STANDARDS.map((standard) => ({
		name: `assessing 100,000 projects by ${standard.name}`,
		value: secondsFor(projects, standard),
		unit: 's of one core',
		most: 5,
		note: verdictsOf(projects, standard),
	}));
}

/** About a third passes; half has estimates per mu, half has amounts; one in twenty lacks something. */
function figuresOf(index: number): ProjectFacts {
	const areaMu = 12 + ((index * 7919) % 50_000) / 100;
	const wan = (perMu: number) => Math.round(perMu * areaMu * 100) * (WAN / 100);
	const estimated = index % 2 === 0;
	return {
		...{ name: `示例项目${index}`, unit: 'deqing', milestones: {}, lastUpdateOn: '2026-10-31', areaMu },
		fixedInvestmentFen: index % 20 === 7 ? null : wan(330 + ((index * 31) % 250)),
		...(estimated ? { taxPerMu: 24 + ((index * 13) % 30) } : { taxFen: wan(24 + ((index * 13) % 30)) }),
		...(estimated ? { outputPerMu: 440 + ((index * 17) % 300) } : { outputFen: wan(440 + ((index * 17) % 300)) }),
		...(index % 3 === 0 ? { floorAreaM2: Math.round(areaMu * 1_100) } : { floorAreaRatio: 1.1 + (index % 15) / 10 }),
		...{ energyTce: 900, addedValueFen: 5_000 * WAN, emissionsTonnes: 20 },
	};
}

function secondsFor(projects: readonly ProjectFacts[], { indicators }: Standard): number {
	for (const facts of projects.slice(0, 5_000)) assessProject(facts, indicators);
	const before = process.cpuUsage();
	for (const facts of projects) assessProject(facts, indicators);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000_000;
}

function verdictsOf(projects: readonly ProjectFacts[], { indicators }: Standard): string {
	const counts = new Map<string, number>();
	for (const facts of projects.slice(0, 5_000)) {
		const { verdict } = assessProject(facts, indicators);
		counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
	}
	return `of 5,000: ${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`;
}
