import { addDays, type Day, firstDayOf, lastDayOf, type Month } from '../day';
import { weekdayOf } from './working-days';

/** The weeks of a month, Monday first; null before its first and after its last day. */
export function monthGrid(month: Month): (Day | null)[][] {
	const last = lastDayOf(month);
	const cells: (Day | null)[] = Array.from({ length: weekdayOf(firstDayOf(month)) }, () => null);
	for (let day = firstDayOf(month); day <= last; day = addDays(day, 1)) cells.push(day);
	while (cells.length % 7 !== 0) cells.push(null);
	return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
