export const list = {
	filters: '筛选',
	apply: '应用筛选',
	clear: '清除筛选',
	moreFilters: '更多筛选',
	moreFiltersSet_other: '更多筛选（已选 {{count}} 项）',
	sortBy: '排序',
	selected_other: '已选 {{count}} 项',
	rows: '{{from}}–{{to}}，共 {{total}} 条',
	pages: '分页',
	previous: '上一页',
	next: '下一页',
	page: '第 {{page}} 页',
};
