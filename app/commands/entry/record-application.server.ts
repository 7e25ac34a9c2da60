import { addDecision, type StoredDecision, saveApplication } from '~/data/applications.server';
import type { WriteTx } from '~/data/database.server';
import { appendEvents, type EventDraft } from '~/data/journal.server';
import { recordProjectChanges } from '~/data/project-change.server';
import type { StoredState } from '~/data/project-states.server';
import type { EventKind } from '~/domain/audit/event-kinds';
import type { Application } from '~/domain/entry/application';
import type { Patch } from '~/domain/updates/patch';
import type { Acting } from '../perform.server';
import { authorOf } from '../record-change.server';

/** What a command answers about an application. */
export interface RecordedApplication {
	applicationId: string;
	version: number;
	/** The project it is about, or became. */
	projectId: string | null;
}

/** What happened to an application. */
export interface Happening {
	kind: Extract<EventKind, `application.${string}`>;
	/** More than the name, for the sentence of history. */
	details?: Record<string, unknown>;
	reason?: string | null;
	decided?: StoredDecision;
	/** What it does to its project. */
	change?: { before: StoredState | null; patch: Patch };
}

/** Keeps an application as it is now, with its event, the decision, and what that does to the project. */
export async function recordApplication(
	tx: WriteTx,
	acting: Acting,
	application: Application,
	{ kind, details = {}, reason = null, decided, change }: Happening,
): Promise<RecordedApplication> {
	const { id, unit, projectId, candidate, version } = application;
	await saveApplication(tx, application);
	const told = { name: candidate.name, ...details, application, ...(decided ? { decided } : {}) };
	const event: EventDraft = { ...authorOf(acting), kind, subject: id, details: told, reason };
	const seq = change
		? await recordProjectChanges(tx, acting.now, acting.today, [{ projectId: projectId ?? '', ...change, event }])
		: (await appendEvents(tx, acting.now, [{ ...event, projectId, unit }])).map((stored) => stored.seq);
	if (decided) await addDecision(tx, seq[0] ?? 0, decided);
	return { applicationId: id, version, projectId };
}
