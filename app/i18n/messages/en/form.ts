import type { Translated } from '../../translated';
import type { form as chinese } from '../zh-CN/form';

export const form: Translated<typeof chinese> = {
	summaryTitle_one: 'There is {{count}} problem to fix first',
	summaryTitle_other: 'There are {{count}} problems to fix first',
	optionalLabel: '{{label}} (optional)',
	dayHint: 'for example {{example}}',
	wanUnit: 'CNY 10k',
	choose: 'Please choose',
	pending: 'Sending…',
	wordsAreBack: 'What you typed before you were signed out is back. Check it, then send it again.',
	conflict: {
		title_one: 'While you were editing, {{person}} changed {{count}} field at {{time}}',
		title_other: 'While you were editing, {{person}} changed {{count}} fields at {{time}}',
		explain: 'Everything you typed is still here. Decide field by field, then save.',
		explainKept: 'Everything you typed is still here. Check it, then send it once more.',
		base: 'When you opened it',
		theirs: 'Changed to',
		mine: 'You typed',
		mergeRest_one: 'One other field does not overlap and is kept.',
		mergeRest_other: 'The other {{count}} fields do not overlap and are kept.',
	},
};
