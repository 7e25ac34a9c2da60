import { useWords } from '~/i18n/words-provider';
import type { PersonLine } from '~/reads/people-list.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '~/ui/form/action-form';
import { ConflictPanel } from '~/ui/form/conflict-panel';
import { SubmitButton } from '~/ui/form/submit-button';
import { Card } from '~/ui/page/card';
import { PersonFields, type PersonValues } from '~/ui/people/person-fields';
import type { PersonConflict } from './conflict.server';
import { formValuesOf, valuesOf } from './person-values';

interface PersonFormProps {
	person: PersonLine;
	/** The reader's own account: only the name can be changed. */
	own: boolean;
	units: string[];
	formKey: string;
	answer: (Pick<FormAnswer, 'result'> & { conflict?: PersonConflict }) | undefined;
}

export function PersonForm({ person, own, units, formKey, answer }: PersonFormProps) {
	const { t } = useWords();
	const base = valuesOf(person);
	const [form, fields] = useActionForm<PersonValues>({ id: 'person', answer, values: formValuesOf(base) });
	return (
		<Card title={t('people.person.edit')}>
			<ActionForm form={form} formKey={formKey} version={person.version}>
				<input type="hidden" name="base" value={JSON.stringify(base)} />
				{answer?.conflict && <Conflict conflict={answer.conflict} />}
				<PersonFields fields={fields} units={units} nameOnly={own} />
				<p>{t(own ? 'people.person.self' : 'people.person.sessionsNote')}</p>
				<FormActions>
					<SubmitButton>{t('people.person.save')}</SubmitButton>
				</FormActions>
			</ActionForm>
		</Card>
	);
}

function Conflict({ conflict }: { conflict: PersonConflict }) {
	const { t, term } = useWords();
	const labels: Record<string, string> = {
		name: t('people.name'),
		role: t('people.role'),
		scope: t('people.scope'),
		ownProjectsOnly: t('people.fields.ownProjectsOnly'),
	};
	const spoken = (field: string, value: string) => {
		if (field === 'role') return term('role', value);
		if (field === 'ownProjectsOnly') return t(value ? 'common.yes' : 'common.no');
		if (field !== 'scope') return value;
		if (value === 'city') return t('terms.wholeCity');
		return value
			.split(',')
			.map((unit) => term('unit', unit))
			.join(t('common.joiner'));
	};
	const fields = conflict.overlaps.map(({ field, base, theirs, mine }) => ({
		name: field,
		label: labels[field] ?? field,
		base: spoken(field, base),
		theirs: spoken(field, theirs),
		mine: spoken(field, mine),
	}));
	return <ConflictPanel person={conflict.by} at={conflict.at} fields={fields} kept={conflict.kept} />;
}
