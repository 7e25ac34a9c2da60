import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { type Params, useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { applicationPage } from '~/reads/entry/application-page.server';
import type { Known } from '~/reads/time/known-at.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import type { FormAnswer } from '~/ui/form/action-form';
import { learnsFromConflict } from '~/ui/form/after-conflict';
import { Columns } from '~/ui/page/columns';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { act } from './act.server';
import { ApplicationBanners } from './application-banners';
import { ApplicationCourse } from './application-course';
import { ApplicationFacts } from './application-facts';
import { ApplicationHead } from './application-head';
import { DecisionCard } from './decision-card';
import { GateCard } from './gate-card';
import { SubmitCard } from './submit-card';
import { EarlierVerdicts, LeverCard, VerdictCard } from './verdict-card';

export const handle: RouteHandle<{ application: { candidate: { name?: string | null } } }> = {
	policy: 'entry.see',
	title: ({ t }, { application }) => application.candidate.name ?? t('entry.list.unnamed'),
	showsDay: 'past',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'entry.see');
	const past = pastOf(context);
	const page = await pageAt(person, params, context, past);
	return { ...page, formKey: newId(), today: past?.day ?? context.today };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'entry.see');
	const { application } = await pageAt(person, params, context);
	return act(request, context, person, application.id);
}

async function pageAt(person: Actor, { id = '' }: Params, context: AppLoadContext, past: Known | null = null) {
	const page = await applicationPage(context.app.db.reader, person, id, context.today, past);
	if (!page) throw notFound();
	return page;
}

export const shouldRevalidate = learnsFromConflict;

/** The answer belongs to the form whose button was pressed. */
function answerOf(answer: FormAnswer | undefined, intents: readonly string[]): FormAnswer | undefined {
	const intent = answer?.result?.initialValue?.intent;
	return typeof intent === 'string' && intents.includes(intent) ? answer : undefined;
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.applications()} label={t('shell.past.back')} />;
}

export default function ApplicationRoute() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const answer: FormAnswer | undefined = useActionData<typeof action>();
	const decides = page.may.decide;
	return (
		<>
			<ApplicationHead page={page} />
			<ApplicationBanners page={page} answer={answer} />
			<Columns split="main-aside">
				<VerdictCard page={page} />
				<div>
					<LeverCard page={page} title={t('entry.levers.title')} />
					<GateCard page={page} answer={answerOf(answer, ['rule'])} />
				</div>
			</Columns>
			{page.may.submit && <SubmitCard page={page} answer={answerOf(answer, ['submit'])} />}
			<Columns split="main-aside">
				<div>
					{decides && (
						<DecisionCard
							page={page}
							answer={answerOf(answer, ['admit', 'return', 'refuse'])}
							exceptAnswer={answerOf(answer, ['except'])}
						/>
					)}
					<ApplicationFacts page={page} />
				</div>
				<div>
					<ApplicationCourse page={page} />
					<EarlierVerdicts page={page} />
				</div>
			</Columns>
		</>
	);
}
