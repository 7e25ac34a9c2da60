import {
	type DefaultValue,
	type FormMetadata,
	FormProvider,
	getFormProps,
	type SubmissionResult,
	useForm,
} from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { type ReactNode, useRef } from 'react';
import { useWords } from '~/i18n/words-provider';
import type { FormConflict } from '~/web/form-conflict.server';
import { Banner } from '../page/banner';
import css from './action-form.module.css';
import type { ConflictPanelProps } from './conflict-panel';
import { ErrorSummary } from './error-summary';
import { FormConflictPanel } from './form-conflict';
import { PendingProvider } from './pending';
import { useKeptWords } from './use-kept-words';

/** What an action answers when it refuses: `formInvalid` or `formRefused` of `web/form-answer.server`. */
export interface FormAnswer {
	result?: SubmissionResult<string[]> | null;
	/** Somebody else saved first what this form is about: `formConflicted` of `web/form-conflict.server`. */
	conflict?: FormConflict | null;
}

export interface ActionFormOptions<Values> {
	/** Unique on its page; the ids of the fields begin with it. */
	id: string;
	/** `useActionData()`; of several forms on a page, each gets only its own. */
	answer?: Pick<FormAnswer, 'result'> | null;
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
	/** Base, theirs and mine, when somebody else saved first. */
	conflict?: FormConflict | null;
	/** Where the form only agrees or disagrees with something asked for: what the panel calls that side. */
	settled?: ConflictPanelProps['settled'];
	children: ReactNode;
}

export function ActionForm({
	form,
	formKey,
	action,
	files = false,
	version,
	conflict,
	settled,
	children,
}: ActionFormProps) {
	const { t } = useWords();
	const place = useRef<HTMLFormElement>(null);
	const pending = useNavigation().formData?.get('idempotencyKey') === formKey;
	const wordsAreBack = useKeptWords(formKey, form.id, place);
	return (
		<FormProvider context={form.context}>
			<Form
				{...getFormProps(form)}
				ref={place}
				noValidate
				className={css.form}
				method="post"
				action={action}
				encType={files ? 'multipart/form-data' : undefined}
			>
				<ErrorSummary form={form} />
				{wordsAreBack && <Banner announce>{t('form.wordsAreBack')}</Banner>}
				<input type="hidden" name="idempotencyKey" value={formKey} />
				{version !== undefined && <input type="hidden" name="version" value={openedOn(form, version, conflict)} />}
				{conflict && <FormConflictPanel conflict={conflict} settled={settled} />}
				<PendingProvider value={pending}>{children}</PendingProvider>
			</Form>
		</FormProvider>
	);
}

/**
 * The version a form stands on. One that comes back refused still stands on the version it was opened on, whatever the page has
 * learnt since: only a conflict that was shown moves it on.
 */
function openedOn(form: FormMetadata, version: number, conflict: ActionFormProps['conflict']): number {
	const { version: posted } = (form.initialValue ?? {}) as { version?: string };
	return conflict?.version ?? (Number(posted) || version);
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
	return <div className={css.actions}>{children}</div>;
}
