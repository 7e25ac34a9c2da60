import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { peopleList } from '~/reads/people-list.server';
import { unitIds } from '~/reads/units.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { admit } from '~/web/admit.server';
import { PeopleFilters } from './people-filters';
import { PeopleTable } from './people-table';

export const handle: RouteHandle = { policy: 'people.manage', title: ({ t }) => t('people.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'people.manage');
	const query = new URL(request.url).searchParams;
	const asked = (name: string) => query.get(name)?.slice(0, 100) ?? '';
	const filter = { role: asked('role'), unit: asked('unit'), state: asked('state'), search: asked('q') };
	const { db } = context.app;
	return { filter, people: await peopleList(db, filter), units: await unitIds(db) };
}

export default function PeoplePage() {
	const { filter, people, units } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const add = (
		<ActionLink kind="primary" to={paths.newPerson()}>
			{t('people.add')}
		</ActionLink>
	);
	return (
		<>
			<PageHead title={t('people.title')} sub={t('people.count', { count: people.length })} actions={add} />
			<Card flush>
				<PeopleFilters filter={filter} units={units} />
				{people.length > 0 ? (
					<PeopleTable people={people} />
				) : (
					<EmptyState title={t('people.emptyTitle')}>{t('people.empty')}</EmptyState>
				)}
			</Card>
		</>
	);
}
