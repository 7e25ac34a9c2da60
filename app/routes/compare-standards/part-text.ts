import { followUpFacts, gateFacts, scopeText } from '~/i18n/standard-words';
import type { Words } from '~/i18n/words';
import type { ListedStandard, StandardComparison } from '~/reads/entry/standards.server';

/** A part of a version in words, to be set beside the same of another. */
export function partText(
	words: Words,
	standard: ListedStandard,
	part: StandardComparison['differing'][number],
): string {
	const { t } = words;
	const said = (facts: [string, string][]) =>
		facts.map((fact) => fact.join(t('common.colon'))).join(t('events.between'));
	switch (part) {
		case 'scope':
			return scopeText(words, standard.scope);
		case 'gate':
			return said(gateFacts(words, standard.gate));
		case 'followUp':
			return said(followUpFacts(words, standard.followUp));
		case 'toConfirm':
			return t(standard.toConfirm ? 'common.yes' : 'common.no');
		default:
			return standard[part] ?? t('common.none');
	}
}
