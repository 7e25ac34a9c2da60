import { canonicalJson } from './canonical-json';
import type { EventKind } from './event-kinds';
import type { FaultCode } from './fault';
import { isInstantOf } from './is-instant-of';

/** What of an event speaks about reports and requests. */
export interface RecordEvent {
	kind: EventKind;
	at: string;
	personId: string | null;
	personName: string;
	projectId: string | null;
	unit: string | null;
	details: Record<string, unknown>;
	reason: string | null;
}

/** A monthly report as the table holds it. */
export interface KeptReport {
	projectId: string;
	month: string;
	completedFen: number | null;
	totalFen: number | null;
	progress: string | null;
	problems: string | null;
	/** Null: neither, which no product writes. */
	noChange: boolean | null;
	filedById: string | null;
	filedByName: string;
	filedAt: string;
}

/** A request as the table holds it. */
export interface KeptRequest {
	projectId: string;
	unit: string;
	kind: string;
	wish: unknown;
	reasonCode: string | null;
	reason: string;
	/** Null: neither. */
	filedLate: boolean | null;
	status: string;
	filedById: string | null;
	filedByName: string;
	filedAt: string;
	decidedById: string | null;
	decidedByName: string | null;
	decidedAt: string | null;
	decision: string | null;
}

/** Whether a report says what its event said. A report belongs to every `report.filed` and to nothing else. */
export function reportFault(event: RecordEvent, report: KeptReport | undefined, atBefore: string): FaultCode | null {
	if (event.kind !== 'report.filed') return report ? 'record-unexplained' : null;
	if (!report) return 'report-changed';
	const { month, completedFen = null, totalFen = null, progress = null, problems = null, noChange } = event.details;
	const told = {
		...{ projectId: event.projectId, month, completedFen, totalFen, progress, problems, noChange },
		...{ filedById: event.personId, filedByName: event.personName },
	};
	const same = canonicalJson(pick(report, told)) === canonicalJson(told);
	return same && isInstantOf(report.filedAt, event.at, atBefore, event.details.filedAt) ? null : 'report-changed';
}

const STATUS: Partial<Record<EventKind, string>> = {
	'request.approved': 'approved',
	'request.refused': 'refused',
	'request.cancelled': 'cancelled',
};

/** Whether a request still says what was asked, and was decided as this event says. */
export function requestFault(event: RecordEvent, request: KeptRequest | undefined, atBefore: string): FaultCode | null {
	if (!event.kind.startsWith('request.')) return null;
	if (!request) return 'request-changed';
	const { kind, wish } = event.details;
	const asked = { projectId: event.projectId, unit: event.unit, kind, wish };
	const same = sameAs(request, asked) && sameAs(request, bySide(event, request));
	return same && inTime(event, request, atBefore) ? null : 'request-changed';
}

/** What the filing says of who asked and why; what the decision says of who decided and how. Nobody has decided what waits. */
function bySide({ kind, personId, personName, details, reason }: RecordEvent, kept: KeptRequest): Partial<KeptRequest> {
	const status = STATUS[kind];
	if (status) return { status, decidedById: personId, decidedByName: personName, decision: reason };
	const { reasonCode = null, filedLate = false } = details as Partial<KeptRequest>;
	const filed = { filedById: personId, filedByName: personName, reason: reason ?? '', reasonCode, filedLate };
	return kept.status === 'pending' ? { ...filed, ...UNDECIDED } : filed;
}

const UNDECIDED = { decidedById: null, decidedByName: null, decidedAt: null, decision: null };

function inTime({ kind, at, details }: RecordEvent, kept: KeptRequest, atBefore: string): boolean {
	return STATUS[kind]
		? isInstantOf(kept.decidedAt, at, atBefore, details.decidedAt)
		: isInstantOf(kept.filedAt, at, atBefore, details.filedAt);
}

function sameAs(kept: object, told: object): boolean {
	return canonicalJson(pick(kept, told)) === canonicalJson(told);
}

/** Only the members the event speaks about. */
function pick(kept: object, told: object): object {
	return Object.fromEntries(Object.keys(told).map((key) => [key, (kept as Record<string, unknown>)[key] ?? null]));
}
