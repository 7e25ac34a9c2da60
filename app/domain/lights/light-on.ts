import type { Day } from '../day';
import type { Light, Outlook, Step } from './outlook';
import { outlookOn } from './outlook-on';

export interface LightOn {
	light: Light;
	/** Nobody reported for too long; shown hollow beside the light, never instead of it. */
	stale: boolean;
	/** Why: only for yellow and red. */
	step: Step | null;
}

const NO_LIGHT: Record<Exclude<Outlook['state'], 'open'>, Light> = {
	done: 'done',
	withdrawn: 'withdrawn',
	noData: 'noData',
};

/** The light of an outlook on any day, past or coming. A pause keeps the stale mark it began with. */
export function lightOn(spliced: Outlook, on: Day): LightOn {
	const outlook = outlookOn(spliced, on);
	const stale = outlook.staleOn !== null && outlook.staleOn <= on;
	if (outlook.state !== 'open') return { light: NO_LIGHT[outlook.state], stale, step: null };
	if (pausedUntil(outlook, on)) return { light: 'paused', stale, step: null };
	let step: Step | null = null;
	for (const next of outlook.steps) {
		if (next.from > on) break;
		step = next;
	}
	return { light: step ? step.light : 'green', stale, step };
}

/** The last day of the approved pause that covers the day, renewals included; null outside a pause. */
export function pausedUntil(outlook: Outlook, on: Day): Day | null {
	for (const pause of outlook.pauses) if (pause.fromOn <= on && on <= pause.untilOn) return pause.untilOn;
	return null;
}
