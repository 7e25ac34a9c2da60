import { requestPause } from '~/commands/request-pause.server';
import { requestResume } from '~/commands/request-resume.server';
import { requestWithdraw } from '~/commands/request-withdraw.server';
import { addDays, type Day, daysBetween, LAST_DAY } from '~/domain/day';
import type { Outcome } from '~/domain/outcome';
import type { Act, ProjectSoFar } from './act';
import { clamp } from './milestone-acts';
import { approval, planRequest, refusal } from './plan-acts';
import type { Plot } from './story';

/** What waits for a decision today, and what was refused some time ago. */
export function openRequestActs(plot: Plot): Act[] {
	const { random, line, destiny, today } = plot;
	const { fate } = destiny;
	const { next } = line;
	if (!next || !['onTime', 'late', 'veryLate', 'behind'].includes(fate)) return [];
	const planned = line.planned[next] ?? today;
	const later = addDays(clamp(planned, today, LAST_DAY), random.int(40, 160));
	const pending = random.chance(fate === 'onTime' ? 0.04 : 0.22);
	const refused = random.chance(fate === 'onTime' ? 0.03 : 0.16);
	const acts: Act[] = [];
	if (refused && !plot.destiny.withoutPlan && line.original[next] === line.planned[next]) {
		const filedOn = addDays(today, -random.int(14, 45));
		if (filedOn > addDays(plot.enteredOn, 2) && filedOn > (line.actual[destiny.reached] ?? '')) {
			acts.push(planRequest(random, 'refused', next, later, filedOn));
			acts.push(refusal(random, 'refused', addDays(filedOn, random.int(2, 7))));
		}
	}
	if (pending) {
		const filedOn = clamp(addDays(today, -random.int(1, 9)), addDays(plot.enteredOn, 1), today);
		acts.push(planRequest(random, 'pending', next, addDays(later, 15), filedOn));
	}
	if (!pending && random.chance(0.008)) acts.push(pauseRequest('pending', addDays(today, -3), addDays(today, 4), 60));
	if (!pending && fate === 'veryLate' && random.chance(0.08)) acts.push(withdrawal('pending', addDays(today, -4)));
	return acts;
}

/** A running pause, a pause that is over, a withdrawal. */
export function endActs({ random, line, destiny, enteredOn, today }: Plot): Act[] {
	if (destiny.fate === 'paused') {
		const on = clamp(addDays(today, -random.int(6, 48)), addDays(enteredOn, 1), today);
		return [
			pauseRequest('pause', on, addDays(on, random.int(1, 5)), random.int(62, 88)),
			approval(random, 'pause', addDays(on, 1)),
		];
	}
	if (destiny.fate === 'withdrawn') {
		const on = addDays(line.lastWordOn, 2);
		return [withdrawal('withdraw', on), approval(random, 'withdraw', addDays(on, random.int(2, 8)))];
	}
	const room = daysBetween(enteredOn, today);
	if (destiny.fate !== 'onTime' || room < 200 || !random.chance(0.06)) return [];
	const on = addDays(enteredOn, random.int(10, room - 140));
	const acts = [
		pauseRequest('pause', on, addDays(on, 3), random.int(40, 88)),
		approval(random, 'pause', addDays(on, 2)),
	];
	if (random.chance(0.5)) return acts;
	return [...acts, resumption('resume', addDays(on, 24)), approval(random, 'resume', addDays(on, 26))];
}

function pauseRequest(name: string, on: Day, fromOn: Day, days: number): Act {
	const reason = '业主调整投资计划，经属地同意暂停推进。';
	return request(name, on, (acting, projectId) =>
		requestPause(acting, { projectId, fromOn, untilOn: addDays(fromOn, days), reason }),
	);
}

function resumption(name: string, on: Day): Act {
	return request(name, on, (acting, projectId) =>
		requestResume(acting, { projectId, reason: '业主已复工，申请提前恢复。' }),
	);
}

function withdrawal(name: string, on: Day): Act {
	const reason = '业主书面确认终止投资，协议已解除。';
	return request(name, on, (acting, projectId) =>
		requestWithdraw(acting, { projectId, withdrawnOn: addDays(on, -2), reason }),
	);
}

type Asks = (acting: Parameters<Act['does']>[0], projectId: string) => Promise<Outcome<{ requestId: string }>>;

function request(name: string, on: Day, asks: Asks): Act {
	return {
		on,
		by: 'officer',
		async does(acting, { projectId, requests }: ProjectSoFar) {
			const filed = await asks(acting, projectId);
			if (filed.ok) requests.set(name, filed.value.requestId);
			return filed;
		},
	};
}
