import {
	type BatchEvent,
	type BatchProject,
	batchColumns,
	batchProjects,
	eventsFrom,
	lastNames,
} from '~/data/batch-events.server';
import type { Database } from '~/data/database.server';
import type { StoredBatch } from '~/data/import-batches.server';
import type { Change } from '~/domain/updates/patch';
import { importFindings } from '../import-findings.server';

/** By what became of a row. */
export const CELL_LISTS = ['changed', 'created', 'requested', 'same', 'refused'] as const;
export type CellList = (typeof CELL_LISTS)[number];

/** One fact that an import moved. */
export interface ImportedCell extends Change {
	/** Header of the column it came from; null where it came from none. */
	header: string | null;
	/** What the cell said; null where that is not known, or no cell said it. */
	said: string | null;
}

/** What an import did to one project. */
export interface ImportedProject {
	projectId: string;
	name: string;
	unit: string;
	row: number | null;
	/** False once it was voided: it can be looked at as of the import. */
	live: boolean;
	at: string;
	cells: ImportedCell[];
	requests: { requestId: string; milestone: string; from: string | null; to: string }[];
	measured: { key: string; value: number }[];
	warnings: { code: string; params: Record<string, string | number> }[];
}

const PAGE_SIZE = 25;

/** How many projects an import did what to, in which units; and one page of one list, in the order of the ledger. */
export async function importCells(
	db: Database,
	batch: StoredBatch,
	asked: { list: CellList | null; unit: string | null; page: number },
) {
	const projects = await batchProjects(db.reader, batch.id);
	const counts = Object.fromEntries(CELL_LISTS.map((list) => [list, 0])) as Record<CellList, number>;
	for (const project of projects) for (const list of listsOf(project)) counts[list] += 1;
	const { refused } = await importFindings(db, batch.id);
	counts.refused = refused.length;
	const list = asked.list ?? CELL_LISTS.find((one) => counts[one] > 0) ?? 'changed';
	const units = [...new Set(projects.map(({ unit }) => unit))].sort();
	const unit = units.find((one) => one === asked.unit) ?? null;
	const shown = projects.filter((one) => listsOf(one).includes(list) && (unit === null || one.unit === unit));
	const total = list === 'refused' ? refused.length : shown.length;
	const page = Math.min(Math.max(1, Math.ceil(total / PAGE_SIZE)), Math.max(1, Math.floor(asked.page) || 1));
	const part = <Row>(rows: readonly Row[]) => rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
	return {
		...{ list, unit, units, counts, page, total, pageSize: PAGE_SIZE },
		projects: list === 'refused' ? [] : await cellsOf(db, batch.id, part(shown)),
		refused: list === 'refused' ? part(refused) : [],
	};
}

function listsOf({ created, changed, requests }: BatchProject): CellList[] {
	const asks: CellList[] = requests > 0 ? ['requested'] : [];
	if (created) return ['created', ...asks];
	if (changed) return ['changed', ...asks];
	return asks.length > 0 ? asks : ['same'];
}

async function cellsOf(db: Database, batchId: string, projects: readonly BatchProject[]): Promise<ImportedProject[]> {
	if (projects.length === 0) return [];
	const ids = projects.map(({ projectId }) => projectId);
	const events = await eventsFrom(db.reader, ids, Math.min(...projects.map(({ seq }) => seq)));
	const names = await lastNames(db.reader, ids);
	const headers = await batchColumns(db.reader, batchId);
	const { warnings } = await importFindings(db, batchId);
	return projects.map(({ projectId, unit }) => {
		const own = events.filter((event) => event.projectId === projectId && event.batchId === batchId);
		const row = (own.find(({ details }) => typeof details.row === 'number')?.details.row as number | undefined) ?? null;
		const { name, live } = names.get(projectId) ?? { name: '', live: false };
		return {
			...{ projectId, name, unit, row, live, at: own[0]?.at ?? '' },
			cells: own.flatMap((event) => (event.kind === 'project.imported' ? cellsIn(event, headers) : [])),
			requests: own.flatMap((event) => (event.kind === 'request.filed' ? [requestIn(event)] : [])),
			measured: own.flatMap(({ kind, details }) =>
				kind === 'measurement.recorded' ? [{ key: String(details.key), value: Number(details.value) }] : [],
			),
			warnings: warnings.flatMap((one) => (one.row === row ? [{ code: one.code, params: one.params ?? {} }] : [])),
		};
	});
}

/** A cell that said just what became of it is not kept a second time. */
function cellsIn({ changes, details }: BatchEvent, headers: Record<string, string> | null): ImportedCell[] {
	const cells = details.cells as Record<string, string> | undefined;
	return changes.map((change) => {
		const header = headers?.[change.field] ?? null;
		const same = header === null || change.to === null ? null : String(change.to);
		return { ...change, header, said: cells ? (cells[change.field] ?? same) : null };
	});
}

function requestIn({ details, subject }: BatchEvent): ImportedProject['requests'][number] {
	const { plannedOn, previousOn = null } = details.wish as { plannedOn: string; previousOn?: string | null };
	return { requestId: String(details.requestId), milestone: String(subject), from: previousOn, to: plannedOn };
}
