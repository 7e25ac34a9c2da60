import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changePerson } from '~/commands/change-person.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { type PersonLine, personLine } from '~/reads/people-list.server';
import { unitIds } from '~/reads/units.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { learnsFromConflict } from '~/ui/form/after-conflict';
import { Columns } from '~/ui/page/columns';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { baseOf } from '~/web/edit-conflict.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { personFieldsOf, personSchema } from '~/web/person-form.server';
import { applyTaken, personConflict } from './conflict.server';
import { PersonActions } from './person-actions';
import { PersonForm } from './person-form';
import { valuesOf } from './person-values';

export const handle: RouteHandle<{ person: PersonLine }> = {
	policy: 'people.manage',
	title: (_, { person }) => person.name,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const admin = admit(request, context, 'people.manage');
	const { db } = context.app;
	const person = await personLine(db, params.id ?? '');
	if (!person) throw notFound();
	return { person, own: person.id === admin.id, units: await unitIds(db), formKey: newId() };
}

export const shouldRevalidate = learnsFromConflict;

export async function action({ request, params, context }: ActionFunctionArgs) {
	const admin = admit(request, context, 'people.manage');
	const { db } = context.app;
	const personId = params.id ?? '';
	const form = await request.formData();
	const base = baseOf(form);
	applyTaken(form, base);
	const submission = parseWithZod(form, { schema: personSchema });
	if (submission.status !== 'success') return formInvalid(submission);
	const fields = personFieldsOf(submission.value);
	const version = Number(form.get('version'));
	const outcome = await changePerson(acting(context, admin, form), { ...fields, personId, version });
	if (outcome.ok) return redirect(paths.person(personId));
	const theirs = await personLine(db, personId);
	if (!theirs) throw notFound();
	if (outcome.refusal.code !== 'version-conflict') return formRefused(request, submission, outcome.refusal);
	const mine = valuesOf({ ...fields, units: fields.scope.kind === 'units' ? fields.scope.units : null });
	return data(await personConflict(context, base, theirs, mine), { status: 409 });
}

export default function PersonPage() {
	const { person, own, units, formKey } = useLoaderData<typeof loader>();
	const { t, format } = useWords();
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('people.title'), to: paths.people() }, { label: person.name }]} />}
				title={person.name}
				sub={`${person.login} · ${t('people.person.createdAt', { at: format.instant(person.createdAt) })}`}
			/>
			<Columns split="main-aside">
				<PersonForm
					key={person.version}
					person={person}
					own={own}
					units={units}
					formKey={formKey}
					answer={useActionData<typeof action>()}
				/>
				{!own && <PersonActions person={person} />}
			</Columns>
		</>
	);
}
