import { industryName } from '~/i18n/industry-name';
import type { Words } from '~/i18n/words';
import type { EntryFilter } from '~/reads/entry/entry-projects.server';

/** What the list was narrowed by, in words. */
export function filterText(words: Words, filter: EntryFilter): string {
	const { t, term } = words;
	const { way, mark, verdict, admitted, open, missed, asked, unit, industry } = filter;
	const parts = [
		unit && term('unit', unit),
		industry &&
			(industry === 'none' ? t('outcomes.noIndustry') : `${t('outcomes.industry')} ${industryName(words, industry)}`),
		way && term('admissionWay', way),
		mark && t(`outcomes.${mark}`),
		verdict && verdict !== 'any' && (verdict === 'judged' ? t('outcomes.list.judged') : term('verdict', verdict)),
		admitted && t('outcomes.list.admitted'),
		open && t('outcomes.list.open'),
		missed && t('outcomes.list.missed', { indicator: term('indicator', missed) }),
		asked && t('outcomes.list.asked', { indicator: term('indicator', asked) }),
	];
	return parts.filter(Boolean).join(t('common.joiner'));
}
