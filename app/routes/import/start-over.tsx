import { Form } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { FormActions } from '~/ui/form/action-form';
import { ActionLink } from '~/ui/page/action-link';
import css from './import.module.css';

/** The file cannot be read as chosen: choose again, or let the draft go. */
export function StartOver({ id, formKey }: { id: string; formKey: string }) {
	const { t } = useWords();
	return (
		<Form method="post" className={css.form}>
			<input type="hidden" name="idempotencyKey" value={formKey} />
			<FormActions>
				<ActionLink to={paths.import(id, { step: 'sheet' })}>{t('imports.back')}</ActionLink>
				<button className={css.quiet} type="submit" name="intent" value="discard">
					{t('imports.discard')}
				</button>
			</FormActions>
		</Form>
	);
}
