import type { Translated } from '../../translated';
import type { list as chinese } from '../zh-CN/list';

export const list: Translated<typeof chinese> = {
	filters: 'Filters',
	apply: 'Apply filters',
	clear: 'Clear filters',
	moreFilters: 'More filters',
	moreFiltersSet_one: 'More filters ({{count}} set)',
	moreFiltersSet_other: 'More filters ({{count}} set)',
	sortBy: 'Sort',
	selected_one: '{{count}} selected',
	selected_other: '{{count}} selected',
	rows: '{{from}}–{{to}} of {{total}}',
	pages: 'Pages',
	previous: 'Previous',
	next: 'Next',
	page: 'Page {{page}}',
};
