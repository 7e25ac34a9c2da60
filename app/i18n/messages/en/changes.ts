import type { Translated } from '../../translated';
import type { changes as chinese } from '../zh-CN/changes';

export const changes: Translated<typeof chinese> = {
	title: 'Changes between two days',
	headline_one: '{{count}} project changed',
	headline_other: '{{count}} projects changed',
	days: '{{from}} → {{to}}',
	dayEnd: 'end of {{day}}',
	explain:
		'Compares what was known at the end of each day, and the lights of then. What happened earlier but was recorded later counts on the day it was recorded.',
	lists: 'Kinds of change',
	from: 'From',
	to: 'To',
	what: 'What happened',
	light: 'Light',
	fields: 'Facts that changed',
	empty: 'No such project between these days',
	emptyNext: 'Choose another kind, or other days.',
	more_one: '{{count}} more',
	more_other: '{{count}} more',
	again: 'Choose other days',
	list: {
		newlyRed: 'Newly red',
		cleared: 'Cleared',
		repeated: 'Red again',
		rePlanned: 'Re-planned',
		entered: 'Entered',
		withdrawn: 'Withdrawn',
		voided: 'Taken out',
		backDated: 'Back-dated',
		changed: 'All changes',
	},
	since: 'See every change',
};
