import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readBefore } from '~/domain/history/query';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { projectHistory } from '~/reads/project-history.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { EventLine, EventMeta, isNotable } from '~/ui/history/event-line';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { DayLink } from '~/ui/page/day-link';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { Timeline } from '~/ui/page/timeline';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit } from '~/web/admit.server';
import { noProject } from '~/web/no-project.server';
import { pastOf } from '~/web/past.server';

export const handle: RouteHandle<{ name: string }> = {
	policy: 'project.see',
	title: ({ t }, { name }) => t('project.history.pageTitle', { name }),
	showsDay: 'past',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.see');
	const before = readBefore(new URL(request.url).searchParams.get('before'));
	if (!before.ok) throw data(before.refusal, { status: 400 });
	const past = pastOf(context);
	const page = await projectHistory(context.app.db.reader, person, String(params.id), before.value, past);
	if (!page) throw await noProject(context, person, String(params.id));
	return { ...page, before: before.value };
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.projects()} label={t('board.badAddress.projects')} />;
}

export default function ProjectHistoryPage() {
	const { projectId, name, events, total, olderBefore, before } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const steps = [
		{ label: t('project.crumb'), to: paths.projects() },
		{ label: name, to: paths.project(projectId) },
		{ label: t('project.history.title') },
	];
	return (
		<>
			<PageHead
				above={<Crumbs steps={steps} />}
				title={t('project.history.pageTitle', { name })}
				sub={t('project.history.count', { count: total })}
			/>
			<Card>
				{events.length === 0 && <EmptyState title={t('project.history.empty')} />}
				<Timeline
					entries={events.map((event) => ({
						key: event.seq,
						text: <EventLine event={event} />,
						meta: (
							<>
								<EventMeta event={event} /> · {t('events.number', { seq: event.seq })}
							</>
						),
						notable: isNotable(event),
					}))}
				/>
				<p>
					{before !== null && <DayLink href={paths.projectHistory(projectId)}>{t('project.history.newest')}</DayLink>}{' '}
					{olderBefore !== null && (
						<DayLink href={paths.projectHistory(projectId, { before: olderBefore })}>
							{t('project.history.older')}
						</DayLink>
					)}
				</p>
			</Card>
		</>
	);
}
