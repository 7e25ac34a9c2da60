import { type ReactNode, useMemo } from 'react';
import { useWords } from '~/i18n/words-provider';
import { ActionForm, FormActions, useActionForm } from '~/ui/form/action-form';
import { FileField } from '~/ui/form/file-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { Card } from '~/ui/page/card';

interface UploadFormProps {
	formKey: string;
	/** Why the file sent before was not taken. */
	error: string | null;
	title: string;
	submit: string;
	above?: ReactNode;
}

type Values = { file: string };

/** Chooses a ledger and sends it. */
export function UploadForm({ formKey, error, title, submit, above }: UploadFormProps) {
	const { t } = useWords();
	// The same answer must stay the same object: the form takes every new one for news.
	const answer = useMemo(
		() => (error === null ? undefined : { result: { status: 'error' as const, error: { file: [error] } } }),
		[error],
	);
	const [form, fields] = useActionForm<Values>({ id: 'upload', answer });
	return (
		<Card title={title}>
			{above}
			<ActionForm form={form} formKey={formKey} files>
				<FileField
					field={fields.file}
					label={t('imports.upload.label')}
					hint={t('imports.upload.hint')}
					accept=".xlsx,.xls,.csv,.txt"
				/>
				<FormActions>
					<SubmitButton>{submit}</SubmitButton>
				</FormActions>
			</ActionForm>
		</Card>
	);
}
