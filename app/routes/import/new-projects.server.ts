import type { NewProject } from '~/commands/imports/import-result';

/** How many are named before anybody asks for all. */
const FIRST = 10;
const PAGE_SIZE = 50;

/** New projects as the preview names them: the first few, or one page of all once somebody asked for a page. */
export interface NewProjectsShown {
	rows: NewProject[];
	total: number;
	/** From 1; null while only the first few are named. */
	page: number | null;
	pageSize: number;
}

/** `asked` is the page as the address says it; null names the first few. What is no page is the nearest one. */
export function newProjectsShown(created: readonly NewProject[], asked: string | null): NewProjectsShown {
	const total = created.length;
	if (asked === null) return { rows: created.slice(0, FIRST), total, page: null, pageSize: PAGE_SIZE };
	const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
	const page = Math.min(last, Math.max(1, Math.floor(Number(asked)) || 1));
	return { rows: created.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total, page, pageSize: PAGE_SIZE };
}
