import type { Database } from '~/data/database.server';
import { searchable } from '~/domain/board/board-line';
import type { Actor } from '~/domain/people/actor';
import { linesFor } from './portfolio.server';
import { columnsFor } from './time/columns-for.server';
import type { Known } from './time/known-at.server';

export interface ProjectHit {
	id: string;
	name: string;
	firmName: string;
	unit: string;
}

const MOST = 8;

/** The first few projects of the actor whose name, firm or codes hold these words literally; names that begin with them first. */
export async function findProjects(
	db: Database,
	actor: Actor,
	words: string,
	known: Known | null = null,
): Promise<ProjectHit[]> {
	const wanted = searchable(words.trim());
	if (wanted === '') return [];
	const found = linesFor(await columnsFor(db, known), actor).filter((line) => line.words.includes(wanted));
	const first = found.filter((line) => line.words.startsWith(wanted));
	const rest = found.filter((line) => !line.words.startsWith(wanted));
	return [...first, ...rest]
		.slice(0, MOST)
		.map(({ projectId, name, firmName, unit }) => ({ id: projectId, name, firmName, unit }));
}
