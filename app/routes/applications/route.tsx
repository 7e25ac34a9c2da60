import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { APPLICATION_STATES } from '~/domain/entry/application';
import { may } from '~/domain/people/may';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { applicationList } from '~/reads/entry/application-list.server';
import { unitsOf } from '~/reads/units-of.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterSelect } from '~/ui/list/filter-fields';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import { PageHead } from '~/ui/page/page-head';
import { Tabs } from '~/ui/page/tabs';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { ApplicationTable } from './application-table';

export const handle: RouteHandle = { policy: 'entry.see', title: ({ t }) => t('entry.list.title'), showsDay: 'past' };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'entry.see');
	const { reader } = context.app.db;
	const asked = new URL(request.url).searchParams;
	const units = await unitsOf(reader, person);
	const state = APPLICATION_STATES.find((one) => one === asked.get('state')) ?? 'submitted';
	const unit = units.find((one) => one === asked.get('unit')) ?? null;
	const past = pastOf(context);
	const list = await applicationList(reader, person, state, unit, past);
	return { ...list, units, unit, assesses: past === null && may(person, 'project.assess') };
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.applications()} label={t('shell.past.back')} />;
}

export default function ApplicationsPage() {
	const { state, unit, units, counts, applications, mayFile, assesses } = useLoaderData<typeof loader>();
	const { t, term, format } = useWords();
	const waiting = counts.submitted;
	const tabs = APPLICATION_STATES.map((one) => ({
		key: one,
		label: term('applicationState', one),
		count: format.count(counts[one]),
		to: paths.applications({ state: one === 'submitted' ? null : one, unit }),
		current: one === state,
	}));
	return (
		<>
			<PageHead
				title={waiting > 0 ? t('entry.list.news', { count: waiting }) : t('entry.list.newsNone')}
				sub={t('entry.list.sub')}
				actions={
					<>
						{mayFile && (
							<ActionLink kind="primary" to={paths.newApplication()}>
								{t('entry.list.new')}
							</ActionLink>
						)}
						<ActionLink to={paths.entryOutcomes()}>{t('entry.list.outcomes')}</ActionLink>
						{assesses && <ActionLink to={paths.bulkAssessment()}>{t('entry.list.bulk')}</ActionLink>}
						<ActionLink to={paths.standards()}>{t('entry.list.standards')}</ActionLink>
					</>
				}
			/>
			<Card flush>
				<Tabs label={t('entry.list.tabs')} tabs={tabs} />
				{units.length > 1 && (
					<FilterBar
						action={paths.applications()}
						keep={{ state }}
						clear={unit ? paths.applications({ state: state === 'submitted' ? null : state }) : null}
					>
						<FilterSelect
							name="unit"
							label={t('fields.unit')}
							options={units.map((value) => ({ value, label: term('unit', value) }))}
							value={unit ?? ''}
							all={t('entry.list.all')}
						/>
					</FilterBar>
				)}
				{applications.length === 0 ? (
					<EmptyState title={t('entry.list.empty')}>
						{t(mayFile ? 'entry.list.emptyFile' : 'entry.list.emptyNext')}
					</EmptyState>
				) : (
					<ApplicationTable applications={applications} />
				)}
			</Card>
		</>
	);
}
