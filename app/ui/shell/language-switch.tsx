import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import css from './header-menu.module.css';

/** A plain form post: the page comes back whole in the other language. */
export function LanguageSwitch({ returnTo, className }: { returnTo: string; className?: string }) {
	const { t, language } = useWords();
	const toEnglish = language === 'zh-CN';
	return (
		<form className={css.language} method="post" action={paths.language()}>
			<input type="hidden" name="returnTo" value={returnTo} />
			<button
				type="submit"
				className={className ?? css.plain}
				name="language"
				value={toEnglish ? 'en' : 'zh-CN'}
				title={t('shell.language.switchTo')}
			>
				<span className={toEnglish ? undefined : css.other}>{t('shell.language.chinese')}</span>
				{' / '}
				<span className={toEnglish ? css.other : undefined}>{t('shell.language.english')}</span>
				<span className="visually-hidden"> {t('shell.language.switchTo')}</span>
			</button>
		</form>
	);
}
