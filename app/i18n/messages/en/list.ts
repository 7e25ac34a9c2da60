import type { Translated } from '../../translated';
import type { list as chinese } from '../zh-CN/list';

export const list: Translated<typeof chinese> = {
	filters: 'Filters',
	apply: 'Apply filters',
	clear: 'Clear filters',
	sortBy: 'Sort',
	selected_one: '{{count}} selected',
	selected_other: '{{count}} selected',
	rows: '{{from}}–{{to}} of {{total}}',
	pages: 'Pages',
	previous: 'Previous',
	next: 'Next',
	page: 'Page {{page}}',
};
