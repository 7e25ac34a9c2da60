import type { AnyTx } from '~/data/database.server';
import { type Day, LAST_DAY } from '~/domain/day';
import { lightStrip, type StripSpan } from '~/domain/lights/light-strip';
import { type Receipt, receiptOn } from '~/domain/lights/receipt-on';
import type { Pause } from '~/domain/project/facts';
import { rulePeriods } from '~/domain/rules/rule-periods';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import type { Known } from '../time/known-at.server';
import { lightStory } from '../time/light-story.server';

/** How days are counted in a receipt. */
export interface KitCalendar {
	zone: 'Asia/Shanghai';
	/** Lights count every day but those inside approved pauses; the working-day table counts how late something was recorded. */
	counted: 'calendar days outside approved pauses';
	/** The pauses in force by then. */
	pauses: Pause[];
	/** SHA-256 of `calendar.json`. */
	workingDaysSha256: string;
}

/** Days in a row with one light for one reason under the same limits, and the receipt of the last of them. */
export interface KitSpan extends Pick<StripSpan, 'fromOn' | 'untilOn' | 'light' | 'stale'> {
	/** The event that recorded what it is judged from. */
	eventSeq: number;
	/** The versions of the rules in force on its days, in order; several only where they judge the project alike. */
	ruleSetIds: string[];
	receipt: Receipt & { calendar: KitCalendar };
}

/** Every light a project showed, each with what it takes to judge it again: rule version, inputs, calendar, result. */
export async function kitLights(
	tx: AnyTx,
	projectId: string,
	{ instant, day, ruleSets }: Known,
	workingDaysSha256: string,
): Promise<KitSpan[]> {
	const story = await lightStory(tx, projectId, instant);
	const periods = rulePeriods(ruleSets);
	const inForce = (fromOn: Day, untilOn: Day) =>
		periods
			.filter((one, at) => one.fromOn <= untilOn && (periods[at + 1]?.fromOn ?? LAST_DAY) > fromOn)
			.map(({ rules }) => rules.id);
	return lightStrip(story, day).map(({ fromOn, untilOn, light, stale, last: { facts, outlook, eventSeq } }) => {
		const receipt = receiptOn(facts, outlook, ruleSetOn(ruleSets, untilOn), untilOn);
		const pauses = outlook.pauses.filter((pause) => pause.fromOn <= untilOn);
		const calendar: KitCalendar = { ...COUNTED, pauses, workingDaysSha256 };
		const ruleSetIds = inForce(fromOn, untilOn);
		return { fromOn, untilOn, light, stale, eventSeq, ruleSetIds, receipt: { ...receipt, calendar } };
	});
}

const COUNTED = { zone: 'Asia/Shanghai', counted: 'calendar days outside approved pauses' } as const;
