import { useMemo } from 'react';
import { defaultSort, type Sort } from '~/domain/board/order';
import { unpackRows } from '~/domain/board/packed-rows';
import { type QueryValues, readSort } from '~/domain/board/query';
import type { Tab } from '~/domain/board/tabs';
import { useWords } from '~/i18n/words-provider';
import type { BoardList } from '~/reads/board-list.server';
import { Pager } from '../list/pager';
import { ActionLink } from '../page/action-link';
import { EmptyState } from '../page/empty-state';
import { Tabs } from '../page/tabs';
import { addressIn, atList } from './address-in';
import { ProjectFilters } from './project-filters';
import css from './project-list.module.css';
import { ProjectTable } from './project-table';

interface ProjectListProps {
	/** The page's own address. */
	action: string;
	list: BoardList;
	query: QueryValues;
	/** The tabs in their order, and the one shown. */
	tabs: readonly Tab[];
	tab: Tab;
	units: readonly string[];
	/** What to say when the list is empty and nothing narrows it. */
	emptyWords: string;
	withInvestment: boolean;
}

/** Tabs with their numbers, filters, rows, pages: the same on the board and on the list of all projects. */
export function ProjectList(props: ProjectListProps) {
	const { list, query, tab, tabs, action } = props;
	const { t, format } = useWords();
	const rows = useMemo(() => unpackRows(list.rows), [list.rows]);
	const shown = tabs.includes(tab) ? tabs : [...tabs, tab];
	const sort: Sort = readSort(String(query.sort ?? '')) ?? defaultSort(tab);
	const clear = addressIn({ tab: query.tab, on: query.on, asOf: query.asOf }, {});
	return (
		<section
			className={props.withInvestment ? `${css.list} ${css.wide}` : css.list}
			id="list"
			aria-label={t('board.tab.label')}
		>
			<Tabs
				label={t('board.tab.label')}
				tabs={shown.map((one) => ({
					key: one,
					label: t(`board.tab.${one}`),
					count: format.count(list.counts[one] ?? 0),
					to: addressIn(query, { tab: one === tabs[0] ? null : one }),
					current: one === tab,
				}))}
			/>
			<ProjectFilters
				action={action}
				query={query}
				units={props.units}
				chains={list.chains}
				clear={list.narrowed ? clear : null}
			/>
			{list.total === 0 ? (
				<Nothing narrowed={list.narrowed} clear={clear} words={props.emptyWords} />
			) : (
				<ProjectTable
					caption={t('board.caption', { tab: t(`board.tab.${tab}`), count: list.total })}
					rows={rows}
					query={query}
					sort={sort}
					on={query.on === undefined ? undefined : String(query.on)}
					asOf={query.asOf === undefined ? undefined : String(query.asOf)}
					withInvestment={props.withInvestment}
				/>
			)}
			<Pager
				page={list.page}
				pageSize={list.pageRows}
				total={list.total}
				to={(page) => atList(addressIn(query, { page: page === 1 ? null : page }))}
			/>
		</section>
	);
}

function Nothing({ narrowed, clear, words }: { narrowed: boolean; clear: string; words: string }) {
	const { t } = useWords();
	const way = narrowed
		? { to: clear, label: t('board.empty.clear') }
		: { to: addressIn({}, { tab: 'turning30' }), label: t('board.empty.soon') };
	return (
		<EmptyState title={t('board.empty.title')} action={<ActionLink to={way.to}>{way.label}</ActionLink>}>
			{narrowed ? t('board.empty.narrowed') : words}
		</EmptyState>
	);
}
