import { useWords } from '~/i18n/words-provider';

/** Whose projects a person is concerned with, in words. */
export function ScopeWords({ units, ownProjectsOnly }: { units: readonly string[] | null; ownProjectsOnly: boolean }) {
	const { t, term } = useWords();
	const where = units?.map((unit) => term('unit', unit)).join(t('common.joiner')) ?? t('terms.wholeCity');
	return <>{ownProjectsOnly ? `${where} · ${t('people.ownOnly')}` : where}</>;
}
