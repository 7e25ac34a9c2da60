import { useWords } from '~/i18n/words-provider';
import css from './import.module.css';

const SHOWN = ['rows', 'created', 'changed', 'unchanged', 'refused', 'warnings'] as const;

/** How many rows did, or would do, what. */
export function ImportCountsRow({ counts }: { counts: Partial<Record<(typeof SHOWN)[number], number>> }) {
	const { t } = useWords();
	return (
		<dl className={css.counts}>
			{SHOWN.map((key) => (
				<div key={key} data-key={key} data-none={counts[key] ? undefined : ''}>
					<dt>{t(`imports.counts.${key}`)}</dt>
					<dd>{counts[key] ?? 0}</dd>
				</div>
			))}
		</dl>
	);
}
