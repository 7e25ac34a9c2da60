import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { eventPage } from '~/reads/event-page.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { EventLine } from '~/ui/history/event-line';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { Columns } from '~/ui/page/columns';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { admit, notFound } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { ChangeTable } from './change-table';
import { EventFacts, EventProof } from './event-facts';

export const handle: RouteHandle = {
	policy: 'history.see',
	title: ({ t }, answer) =>
		t('history.event.title', { seq: (answer as { event?: { seq: number } })?.event?.seq ?? '' }),
	showsDay: 'past',
};

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const person = admit(request, context, 'history.see');
	const seq = /^\d{1,9}$/.test(params.seq ?? '') ? Number(params.seq) : 0;
	const past = pastOf(context);
	const shown = await eventPage(context.app.db, person, seq, past);
	if (!shown) throw notFound();
	return { ...shown, mayExport: past === null && may(person, 'history.export') };
}

export default function EventPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const { event, previous, next } = page;
	const title = t('history.event.title', { seq: event.seq });
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('history.title'), to: paths.history() }, { label: title }]} />}
				title={<EventLine event={event} />}
				sub={page.projectName}
				actions={
					<>
						{previous !== null && <ActionLink to={paths.event(previous)}>{t('history.event.previous')}</ActionLink>}
						{next !== null && <ActionLink to={paths.event(next)}>{t('history.event.next')}</ActionLink>}
					</>
				}
			/>
			<Columns>
				<Card title={t('history.event.facts')}>
					<EventFacts event={event} projectName={page.projectName} />
				</Card>
				<Card title={t('history.event.proof')}>
					<EventProof event={event} computedHash={page.computedHash} mayExport={page.mayExport} />
				</Card>
			</Columns>
			{event.changes.length > 0 && (
				<Card title={t('history.event.changes')} flush>
					<ChangeTable changes={event.changes} />
				</Card>
			)}
		</>
	);
}
