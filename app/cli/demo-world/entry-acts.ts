import { decideApplication } from '~/commands/entry/decide-application.server';
import { meetCondition } from '~/commands/entry/meet-condition.server';
import { recordAgreement } from '~/commands/entry/record-agreement.server';
import { ruleHighEnergy } from '~/commands/entry/rule-high-energy.server';
import { saveApplication } from '~/commands/entry/save-application.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import { addDays, type Day } from '~/domain/day';
import type { Decision } from '~/domain/entry/application';
import { assess } from '~/domain/entry/assess';
import { figuresOf } from '~/domain/entry/candidate';
import { DEFAULT_GATE, DEFAULT_STANDARDS } from '~/domain/entry/default-standards';
import { isSuspected } from '~/domain/entry/gate';
import type { Standard } from '~/domain/entry/standard';
import type { Act } from './act';
import { promiseActs } from './promise-acts';
import type { Random } from './random';
import type { Plot } from './story';

export const DEMO_STANDARD = DEFAULT_STANDARDS[0] as Standard;
export const BARE: Decision = { kind: 'admit', words: '', documentNo: null, untilOn: null, conditions: [] };

/** How a recorded project came in: by its figures, by exception, or before anybody asked (then nothing is done). */
export function entryActs(random: Random, plot: Plot): Act[] {
	const { sketch, line, enteredOn, today } = plot;
	const drawn = random.next();
	// 达产 of an admitted project takes a review; those that reached it came in before there was any.
	if (line.actual.atOutput) return [];
	const { verdict } = assess(figuresOf(sketch.fields), DEMO_STANDARD.indicators);
	const suspected = isSuspected(sketch.fields, DEFAULT_GATE);
	if (verdict === 'pass' ? drawn > 0.85 : drawn > 0.12) return [];
	const decidedOn = addDays(enteredOn, 3);
	if (decidedOn > line.lastWordOn) return [];
	const way = verdict === 'pass' ? BARE : exception(random, decidedOn);
	return [
		...(suspected ? [application(plot, true), ruling(addDays(enteredOn, 2))] : [application(plot, false)]),
		decision(way, decidedOn),
		...(way.kind === 'except' ? conditionActs(random, decidedOn, today) : []),
		...(verdict === 'pass' && random.chance(0.12) ? [agreement(random, addDays(decidedOn, 1))] : []),
		...promiseActs(random, plot),
	];
}

function application({ sketch, enteredOn }: Plot, suspected: boolean): Act {
	const numbers = { energyReviewNo: '示例能审〔2025〕18号', environmentReviewNo: '示例环评〔2025〕27号' };
	return {
		on: addDays(enteredOn, 1),
		by: 'officer',
		async does(acting, project) {
			const saved = await saveApplication(acting, {
				...{ applicationId: null, expectedVersion: null, unit: sketch.unit, projectId: project.projectId },
				...{ standardId: DEMO_STANDARD.id, papers: '' },
				candidate: { ...sketch.fields, ...(suspected ? numbers : {}) },
			});
			if (!saved.ok) return saved;
			project.requests.set('application', saved.value.applicationId);
			return submitApplication(acting, saved.value);
		},
	};
}

function ruling(on: Day): Act {
	const said = { isHighEnergy: true, allowed: true, words: '能效达到标杆水平，等量替代已落实。', documentNo: null };
	return {
		on,
		by: 'cityManager',
		does: (acting, { requests }) =>
			ruleHighEnergy(acting, { applicationId: requests.get('application') ?? '', ...said }),
	};
}

function decision(said: Decision, on: Day): Act {
	return {
		on,
		by: 'unitManager',
		does: (acting, { requests }) =>
			decideApplication(acting, { ...said, applicationId: requests.get('application') ?? '' }),
	};
}

/** 一事一议 with two conditions. */
function exception(random: Random, on: Day): Decision {
	const condition = (text: string, days: number) => ({ text, dueOn: addDays(on, days), metOn: null, evidence: null });
	return {
		kind: 'except',
		words: '产业链关键环节项目，经专题会议研究同意按一事一议准入。',
		documentNo: `示例专题会议纪要〔2025〕${random.int(11, 99)}号`,
		untilOn: addDays(on, 540),
		conditions: [
			condition('补充协议约定达产后亩均税收不低于限值', random.int(60, 120)),
			condition('二期建筑方案容积率提高至限值以上', random.int(200, 420)),
		],
	};
}

/** The first condition is met as a rule; what is not stays open until it is overdue. */
function conditionActs(random: Random, decidedOn: Day, today: Day): Act[] {
	const on = addDays(decidedOn, random.int(30, 58));
	if (on >= today || !random.chance(0.7)) return [];
	return [
		{
			on,
			by: 'officer',
			does: (acting, { projectId }) =>
				meetCondition(acting, { projectId, index: 0, metOn: on, evidence: '示例补充协议〔2025〕6号' }),
		},
	];
}

function agreement(random: Random, on: Day): Act {
	const number = `示例标准地〔2025〕${random.int(1, 60)}号`;
	return {
		on,
		by: 'officer',
		does: (acting, { projectId }) =>
			recordAgreement(acting, { projectId, number, signedOn: on, limits: { taxPerMu: 28, floorAreaRatio: 1.5 } }),
	};
}
