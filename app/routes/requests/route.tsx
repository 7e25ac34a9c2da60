import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { requestList } from '~/reads/request-list.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { Tabs } from '~/ui/page/tabs';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { RequestTable } from './request-table';

export const handle: RouteHandle = {
	policy: 'project.see',
	title: ({ t }) => t('work.requests.titleAll'),
	showsDay: 'past',
};

const STATUSES = ['pending', 'approved', 'refused', 'cancelled'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'project.see');
	const asked = new URL(request.url).searchParams.get('status');
	const status = STATUSES.find((one) => one === asked) ?? 'pending';
	const past = pastOf(context);
	const requests = await requestList(context.app.db.reader, person, status, past);
	const decides = past === null && may(person, 'request.decide');
	return { status, requests, decides, today: past?.day ?? context.today };
}

export default function RequestsPage() {
	const { status, requests, decides, today } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const toDecide = requests.filter((request) => request.mayDecide).length;
	const news = toDecide > 0 ? t('work.requests.titleDecide', { count: toDecide }) : t('work.requests.titleDecideNone');
	const tabs = STATUSES.map((one) => ({
		key: one,
		label: t(`work.requests.tabs.${one}`),
		...(one === status ? { count: String(requests.length) } : {}),
		to: paths.requests(one === 'pending' ? {} : { status: one }),
		current: one === status,
	}));
	return (
		<>
			<PageHead title={decides && status === 'pending' ? news : t('work.requests.titleAll')} />
			<Card flush>
				<Tabs label={t('work.requests.tabsLabel')} tabs={tabs} />
				{requests.length === 0 ? (
					<EmptyState title={t('work.requests.empty')}>{t('work.requests.emptyNext')}</EmptyState>
				) : (
					<RequestTable requests={requests} today={today} />
				)}
			</Card>
		</>
	);
}
