import type { Actor } from '~/domain/people/actor';
import { inScope } from '~/domain/people/may';
import type { Line } from './portfolio-line.server';

/** Positions of the lines a person may see; null = all. */
export function visibleTo(lines: readonly Line[], actor: Actor): Uint32Array | null {
	if (actor.scope.kind === 'city' && !actor.ownProjectsOnly) return null;
	const positions: number[] = [];
	for (let index = 0; index < lines.length; index++) if (inScope(actor, lines[index] as Line)) positions.push(index);
	return Uint32Array.from(positions);
}
