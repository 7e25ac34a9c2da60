import {
	type DefaultValue,
	type FormMetadata,
	FormProvider,
	getFormProps,
	type SubmissionResult,
	useForm,
} from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import css from './action-form.module.css';
import { ErrorSummary } from './error-summary';
import { PendingProvider } from './pending';

/** What an action answers when it refuses: `formInvalid` or `formRefused` of `web/form-answer.server`. */
export interface FormAnswer {
	result?: SubmissionResult<string[]> | null;
}

export interface ActionFormOptions<Values> {
	/** Unique on its page; the ids of the fields begin with it. */
	id: string;
	/** `useActionData()`; of several forms on a page, each gets only its own. */
	answer?: FormAnswer | null;
	/** What the fields show at first. */
	values?: DefaultValue<Values>;
}

/**
 * State of a form that says what is wrong, keeps what was typed and works without JavaScript. The server alone judges (zod in
 * the browser would weigh more than the page), so there is one truth and one wording.
 *
 *     const [form, fields] = useActionForm<Values>({ id: 'start', answer: useActionData<typeof action>() });
 *     <ActionForm form={form} formKey={formKey}><DayField field={fields.actualOn} label=… /><SubmitButton>…
 */
export function useActionForm<Values extends Record<string, unknown>>(options: ActionFormOptions<Values>) {
	return useForm<Values, Values, string[]>({
		id: options.id,
		lastResult: options.answer?.result,
		defaultValue: options.values,
	});
}

export interface ActionFormProps {
	form: FormMetadata;
	/** Idempotency key from the loader (`newId()`): the same post twice has one effect. */
	formKey: string;
	/** Where it posts; the page's own address by default. */
	action?: string;
	/** Files travel along. */
	files?: boolean;
	/** Version of the record the form was opened on: a stale edit is noticed. */
	version?: number;
	children: ReactNode;
}

export function ActionForm({ form, formKey, action, files = false, version, children }: ActionFormProps) {
	const pending = useNavigation().formData?.get('idempotencyKey') === formKey;
	return (
		<FormProvider context={form.context}>
			<Form
				{...getFormProps(form)}
				noValidate
				className={css.form}
				method="post"
				action={action}
				encType={files ? 'multipart/form-data' : undefined}
			>
				<ErrorSummary form={form} />
				<input type="hidden" name="idempotencyKey" value={formKey} />
				{version !== undefined && <input type="hidden" name="version" value={version} />}
				<PendingProvider value={pending}>{children}</PendingProvider>
			</Form>
		</FormProvider>
	);
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
	return <div className={css.actions}>{children}</div>;
}
