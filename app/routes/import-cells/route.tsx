import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { importBatch } from '~/reads/import-draft.server';
import { CELL_LISTS, importCells } from '~/reads/imports/import-cells.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterSelect } from '~/ui/list/filter-fields';
import { Pager } from '~/ui/list/pager';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { Tabs } from '~/ui/page/tabs';
import { admit, notFound } from '~/web/admit.server';
import { CellLists } from './cell-lists';

export const handle: RouteHandle<{ fileName: string }> = {
	policy: 'history.see',
	title: ({ t }, { fileName }) => t('imports.cells.title', { file: fileName }),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'history.see');
	const batch = await importBatch(context.app.db, person, params.id ?? '');
	if (batch?.status !== 'committed') throw notFound();
	const query = new URL(request.url).searchParams;
	const list = CELL_LISTS.find((one) => one === query.get('list')) ?? null;
	const asked = { list, unit: query.get('unit'), page: Number(query.get('page')) };
	const { id, fileName, unit: ledgerUnit, dataAsOf, personName, committedAt } = batch;
	const shown = await importCells(context.app.db, batch, asked);
	return { ...shown, lists: CELL_LISTS, id, fileName, ledgerUnit, dataAsOf, personName, committedAt };
}

export default function ImportCellsPage() {
	const page = useLoaderData<typeof loader>();
	const { t, term, format } = useWords();
	const { id, list, unit, counts } = page;
	const to = (query: { list?: string; unit?: string | null; page?: number | null }) =>
		paths.importCells(id, { list, unit, ...query });
	const steps = [
		{ label: t('imports.title'), to: paths.imports() },
		{ label: page.fileName, to: paths.import(id) },
		{ label: t('imports.cells.open') },
	];
	const lead = t('imports.cells.lead', {
		unit: page.ledgerUnit ? term('unit', page.ledgerUnit) : t('imports.byRow'),
		...{ asOf: page.dataAsOf ?? '—', person: page.personName, at: format.instant(page.committedAt ?? '') },
	});
	const tabs = page.lists.map((one) => ({
		...{ key: one, label: t(`imports.cells.show.${one}`), count: format.count(counts[one]) },
		...{ to: to({ list: one, page: null }), current: one === list },
	}));
	return (
		<>
			<PageHead
				above={<Crumbs steps={steps} />}
				title={t('imports.cells.title', { file: page.fileName })}
				sub={lead}
				actions={<ActionLink to={paths.import(id)}>{t('imports.cells.backToImport')}</ActionLink>}
			/>
			{page.units.length > 1 && (
				<FilterBar action={paths.importCells(id)} keep={{ list }} clear={unit ? to({ unit: null, page: null }) : null}>
					<FilterSelect
						name="unit"
						label={t('fields.unit')}
						options={page.units.map((value) => ({ value, label: term('unit', value) }))}
						value={unit ?? ''}
						all={t('fields.unit')}
					/>
				</FilterBar>
			)}
			<Card flush>
				<Tabs label={t('imports.cells.tabs')} tabs={tabs} />
				<CellLists projects={page.projects} refused={page.refused} />
				<Pager
					page={page.page}
					pageSize={page.pageSize}
					total={page.total}
					to={(one) => to({ page: one === 1 ? null : one })}
				/>
			</Card>
		</>
	);
}
