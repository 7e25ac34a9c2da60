import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readBoardDay } from '~/domain/board/board-day';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { projectPage } from '~/reads/project-page.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Card } from '~/ui/page/card';
import { Columns } from '~/ui/page/columns';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit } from '~/web/admit.server';
import { noProject } from '~/web/no-project.server';
import { pastOf } from '~/web/past.server';
import { EntryCard } from './entry-card';
import { FactGroups } from './fact-groups';
import { InvestmentCard } from './investment-card';
import { LatestHistory } from './latest-history';
import { LatestReports } from './latest-reports';
import { LightStrip } from './light-strip';
import { NoticeBanners } from './notice-banners';
import { ProjectHead } from './project-head';
import css from './project-layout.module.css';
import { ReceiptCard } from './receipt-card';
import { RequestList } from './request-list';
import { StageTrack } from './stage-track';

export const handle: RouteHandle<{ page: { facts: { name: string } } }> = {
	policy: 'project.see',
	title: (_, { page }) => page.facts.name,
	showsDay: true,
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.see');
	const asked = readBoardDay(new URL(request.url).searchParams.get('on'));
	if (!asked.ok) throw data(asked.refusal, { status: 400 });
	const past = pastOf(context);
	const today = past?.day ?? context.today;
	const days = { on: asked.value ?? today, today };
	const page = await projectPage(context.app.db.reader, person, String(params.id), days, past);
	if (!page) throw await noProject(context, person, String(params.id));
	return { page, today };
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.projects()} label={t('board.badAddress.projects')} />;
}

export default function Project() {
	const { page, today } = useLoaderData<typeof loader>();
	const { t } = useWords();
	return (
		<>
			<ProjectHead page={page} />
			<NoticeBanners page={page} today={today} />
			<Columns split="main-aside">
				<StageTrack rows={page.track} recorded={page.recorded} on={page.on} today={today} />
				<ReceiptCard page={page} today={today} />
			</Columns>
			<LightStrip projectId={page.projectId} spans={page.strip} />
			<div className={css.wide}>
				<div>
					<Columns>
						<InvestmentCard curve={page.investment} />
						<EntryCard page={page} />
					</Columns>
					<Card title={t('project.requests.title')}>
						<RequestList page={page} />
					</Card>
					<LatestReports page={page} />
				</div>
				<LatestHistory page={page} />
			</div>
			<FactGroups page={page} />
		</>
	);
}
