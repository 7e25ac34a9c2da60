import type { BulkResult } from '~/commands/entry/assess-projects.server';
import { VERDICTS } from '~/domain/entry/judge';
import { standardText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { ChecksField } from '~/ui/form/checks-field';
import { SelectField } from '~/ui/form/select-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';

export type BulkAnswer = FormAnswer & { counted?: BulkResult; dryRun?: boolean };

interface BulkFormProps {
	page: {
		standards: readonly { id: string; name: string; version: number }[];
		units: readonly string[];
		formKey: string;
	};
	answer: BulkAnswer | undefined;
}

type Values = { standardId: string; units: string[] };

/** Which standard, of whom; a trial first, then for good. */
export function BulkForm({ page, answer }: BulkFormProps) {
	const words = useWords();
	const { t, term } = words;
	const values = { standardId: page.standards[0]?.id ?? '', units: [] };
	const [form, fields] = useActionForm<Values>({ id: 'bulk', answer, values });
	return (
		<ActionForm form={form} formKey={page.formKey}>
			{answer?.counted && <Counted counted={answer.counted} dryRun={answer.dryRun ?? false} />}
			<SelectField
				field={fields.standardId}
				label={t('outcomes.bulk.standard')}
				choices={page.standards.map((one) => ({ value: one.id, label: standardText(words, one) }))}
			/>
			<ChecksField
				field={fields.units}
				label={t('outcomes.bulk.units')}
				hint={t('outcomes.bulk.unitsHint')}
				choices={page.units.map((value) => ({ value, label: term('unit', value) }))}
			/>
			<p>{t('outcomes.bulk.note')}</p>
			<FormActions>
				<SubmitButton name="intent" value="try">
					{t('outcomes.bulk.dryRun')}
				</SubmitButton>
				{answer?.counted && answer.dryRun && (
					<SubmitButton kind="plain" name="intent" value="assess">
						{t('outcomes.bulk.commit')}
					</SubmitButton>
				)}
				<ActionLink to={paths.entryOutcomes()}>{t('entry.list.outcomes')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

function Counted({ counted, dryRun }: { counted: BulkResult; dryRun: boolean }) {
	const { t, format } = useWords();
	const count = counted.assessed;
	const title = dryRun ? t('outcomes.bulk.result', { count }) : t('outcomes.bulk.done', { count });
	return (
		<Banner tone={dryRun ? 'info' : 'good'} title={title} announce>
			<ul>
				{VERDICTS.map((verdict) => (
					<li key={verdict}>
						<VerdictMark verdict={verdict} /> {format.count(counted.counts[verdict])}
					</li>
				))}
			</ul>
		</Banner>
	);
}
