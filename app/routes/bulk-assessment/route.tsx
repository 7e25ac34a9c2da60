import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { assessProjects } from '~/commands/entry/assess-projects.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { standardList } from '~/reads/entry/standards.server';
import { unitsOf } from '~/reads/units-of.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { line } from '~/web/form-fields.server';
import { type BulkAnswer, BulkForm } from './bulk-form';

export const handle: RouteHandle = { policy: 'project.assess', title: ({ t }) => t('outcomes.bulk.title') };

const schema = z.object({
	intent: z.enum(['try', 'assess']),
	standardId: line(80),
	units: z.array(z.string()).default([]),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.assess');
	const { reader } = context.app.db;
	const standards = (await standardList(reader, context.today)).filter(({ inForce }) => inForce);
	const choices = standards.map(({ id, name, version }) => ({ id, name, version }));
	return { standards: choices, units: await unitsOf(reader, person), formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'project.assess');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, standardId, units } = submission.value;
	const dryRun = intent === 'try';
	const outcome = await assessProjects(acting(context, person, form), { standardId, units, projectIds: null, dryRun });
	if (outcome.ok) return data({ result: submission.reply(), counted: outcome.value, dryRun });
	const unknown = outcome.refusal.code === 'not-found';
	const refusal = unknown ? { code: 'standard-not-in-force', field: 'standardId' } : outcome.refusal;
	return formRefused(request, submission, refusal);
}

export default function BulkAssessmentPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const answer: BulkAnswer | undefined = useActionData<typeof action>();
	const title = t('outcomes.bulk.title');
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('entry.list.title'), to: paths.applications() }, { label: title }]} />}
				title={title}
				sub={t('outcomes.bulk.intro')}
			/>
			<Card>
				<BulkForm page={page} answer={answer} />
			</Card>
		</>
	);
}
