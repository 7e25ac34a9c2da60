import type { Assessed } from '~/domain/entry/assess';
import { leverText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import css from './entry.module.css';

/** The smallest changes that pass, in words: one alone, or several together. */
export function LeverList({ assessed }: { assessed: Pick<Assessed, 'indicators' | 'levers' | 'combinations'> }) {
	const words = useWords();
	const { t } = words;
	const { levers, combinations, indicators } = assessed;
	if (levers.length === 0 && combinations.length === 0) {
		const missing = indicators.some(({ required, result }) => required && result === 'missing');
		return <p className={css.note}>{t(missing ? 'entry.levers.missing' : 'entry.levers.none')}</p>;
	}
	return (
		<div className={css.levers}>
			{levers.length > 0 && (
				<>
					<h3>{t('entry.levers.single')}</h3>
					<ul>
						{levers.map((lever) => (
							<li key={lever.kind}>{leverText(words, lever)}</li>
						))}
					</ul>
				</>
			)}
			{combinations.length > 0 && <h3>{t('entry.levers.combined')}</h3>}
			{combinations.map((combination, at) => (
				<div key={combination.map(({ kind }) => kind).join(' ')} className={css.way}>
					{combinations.length > 1 && <small>{t('entry.levers.together', { number: at + 1 })}</small>}
					<ul>
						{combination.map((lever) => (
							<li key={lever.kind}>{leverText(words, lever)}</li>
						))}
					</ul>
				</div>
			))}
			<p className={css.note}>{t('entry.levers.exact')}</p>
		</div>
	);
}
