import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { SubmitButton } from '~/ui/form/submit-button';
import { Card } from '~/ui/page/card';
import css from './audit-kit.module.css';

interface DrawFormProps {
	asked: { size: string; seed: string; asOf: string; today: string };
	/** The moment of what there is to download; null when there is nothing. */
	drawnAt: string | null;
}

/** Size, seed and day; drawing only shows, downloading is written down. */
export function DrawForm({ asked: { size, seed, asOf, today }, drawnAt }: DrawFormProps) {
	const { t } = useWords();
	return (
		<Card>
			<form action={paths.auditKit()} className={css.form}>
				<label>
					{t('kit.size')}
					<input name="size" type="number" min={1} max={200} defaultValue={size} required />
				</label>
				<label>
					{t('kit.seed')}
					<input name="seed" defaultValue={seed} maxLength={40} required autoComplete="off" />
				</label>
				<label>
					{t('kit.asOf')}
					<input name="until" type="date" max={today} defaultValue={asOf} required />
				</label>
				<SubmitButton kind="plain">{t('kit.draw')}</SubmitButton>
			</form>
			{drawnAt !== null && (
				<form method="post" action={paths.auditKitFile({ size, seed, until: drawnAt })} className={css.download}>
					<SubmitButton>{t('kit.download')}</SubmitButton>
					<span>{t('kit.downloadNote')}</span>
				</form>
			)}
		</Card>
	);
}
