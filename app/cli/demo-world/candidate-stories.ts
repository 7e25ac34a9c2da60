import { assessProjects } from '~/commands/entry/assess-projects.server';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { draftStandard } from '~/commands/entry/draft-standard.server';
import { saveApplication } from '~/commands/entry/save-application.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import { addDays, type Day } from '~/domain/day';
import type { DecisionKind } from '~/domain/entry/application';
import { readLabel } from '~/domain/entry/label';
import type { PlainFacts } from '~/domain/updates/plain-fields';
import type { Act, Story } from './act';
import { BARE, DEMO_STANDARD } from './entry-acts';
import type { Random } from './random';
import { type Sketch, sketcher } from './sketch';

/** What becomes of a candidate by today. */
type End = 'draft' | 'submitted' | Extract<DecisionKind, 'return' | 'refuse'>;

interface Candidate {
	end: End;
	/** How many days ago it was filed. */
	ago: number;
	figures: PlainFacts;
}

const GOOD: PlainFacts = { floorAreaRatio: 1.8 };
const SUSPECTED: PlainFacts = { industryCode: '2614', energyTce: 12_600, energyReviewNo: null };

/** Candidates in every state: what a manager finds on the first day. */
const CANDIDATES: readonly Candidate[] = [
	{ end: 'submitted', ago: 9, figures: GOOD },
	{ end: 'submitted', ago: 6, figures: { floorAreaRatio: 1.2 } },
	{ end: 'submitted', ago: 5, figures: { ...GOOD, ...SUSPECTED } },
	{
		end: 'submitted',
		ago: 4,
		figures: {
			...{ ...GOOD, ...SUSPECTED, industryCode: '3091' },
			...{ energyReviewNo: '示例能审〔2026〕9号', environmentReviewNo: '示例环评〔2026〕31号' },
		},
	},
	{ end: 'submitted', ago: 2, figures: { ...GOOD, landUse: 'rented', areaMu: 0 } },
	{ end: 'return', ago: 15, figures: { ...GOOD, outputFen: null } },
	{ end: 'return', ago: 11, figures: { floorAreaRatio: 1.1 } },
	{ end: 'refuse', ago: 40, figures: { floorAreaRatio: 0.8 } },
	{ end: 'refuse', ago: 25, figures: { ...GOOD, taxFen: 100_000_000 } },
	{ end: 'draft', ago: 7, figures: { ...GOOD, fixedInvestmentFen: null } },
	{ end: 'draft', ago: 3, figures: GOOD },
	{ end: 'draft', ago: 1, figures: { areaMu: null } },
];

/** Applications of candidates that are no projects yet, the next version of a standard in draft, and a bulk assessment. */
export function candidateStories(random: Random, today: Day, firms: Set<string>): Story[] {
	const sketch = sketcher(random, firms);
	return [
		...CANDIDATES.map((candidate) => candidateStory(random, sketch(), candidate, today)),
		{ unit: '', acts: [draftOfNextVersion(addDays(today, -12)), bulkAssessment(addDays(today, -10))] },
	];
}

function candidateStory(random: Random, sketch: Sketch, { end, ago, figures }: Candidate, today: Day): Story {
	const { areaMu, taxPerMu: _, outputPerMu: __, ...fields } = sketch.fields;
	const mu = Number(areaMu);
	const wan = (perMu: number) => Math.round(perMu * mu) * 1_000_000;
	const fixedInvestmentFen = wan(random.int(405, 520));
	const candidate: PlainFacts = {
		...{ ...fields, areaMu: mu, landUse: 'granted', industryCode: '3491' },
		// The total covers what the plot asks for.
		...{ investmentFen: Math.max(fields.investmentFen, 1.25 * fixedInvestmentFen), fixedInvestmentFen },
		...{ taxFen: wan(random.int(31, 45)) },
		...{ outputFen: wan(random.int(505, 760)), floorAreaM2: null, ...figures },
	};
	const filing = save(sketch.unit, candidate, end !== 'draft', addDays(today, -ago));
	return {
		unit: sketch.unit,
		acts: end === 'return' || end === 'refuse' ? [filing, answer(end, addDays(filing.on, 3))] : [filing],
	};
}

function save(unit: string, candidate: PlainFacts, submits: boolean, on: Day): Act {
	return {
		on,
		by: 'officer',
		async does(acting, { requests }) {
			const saved = await saveApplication(acting, {
				...{ applicationId: null, expectedVersion: null, unit, projectId: null, standardId: DEMO_STANDARD.id },
				...{ candidate, papers: '备案赋码、用地预审意见（示例）' },
			});
			if (!saved.ok || !submits) return saved;
			requests.set('application', saved.value.applicationId);
			return submitApplication(acting, saved.value);
		},
	};
}

const ANSWERS = {
	return: '请补充达产年产值测算和容积率方案后再报。',
	refuse: '不符合园区产业定位，且亩均指标差距较大。',
};

function answer(kind: 'return' | 'refuse', on: Day): Act {
	return {
		on,
		by: 'unitManager',
		does: (acting, { requests }) =>
			decideApplication(acting, {
				...{ ...BARE, kind, words: ANSWERS[kind] },
				applicationId: requests.get('application') ?? '',
			}),
	};
}

function draftOfNextVersion(on: Day): Act {
	return {
		on,
		by: 'admin',
		async does(acting) {
			const read = readLabel('456+2.0');
			if (!read.ok) return read;
			const { id: _, version: __, state: ___, ...shipped } = DEMO_STANDARD;
			const source = '2027 年度准入标准征求意见稿（示例）';
			return draftStandard(acting, {
				...{ ...shipped, source, effectiveFrom: addDays(on, 60), indicators: read.value },
				standardId: null,
			});
		},
	};
}

/** Two units have had their recorded projects assessed; the others are 未评估. */
function bulkAssessment(on: Day): Act {
	const units = ['deqing', 'anji'];
	const bulk = { standardId: DEMO_STANDARD.id, units, projectIds: null, dryRun: false };
	return { on, by: 'cityManager', does: (acting) => assessProjects(acting, bulk) };
}
