import type { Role } from '~/domain/people/actor';
import type { WordKey } from '~/i18n/words';
import { paths } from '~/paths';

export interface NavEntry {
	key: WordKey;
	to: string;
}

const board: NavEntry = { key: 'shell.nav.board', to: paths.board() };
const work: NavEntry = { key: 'shell.nav.work', to: paths.work() };
const projects: NavEntry = { key: 'shell.nav.projects', to: paths.projects() };
const applications: NavEntry = { key: 'shell.nav.entry', to: paths.applications() };
const standards: NavEntry = { key: 'shell.nav.standards', to: paths.standards() };
const imports: NavEntry = { key: 'shell.nav.imports', to: paths.imports() };
const requests: NavEntry = { key: 'shell.nav.requests', to: paths.requests() };
const approvals: NavEntry = { key: 'shell.nav.approvals', to: paths.requests() };
const history: NavEntry = { key: 'shell.nav.history', to: paths.history() };
const people: NavEntry = { key: 'shell.nav.people', to: paths.people() };
const settings: NavEntry = { key: 'shell.nav.settings', to: paths.settings() };

/** What each role finds in the header; the first entry is its start page. Rights are judged by the routes, not here. */
const ENTRIES: Record<Role, readonly [NavEntry, ...NavEntry[]]> = {
	officer: [work, board, projects, applications, imports, requests, history],
	manager: [board, projects, applications, imports, approvals, history],
	auditor: [board, projects, applications, imports, requests, history],
	admin: [people, standards, settings],
};

export function navFor(role: Role): readonly NavEntry[] {
	return ENTRIES[role];
}

/** Whether looking for projects leads anywhere: who administers sees people, not projects. */
export function searchesProjects(role: Role): boolean {
	return ENTRIES[role].includes(projects);
}

/** Where `/` leads: managers and auditors to the board, officers to their work list, administrators to the people. */
export function startPage(role: Role): string {
	return ENTRIES[role][0].to;
}

/** Pages that stand beside the address of the entry they belong to. */
const BESIDE: Record<string, readonly string[]> = {
	[paths.board()]: [paths.changes()],
	[paths.settings()]: [paths.rules()],
};

/** Is this entry the one the reader is in: the page itself, something below it, or what belongs to it? */
export function isCurrent({ to }: NavEntry, pathname: string): boolean {
	return [to, ...(BESIDE[to] ?? [])].some((one) => pathname === one || pathname.startsWith(`${one}/`));
}
