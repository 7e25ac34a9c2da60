import type { Acting } from '~/commands/perform.server';
import type { Day } from '~/domain/day';
import type { Outcome } from '~/domain/outcome';

/** Something somebody does on a day of the demo world, through a command like everybody else. */
export interface Act {
	on: Day;
	by: 'officer' | 'unitManager' | 'cityManager' | 'admin';
	/** `project` remembers what earlier acts answered. */
	does(acting: Acting, project: ProjectSoFar): Promise<Outcome<unknown>>;
}

export interface ProjectSoFar {
	projectId: string;
	/** Ids of requests by the name their story gives them. */
	requests: Map<string, string>;
}

/** One project's life: who answers for it, and what is done in order of days. */
export interface Story {
	unit: string;
	acts: Act[];
}
