import { decideRequest } from '~/commands/decide-request.server';
import { requestPlanChange } from '~/commands/request-plan-change.server';
import { addDays, type Day, daysBetween } from '~/domain/day';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import type { Act } from './act';
import { clamp, type Recordings } from './milestone-acts';
import type { Random } from './random';
import type { Plot } from './story';
import type { Timeline } from './timeline';
import { PLAN_REASONS } from './vocabulary';

/** Plans that moved: asked for around the day that could not be kept, approved some days later. Some asked too late. */
export function planMoves(plot: Plot, { recordedOn }: Recordings): { acts: Act[]; firstPlan: Timeline['planned'] } {
	const { random, line, enteredOn, today } = plot;
	const firstPlan: Timeline['planned'] = { ...line.planned };
	const acts: Act[] = [];
	for (const milestone of MILESTONES) {
		const original = line.original[milestone];
		const planned = line.planned[milestone];
		const end = line.actual[milestone] ? recordedOn[milestone] : line.lastWordOn;
		if (!original || !planned || original === planned || !end) continue;
		const from = addDays(enteredOn, 1);
		const until = addDays(clamp(end, from, today), -4);
		if (daysBetween(from, until) < 3) continue;
		const wanted = addDays(original, random.int(-25, 40));
		const filedOn = wanted < from ? addDays(from, random.int(0, Math.min(20, daysBetween(from, until) - 2))) : wanted;
		if (filedOn > addDays(until, -2)) continue;
		firstPlan[milestone] = original;
		const name = `move ${milestone}`;
		acts.push(planRequest(random, name, milestone, planned, filedOn));
		acts.push(approval(random, name, addDays(filedOn, random.int(1, Math.min(8, daysBetween(filedOn, until))))));
	}
	return { acts, firstPlan };
}

/** An officer asks to move a planned day. */
export function planRequest(random: Random, name: string, milestone: Milestone, plannedOn: Day, on: Day): Act {
	const [reasonCode, reason] = random.pick(PLAN_REASONS);
	return {
		on,
		by: 'officer',
		async does(acting, { projectId, requests }) {
			const filed = await requestPlanChange(acting, { projectId, milestone, plannedOn, reasonCode, reason });
			if (filed.ok) requests.set(name, filed.value.requestId);
			return filed;
		},
	};
}

export function approval(random: Random, name: string, on: Day): Act {
	return decision(random, name, on, true, random.chance(0.4) ? '同意。' : '');
}

export function refusal(random: Random, name: string, on: Day): Act {
	const words = [
		'理由不充分，请补充审批受理回执后再报。',
		'顺延时间过长，请与业主重新排定工期。',
		'同类申请已批准一次，不再顺延，请挂图赶工。',
	];
	return decision(random, name, on, false, random.pick(words));
}

function decision(random: Random, name: string, on: Day, approve: boolean, words: string): Act {
	return {
		on,
		by: random.chance(0.7) ? 'unitManager' : 'cityManager',
		does: (acting, { requests }) => decideRequest(acting, { requestId: requests.get(name) ?? '', approve, words }),
	};
}
