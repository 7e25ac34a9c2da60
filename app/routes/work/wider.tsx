import { useWords } from '~/i18n/words-provider';
import css from './work.module.css';

/** From one's own projects to the whole unit's, and back. */
export function Wider({ to, whole }: { to: string; whole: boolean }) {
	const { t } = useWords();
	return (
		<a className={css.wider} href={to}>
			{t(whole ? 'work.showMine' : 'work.showUnit')}
		</a>
	);
}
