import fc from 'fast-check';
import { type BoardLine, searchable } from '~/domain/board/board-line';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { seriousGaps } from '~/domain/lights/serious-gaps';
import type { ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { stallOf } from '~/domain/stages/stall-of';
import { anyProjectFacts, projectFacts } from './project-facts';

export const BOARD_UNITS = ['wuxing', 'deqing', 'anji'];

/** The line of a board that these facts make. */
export function boardLine(given: Partial<ProjectFacts> = {}, projectId = 'p1'): BoardLine {
	const facts = projectFacts(given);
	const outlook = judgeOutlook(facts, DEFAULT_RULE_SET);
	return {
		projectId,
		name: facts.name,
		firmName: facts.firmName ?? '',
		unit: facts.unit,
		industryChain: facts.industryChain ?? '',
		officerName: facts.officerName ?? '',
		investmentFen: facts.investmentFen ?? null,
		stall: stallOf(facts),
		outlook,
		hasGaps: seriousGaps(outlook).length > 0,
		words: searchable(`${facts.name}\n${facts.firmName ?? ''}\n${facts.projectCode ?? ''}`),
		annualPlanFen: facts.annualPlanFen ?? {},
		completedFen: facts.completedFen ?? {},
	};
}

const anyNames = fc.record({
	name: fc.constantFrom('年产8万件靶材项目', 'ＡＢＣ 100%_膜', "O'Neill \\ 线缆"),
	firmName: fc.constantFrom('示例一公司', '示例二公司'),
	unit: fc.constantFrom(...BOARD_UNITS),
	industryChain: fc.constantFrom('', '人工智能', '智能装备'),
	officerName: fc.constantFrom('', '示例甲', '示例乙'),
});

/** Up to forty lines of any kind. */
export const anyBoard: fc.Arbitrary<BoardLine[]> = fc
	.array(fc.tuple(anyProjectFacts, anyNames), { maxLength: 40 })
	.map((list) => list.map(([facts, names], index) => boardLine({ ...facts, ...names }, `p${index}`)));
