import { fieldName, fieldValue } from '~/i18n/field-words';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { EditConflict } from '~/reads/edit-conflict.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { ConflictPanel } from '~/ui/form/conflict-panel';
import { FieldGroup } from '~/ui/form/field-group';
import { BasicFields, LandFields, MoneyFields, type PlainFieldset } from '~/ui/form/project-fields';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { ActionLink } from '~/ui/page/action-link';

type Conflict = EditConflict & { mine: string[] };

interface EditFormProps {
	page: { projectId: string; version: number; formKey: string; year: string; values: Record<string, string> };
	answer: (FormAnswer & { conflict?: Conflict | null }) | undefined;
}

/** The plain facts of a project. On a conflict it shows what others saved and keeps every typed word. */
export function EditForm({ page, answer }: EditFormProps) {
	const words = useWords();
	const { t } = words;
	const conflict = answer?.conflict;
	const [form, all] = useActionForm<Record<string, string>>({
		id: 'edit',
		answer,
		values: { ...page.values, reason: '' },
	});
	const fields = all as PlainFieldset;
	const typed = (name: string) => fields[name]?.value ?? '';
	return (
		<ActionForm form={form} formKey={page.formKey} version={conflict?.version ?? page.version}>
			<input type="hidden" name="base" value={conflict?.base ?? page.version} />
			{conflict && <ConflictPanel person={conflict.person} at={conflict.at} {...sidesOf(words, conflict, typed)} />}
			<FieldGroup title={t('forms.edit.basics')}>
				<BasicFields fields={fields} />
			</FieldGroup>
			<FieldGroup title={t('forms.edit.money')}>
				<MoneyFields fields={fields} year={page.year} />
			</FieldGroup>
			<FieldGroup title={t('forms.edit.land')}>
				<LandFields fields={fields} />
			</FieldGroup>
			<TextArea
				field={all.reason as never}
				label={t('forms.edit.reason')}
				hint={t('forms.edit.reasonHint')}
				rows={2}
				optional
			/>
			<FormActions>
				<SubmitButton>{conflict ? t('forms.edit.submitAgain') : t('forms.edit.submit')}</SubmitButton>
				<ActionLink to={paths.project(page.projectId)}>{t('common.cancel')}</ActionLink>
			</FormActions>
		</ActionForm>
	);
}

/** Fields both changed stand side by side; what only others changed is kept without asking. */
function sidesOf(words: Words, { moved, mine }: Conflict, typed: (name: string) => string) {
	const both = moved.filter((change) => mine.includes(change.field));
	const fields = both.map(({ field, from, to }) => {
		const name = field.split('.')[0] ?? field;
		return {
			name,
			label: fieldName(words, field),
			base: fieldValue(words, field, from),
			theirs: fieldValue(words, field, to),
			mine: typed(name) || null,
		};
	});
	return { fields, kept: moved.length - both.length };
}
