import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { lightOn } from '~/domain/lights/light-on';
import { openPlans } from '~/domain/updates/open-plans';
import { wantedBy } from '~/domain/updates/wanted-by';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { rulesInForce } from '~/reads/rules-in-force.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { learnsFromConflict, roundOf } from '~/ui/form/after-conflict';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { acting } from '~/web/acting.server';
import { formInvalid, formRefusedAt } from '~/web/form-answer.server';
import { formConflicted, takeTheirs } from '~/web/form-conflict.server';
import { projectForm } from '~/web/project-form.server';
import { earlierRequest } from './earlier-request.server';
import { fileWish, kindOf, missingIn, schema, wishTyped } from './file-wish.server';
import { RequestForm } from './request-form';

export const handle: RouteHandle<{ kind: 'planChange' | 'pause' | 'resume' | 'withdraw'; name: string }> = {
	policy: 'request.file',
	title: ({ t }, { kind, name }) => `${t(`forms.request.${kind}.title`)} · ${name}`,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { person, state, base } = await projectForm(request, context, params.id, 'request.file');
	const query = new URL(request.url).searchParams;
	const { facts, outlook } = state;
	const { maxPauseDays } = await rulesInForce(context.app.db.reader, context.today);
	const { light } = lightOn(outlook, context.today);
	const kind = kindOf(query.get('kind'));
	const asked = { projectId: base.projectId, kind, again: query.get('again') };
	return {
		...base,
		kind,
		earlier: await earlierRequest(context, person, asked),
		milestone: query.get('milestone') ?? '',
		open: openPlans(facts),
		light,
		maxPauseDays,
	};
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const { person, state, base } = await projectForm(request, context, params.id, 'request.file');
	const { projectId } = base;
	const posted = await request.formData();
	const submission = parseWithZod(posted, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const asked = submission.value;
	const missing = missingIn(asked);
	if (missing.length > 0) return formRefusedAt(request, submission, missing);
	const mine = wantedBy(wishTyped(asked));
	// Nothing of a request is shown at first: the form holds only what was typed.
	const form = { inputs: Object.fromEntries(Object.keys(mine).map((field) => [field, []])), shows: () => ({}) };
	if (takeTheirs(posted, state.facts, form)) return redirect(paths.project(projectId));
	const outcome = await fileWish(acting(context, person, posted), projectId, asked);
	if (outcome.ok) return redirect(paths.request(projectId, outcome.value.requestId));
	const { refusal } = outcome;
	const { version } = asked;
	return formConflicted({ request, context, submission, refusal, projectId, version, form, mine });
}

export const shouldRevalidate = learnsFromConflict;

export default function NewRequestPage() {
	const page = useLoaderData<typeof loader>();
	const { t, term } = useWords();
	const answer = useActionData<typeof action>();
	const late = page.kind === 'planChange' && (page.light === 'yellow' || page.light === 'red');
	return (
		<ProjectFormPage
			project={page}
			title={t(`forms.request.${page.kind}.title`)}
			intro={
				<>
					{t(`forms.request.${page.kind}.intro`, { limit: page.maxPauseDays })}
					{late && ` ${t('forms.request.late', { light: term('light', page.light) })}`}
				</>
			}
		>
			<RequestForm key={page.kind + roundOf(answer)} page={page} answer={answer} />
		</ProjectFormPage>
	);
}
