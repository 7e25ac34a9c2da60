import { Form } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { FormActions } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';
import { FindingList } from './finding-list';
import css from './import.module.css';
import { ImportCountsRow } from './import-counts-row';
import type { ImportPageData } from './import-page.server';
import { NewProjectList } from './new-project-list';

type Check = NonNullable<Extract<ImportPageData, { check?: unknown }>['check']>;

/** Step four: what would happen. Nothing has been stored yet. */
export function CheckStep({ id, formKey, check }: { id: string; formKey: string; check: Check }) {
	const { t, term } = useWords();
	const { counts, created, refused, warnings, unit, asOf, assumed } = check;
	const good = counts.created + counts.changed;
	return (
		<Form method="post" className={css.form}>
			<input type="hidden" name="idempotencyKey" value={formKey} />
			<p className={css.note}>
				{t('imports.check.lead', { unit: unit ? term('unit', unit) : t('imports.byRow'), asOf })}
			</p>
			<ImportCountsRow counts={counts} />
			{counts.requests > 0 && <Banner>{t('imports.check.requests', { count: counts.requests })}</Banner>}
			{assumed !== '' && <Banner tone="warn">{t('imports.check.assumed', { columns: assumed })}</Banner>}
			<NewProjectList id={id} created={created} />
			<FindingList title={t('imports.check.refused')} tone="bad" groups={refused} />
			<FindingList title={t('imports.check.warnings')} tone="warn" groups={warnings} />
			<FormActions>
				<SubmitButton name="intent" value="commit">
					{good > 0 ? t('imports.check.submit', { count: good }) : t('imports.check.submitNone')}
				</SubmitButton>
				{counts.refused > 0 && (
					<ActionLink to={paths.importRefused(id, 'xlsx')} download>
						{t('imports.file.download')}
					</ActionLink>
				)}
				<button className={css.quiet} type="submit" name="intent" value="discard">
					{t('imports.discard')}
				</button>
			</FormActions>
		</Form>
	);
}
