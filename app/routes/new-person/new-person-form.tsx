import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextField } from '~/ui/form/text-field';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { PersonFields, type PersonValues } from '~/ui/people/person-fields';

interface NewPersonFormProps {
	answer: FormAnswer | undefined;
	formKey: string;
	units: string[];
}

export function NewPersonForm({ answer, formKey, units }: NewPersonFormProps) {
	const { t } = useWords();
	const [form, fields] = useActionForm<PersonValues & { login: string }>({ id: 'person', answer });
	return (
		<Card>
			<ActionForm form={form} formKey={formKey}>
				<TextField
					field={fields.login}
					label={t('people.login')}
					hint={t('people.fields.loginHint')}
					maxLength={40}
					short
				/>
				<PersonFields fields={fields} units={units} />
				<FormActions>
					<SubmitButton>{t('people.create.action')}</SubmitButton>
					<ActionLink kind="quiet" to={paths.people()}>
						{t('common.cancel')}
					</ActionLink>
				</FormActions>
			</ActionForm>
		</Card>
	);
}
