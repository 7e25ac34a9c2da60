import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { type Params, useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { requestPage } from '~/reads/request-page.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import type { FormAnswer } from '~/ui/form/action-form';
import { learnsFromConflict, roundOf } from '~/ui/form/after-conflict';
import { ProjectFormPage } from '~/ui/form/project-form-page';
import { OvertakenNotice } from '~/ui/requests/overtaken-notice';
import { PastPlanNotice } from '~/ui/requests/past-plan-notice';
import { newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { decide, type TooLate } from './decide.server';
import { DecisionForm } from './decision-form';
import { RequestFacts } from './request-facts';
import { SettledPanel } from './settled-panel';

export const handle: RouteHandle<{ project: { name: string } }> = {
	policy: 'project.see',
	title: ({ t }, { project }) => `${t('forms.decide.titlePlain')} · ${project.name}`,
	showsDay: 'past',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.see');
	return { ...(await requestAt(person, params, context)), formKey: newId(), today: context.today };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'project.see');
	return decide(request, context, person, await requestAt(person, params, context));
}

async function requestAt(person: Actor, { id = '', requestId = '' }: Params, context: AppLoadContext) {
	const page = await requestPage(context.app.db.reader, person, id, requestId, context.today, pastOf(context));
	if (!page) throw notFound();
	return page;
}

export const shouldRevalidate = learnsFromConflict;

export default function RequestRoute() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const answer: (FormAnswer & { tooLate?: TooLate }) | undefined = useActionData<typeof action>();
	const title = page.may.decide ? 'forms.decide.title' : page.own ? 'forms.decide.titleOwn' : 'forms.decide.titlePlain';
	return (
		<ProjectFormPage project={page.project} title={t(title)}>
			{answer?.tooLate && <SettledPanel request={page.request} tooLate={answer.tooLate} />}
			<RequestFacts page={page} />
			{page.request.status === 'pending' && page.wish.kind === 'planChange' && (
				<>
					<PastPlanNotice plannedOn={page.wish.plannedOn} today={page.today} />
					<OvertakenNotice open={page.open} milestone={page.wish.milestone} plannedOn={page.wish.plannedOn} />
				</>
			)}
			<DecisionForm key={roundOf(answer)} page={page} answer={answer} />
		</ProjectFormPage>
	);
}
