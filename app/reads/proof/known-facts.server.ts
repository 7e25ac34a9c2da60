import type { AnyTx } from '~/data/database.server';
import { type StateText, statesOfVersions } from '~/data/history-pages.server';
import type { RecordedState } from '~/domain/audit/replay-state';
import type { ProjectFacts } from '~/domain/project/facts';

interface Known {
	version: number;
	facts: ProjectFacts;
	recordedTo: string;
}

/** Projects whose facts stay in memory during a verification: all of a large city, and a bounded part of anything larger. */
const MOST = 30_000;

/** The last replayed version of projects seen lately; what has fallen out is read again. */
export class KnownFacts {
	private readonly known = new Map<string, Known>();

	/** Reads what the states of a page follow and memory does not hold. */
	async prepare(tx: AnyTx, states: readonly StateText[]): Promise<void> {
		const inPage = new Set<string>();
		const wanted: { projectId: string; version: number }[] = [];
		for (const { projectId, version } of states) {
			if (version > 1 && !inPage.has(projectId) && this.known.get(projectId)?.version !== version - 1) {
				wanted.push({ projectId, version: version - 1 });
			}
			inPage.add(projectId);
		}
		for (const { projectId, version, facts, recordedTo } of await statesOfVersions(tx, wanted)) {
			this.known.set(projectId, { version, facts: JSON.parse(facts) as ProjectFacts, recordedTo });
		}
	}

	/** What a state follows; null when there is no version before it. */
	before({ projectId, version }: StateText): RecordedState['before'] {
		const last = this.known.get(projectId);
		return last?.version === version - 1 ? last : null;
	}

	/** Keeps what a state was replayed to. */
	replayed({ projectId, version, recordedTo }: StateText, facts: ProjectFacts): void {
		this.known.delete(projectId);
		this.known.set(projectId, { version, facts, recordedTo });
		if (this.known.size > MOST) this.known.delete(this.known.keys().next().value as string);
	}
}
