import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import css from './running-step.module.css';

const ASK_EVERY_MS = 700;

interface RunningStepProps {
	id: string;
	done: number;
	rows: number;
	/** An import is taken back. */
	undoes?: boolean;
}

/** Step five while it runs: how far it is. The page may be left; without JavaScript the link asks again. */
export function RunningStep({ id, done, rows, undoes = false }: RunningStepProps) {
	const { t } = useWords();
	const { revalidate } = useRevalidator();
	useEffect(() => {
		const timer = setInterval(revalidate, ASK_EVERY_MS);
		return () => clearInterval(timer);
	}, [revalidate]);
	return (
		<div className={css.running} role="status">
			<p>
				{rows > 0
					? t(undoes ? 'imports.undo.progress' : 'imports.running.progress', { done, rows })
					: t('imports.running.reading')}
			</p>
			<progress max={rows || undefined} value={rows > 0 ? done : undefined} aria-label={t('imports.titles.commit')} />
			<p className={css.note}>
				{t('imports.running.leave')}{' '}
				<a href={undoes ? paths.undoImport(id) : paths.import(id)}>{t('imports.running.again')}</a>
			</p>
		</div>
	);
}
