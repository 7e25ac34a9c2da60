import type { ReactNode } from 'react';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from './action-form';
import { TextArea } from './text-area';

interface DecideFormProps {
	/** Unique on its page. */
	id: string;
	formKey: string;
	answer: FormAnswer | undefined;
	label: string;
	hint: string;
	/** What the page showed of what is decided. */
	seen?: string;
	/** The buttons. */
	children: ReactNode;
}

/** Words of who decides about something somebody else asked for, and the buttons that decide it. */
export function DecideForm({ id, formKey, answer, label, hint, seen, children }: DecideFormProps) {
	const [form, fields] = useActionForm<{ words: string }>({ id, answer });
	return (
		<ActionForm form={form} formKey={formKey}>
			{seen && <input type="hidden" name="seen" value={seen} />}
			<TextArea field={fields.words} label={label} hint={hint} rows={3} optional />
			<FormActions>{children}</FormActions>
		</ActionForm>
	);
}
