import type { AnyTx } from '~/data/database.server';
import { lightStrip, type StripSpan } from '~/domain/lights/light-strip';
import { type Receipt, receiptOn } from '~/domain/lights/receipt-on';
import type { Pause } from '~/domain/project/facts';
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

/** Days in a row with one light for one reason, and the receipt of the last of them. */
export interface KitSpan extends Pick<StripSpan, 'fromOn' | 'untilOn' | 'light' | 'stale'> {
	/** The event that recorded what it is judged from. */
	eventSeq: number;
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
	return lightStrip(story, day).map(({ fromOn, untilOn, light, stale, last: { facts, outlook, eventSeq } }) => {
		const receipt = receiptOn(facts, outlook, ruleSetOn(ruleSets, untilOn), untilOn);
		const pauses = outlook.pauses.filter((pause) => pause.fromOn <= untilOn);
		const calendar: KitCalendar = { ...COUNTED, pauses, workingDaysSha256 };
		return { fromOn, untilOn, light, stale, eventSeq, receipt: { ...receipt, calendar } };
	});
}

const COUNTED = { zone: 'Asia/Shanghai', counted: 'calendar days outside approved pauses' } as const;
