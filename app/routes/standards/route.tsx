import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { standardList } from '~/reads/entry/standards.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { StandardTable } from './standard-table';

export const handle: RouteHandle = { policy: 'standard.see', title: ({ t }) => t('standards.title'), showsDay: 'past' };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'standard.see');
	const past = pastOf(context);
	const standards = await standardList(context.app.db.reader, context.today, past);
	return { standards, manages: past === null && may(person, 'standard.manage') };
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.standards()} label={t('shell.past.back')} />;
}

export default function StandardsPage() {
	const { standards, manages } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const count = standards.filter(({ inForce }) => inForce).length;
	return (
		<>
			<PageHead
				title={count > 0 ? t('standards.news', { count }) : t('standards.newsNone')}
				sub={t('standards.sub')}
				actions={
					manages && (
						<ActionLink kind="primary" to={paths.newStandard()}>
							{t('standards.new')}
						</ActionLink>
					)
				}
			/>
			<Card flush>
				<StandardTable standards={standards} />
			</Card>
		</>
	);
}
