import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { recordMeasurement } from '~/commands/entry/record-measurement.server';
import { INDICATORS, type IndicatorKey, isIndicator } from '~/domain/entry/indicators';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { projectEntry } from '~/reads/entry/project-entry.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { acting } from '~/web/acting.server';
import { notFound } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { dayText, decimal, line } from '~/web/form-fields.server';
import { projectForm } from '~/web/project-form.server';
import { MeasurementForm } from './measurement-form';
import { MeasurementList } from './measurement-list';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'promise.measure',
	title: ({ t }, { name }) => `${t('promises.measurement.form')} · ${name}`,
};

const schema = z.object({ key: line(40), value: decimal(), periodUntil: dayText(), source: line(400) });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { person, base } = await projectForm(request, context, params.id, 'promise.measure');
	const entry = await projectEntry(context.app.db.reader, person, base.projectId, context.today);
	if (!entry) throw notFound();
	const asked = new URL(request.url).searchParams.get('key');
	const promised = INDICATORS.filter((key) => entry.promises.some((line) => line.key === key));
	const keys = promised.length > 0 ? promised : [...INDICATORS];
	return { ...base, keys, key: isIndicator(asked) ? asked : '', measurements: entry.measurements };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { person, state } = await projectForm(request, context, params.id, 'promise.measure');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { key, value, periodUntil, source } = submission.value;
	const { projectId } = state;
	const measured = { projectId, key: key as IndicatorKey, value: value ?? Number.NaN, periodUntil, source };
	const outcome = await recordMeasurement(acting(context, person, form), measured);
	return outcome.ok ? redirect(paths.projectEntry(projectId)) : formRefused(request, submission, outcome.refusal);
}

export default function MeasurementPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	return (
		<ProjectFormPage
			project={page}
			title={t('promises.measurement.form')}
			intro={t('promises.measurement.intro')}
			beside={<MeasurementList measurements={page.measurements} />}
		>
			<MeasurementForm page={page} answer={useActionData<typeof action>()} />
		</ProjectFormPage>
	);
}
