import { type Day, type Month, yearOf } from '~/domain/day';
import type { Fen } from '~/domain/project/facts';
import type { Destiny } from './fate';
import type { Random } from './random';
import type { Timeline } from './timeline';

/** What a project plans to spend in a year, and what it has spent by the end of a month. Whole 万元, in fen. */
export interface Spending {
	planOf(year: number): Fen;
	completedBy(month: Month): { completedFen: Fen; totalFen: Fen };
}

const WAN = 1_000_000;

/**
 * Works are spread evenly over the months of building; who is behind spends that much less. The month just over is judged
 * before its report is due, so healthy projects run half a month ahead.
 */
export function spending(random: Random, investmentFen: Fen, destiny: Destiny, line: Timeline, today: Day): Spending {
	const pace = paceOf(random, destiny);
	const first = line.actual.started ?? line.planned.started ?? today;
	const last = line.actual.completed ?? line.planned.completed ?? today;
	const months = Math.max(6, monthIndex(last) - monthIndex(first) + 1);
	const monthly = (investmentFen * 0.9) / months;
	const planOf = (year: number) => {
		const from = Math.max(monthIndex(first), year * 12);
		const until = Math.min(monthIndex(last), year * 12 + 11);
		return whole(Math.max(monthly * (until - from + 1), investmentFen * 0.08));
	};
	const completedIn = (year: number, elapsed: number) => {
		const behind = destiny.fate === 'behind' || destiny.fate === 'farBehind';
		const counted = behind ? Math.min(12, elapsed + 0.5) : Math.min(12, elapsed + 0.75);
		return whole((planOf(year) * pace * counted) / 12);
	};
	return {
		planOf,
		completedBy(month) {
			const year = yearOf(month);
			const completedFen = completedIn(year, Number(month.slice(5)));
			let totalFen = completedFen;
			for (let earlier = yearOf(first); earlier < year; earlier++) totalFen += completedIn(earlier, 12);
			return { completedFen, totalFen };
		},
	};
}

function paceOf(random: Random, { fate }: Destiny): number {
	if (fate === 'behind') return random.int(65, 75) / 100;
	if (fate === 'farBehind') return random.int(30, 52) / 100;
	return random.int(97, 108) / 100;
}

function monthIndex(day: Day): number {
	return yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;
}

function whole(fen: number): Fen {
	return Math.round(fen / WAN) * WAN;
}
