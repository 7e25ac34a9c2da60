import type { Day } from './domain/day';
import type { Milestone } from './domain/stages/milestones';

/** Query values of a list: what is null, undefined, empty or false does not appear in the address. */
export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** Every address of the product (EXAMPLES 11). Route patterns are in `routes.ts`; nothing else writes an address by hand. */
export const paths = {
	home: () => '/',
	/** `ended`: a form was posted after the session had ended. */
	signIn: (query?: { returnTo?: string; login?: string; done?: 'password' | 'admin'; ended?: boolean }) =>
		withQuery('/sign-in', query),
	signOut: () => '/sign-out',
	account: (query?: { done?: 'password' }) => withQuery('/account', query),
	firstRun: () => '/first-run',
	oneTime: (token: string) => `/one-time/${segment(token)}`,
	language: () => '/language',
	lights: () => '/lights',

	board: (query?: Query & { on?: Day }) => withQuery('/board', query),
	wall: () => '/wall',
	changes: (query?: Query) => withQuery('/changes', query),
	health: () => '/healthz',
	work: (query?: Query) => withQuery('/work', query),
	search: (query?: { q?: string; asOf?: string }) => withQuery('/search', query),
	requests: (query?: Query) => withQuery('/requests', query),

	projects: (query?: Query) => withQuery('/projects', query),
	projectsExport: (kind: ExportKind, query?: Query) => withQuery(`/projects.${kind}`, query),
	newProject: () => '/projects/new',
	project: (id: string, query?: { on?: Day; asOf?: string }) => withQuery(projectPath(id), query),
	editProject: (id: string) => `${projectPath(id)}/edit`,
	projectHistory: (id: string, query?: Query) => withQuery(`${projectPath(id)}/history`, query),
	actualDate: (id: string, milestone: Milestone) => `${milestonePath(id, milestone)}/actual-date`,
	forecast: (id: string, milestone: Milestone) => `${milestonePath(id, milestone)}/forecast`,
	reports: (id: string, query?: Query) => withQuery(`${projectPath(id)}/reports`, query),
	projectRequests: (id: string, query?: Query) => withQuery(`${projectPath(id)}/requests`, query),
	request: (id: string, requestId: string) => `${projectPath(id)}/requests/${segment(requestId)}`,

	applications: (query?: Query) => withQuery('/entry', query),
	newApplication: (query?: { project?: string; ledger?: string; row?: number }) => withQuery('/entry/new', query),
	applicationLedger: (query?: Query) => withQuery('/entry/ledger', query),
	application: (id: string, query?: { asOf?: string }) => withQuery(applicationPath(id), query),
	editApplication: (id: string) => `${applicationPath(id)}/edit`,
	entryOutcomes: () => '/entry/outcomes',
	entryProjects: (query?: Query) => withQuery('/entry/projects', query),
	bulkAssessment: (query?: Query) => withQuery('/entry/assess', query),
	projectEntry: (id: string, query?: { asOf?: string }) => withQuery(`${projectPath(id)}/entry`, query),
	agreement: (id: string) => `${projectPath(id)}/entry/agreement`,
	measurement: (id: string, query?: { key?: string }) => withQuery(`${projectPath(id)}/entry/measurement`, query),
	condition: (id: string, index: number) => `${projectPath(id)}/entry/conditions/${index}`,
	outputReview: (id: string) => `${projectPath(id)}/entry/review`,
	outputReviewDecision: (id: string, reviewId: string) => `${projectPath(id)}/entry/reviews/${segment(reviewId)}`,

	standards: (query?: { asOf?: string }) => withQuery('/standards', query),
	newStandard: (query?: { from?: string; label?: string }) => withQuery('/standards/new', query),
	standard: (id: string, query?: { asOf?: string }) => withQuery(standardPath(id), query),
	editStandard: (id: string) => `${standardPath(id)}/edit`,
	compareStandards: (one: string, other: string) => withQuery(`${standardPath(one)}/compare`, { other }),
	publishStandard: (id: string) => `${standardPath(id)}/publish`,
	retireStandard: (id: string) => `${standardPath(id)}/retire`,

	rules: (query?: { asOf?: string }) => withQuery('/rules', query),
	ruleVersion: (id: string, query?: { asOf?: string }) => withQuery(`/rules/${segment(id)}`, query),
	ruleDraft: () => '/rules/draft',
	ruleRehearsal: (query?: Query) => withQuery('/rules/draft/rehearsal', query),

	imports: () => '/imports',
	import: (id: string, query?: Query) => withQuery(`/imports/${segment(id)}`, query),
	importCells: (id: string, query?: Query) => withQuery(`/imports/${segment(id)}/cells`, query),
	undoImport: (id: string) => `/imports/${segment(id)}/undo`,
	importRefused: (id: string, kind: ExportKind) => `/imports/${segment(id)}/refused.${kind}`,

	history: (query?: Query) => withQuery('/history', query),
	lag: (query?: Query) => withQuery('/history/lag', query),
	event: (seq: number) => `/history/${seq}`,
	eventProof: (seq: number) => `/history/${seq}/proof.json`,
	checkpoint: () => '/history/checkpoint.txt',
	auditKit: (query?: Query) => withQuery('/history/kit', query),
	auditKitFile: (query?: Query) => withQuery('/history/kit.zip', query),
	historyExport: (kind: 'csv' | 'json', query?: Query) => withQuery(`/history.${kind}`, query),
	people: (query?: Query) => withQuery('/people', query),
	newPerson: () => '/people/new',
	person: (id: string) => `/people/${segment(id)}`,
	personLink: (id: string) => `/people/${segment(id)}/link`,
	personAccess: (id: string) => `/people/${segment(id)}/access`,
	settings: () => '/settings',
	calendar: (query?: { year?: number }) => withQuery('/settings/calendar', query),
	calendarDay: (day: Day) => `/settings/calendar/${day}`,
	unitSettings: () => '/settings/units',
};

export type ExportKind = 'csv' | 'xlsx';

/** `/projects` + `{ unit: 'deqing', tab: null }` → `/projects?unit=deqing`. A list of values becomes repeated names. */
export function withQuery(path: string, query: Query = {}): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value === null || value === undefined || value === '' || value === false) continue;
		for (const one of Array.isArray(value) ? value : [value]) search.append(name, one === true ? '1' : String(one));
	}
	const text = search.toString();
	return text === '' ? path : `${path}?${text}`;
}

/**
 * Where to go back to, when it is an address of this product; else the start page. Forms carry it as a field, so it is as
 * foreign as whatever else is typed: `//evil`, `/\evil`, `javascript:` and control characters lead home.
 */
export function localPath(value: unknown): string {
	const local = typeof value === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value) && value.length <= 2000;
	return local ? value : '/';
}

function projectPath(id: string): string {
	return `/projects/${segment(id)}`;
}

function applicationPath(id: string): string {
	return `/entry/${segment(id)}`;
}

function standardPath(id: string): string {
	return `/standards/${segment(id)}`;
}

function milestonePath(id: string, milestone: Milestone): string {
	return `${projectPath(id)}/milestones/${milestone}`;
}

function segment(value: string): string {
	return encodeURIComponent(value);
}
