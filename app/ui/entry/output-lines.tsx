import type { OutputJudgement } from '~/domain/entry/output-review';
import { useWords } from '~/i18n/words-provider';
import css from './entry.module.css';

/** Tax and output against the promise. */
export function OutputLines({ lines }: Pick<OutputJudgement, 'lines'>) {
	const { t, term, format } = useWords();
	return (
		<ul className={css.lines}>
			{lines.map(({ key, promised, measured, percent }) => (
				<li key={key}>
					{t('promises.output.lines', {
						indicator: term('indicator', key),
						promised: format.figure(promised),
						measured: format.figure(measured, promised),
						percent: percent === null ? t('promises.output.noPercent') : `${format.figure(percent, 100)}%`,
					})}
				</li>
			))}
		</ul>
	);
}
