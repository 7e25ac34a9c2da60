import { useWords } from '~/i18n/words-provider';
import css from './track-marks.module.css';

/** What the marks mean. */
export function TrackLegend() {
	const { t } = useWords();
	const marks = [
		[css.original, t('terms.original')],
		[css.planned, t('terms.planned')],
		[css.forecast, t('terms.forecast')],
		[css.actual, t('terms.actual')],
		[css.late, t('project.track.late')],
	] as const;
	return (
		<ul className={css.legend}>
			{marks.map(([mark, label]) => (
				<li key={label}>
					<i className={mark} aria-hidden="true" />
					{label}
				</li>
			))}
		</ul>
	);
}
