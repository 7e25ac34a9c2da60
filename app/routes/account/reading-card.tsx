import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { SubmitButton } from '~/ui/form/submit-button';
import { Card } from '~/ui/page/card';
import css from './reading-card.module.css';

/** Language and colours: kept by this browser, for this reader. Plain posts, so the page comes back whole. */
export function ReadingCard({ lights }: { lights: 'green' | 'blue' }) {
	const { t, language } = useWords();
	const blue = lights === 'blue';
	return (
		<Card title={t('access.account.reading')}>
			<form className={css.choice} method="post" action={paths.language()}>
				<input type="hidden" name="returnTo" value={paths.account()} />
				<p>
					<strong>{t('access.account.language')}</strong>
				</p>
				<SubmitButton kind="plain" name="language" value={language === 'en' ? 'zh-CN' : 'en'}>
					{t('shell.language.switchTo')}
				</SubmitButton>
			</form>
			<form className={css.choice} method="post" action={paths.lights()}>
				<input type="hidden" name="returnTo" value={paths.account()} />
				<p>
					<strong>{t('access.account.lights')}</strong>
					<span>{t(blue ? 'access.account.lightsBlue' : 'access.account.lightsGreen')}</span>
				</p>
				<SubmitButton kind="plain" name="lights" value={blue ? 'green' : 'blue'}>
					{t(blue ? 'access.account.toGreen' : 'access.account.toBlue')}
				</SubmitButton>
			</form>
		</Card>
	);
}
