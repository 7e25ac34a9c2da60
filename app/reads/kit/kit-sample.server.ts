import type { Database } from '~/data/database.server';
import { drawSample, type Sample } from '~/domain/audit/draw-sample';
import type { KitQuery } from '~/domain/audit/kit-query';
import { lightOn } from '~/domain/lights/light-on';
import type { Light } from '~/domain/lights/outlook';
import { outlookOn } from '~/domain/lights/outlook-on';
import type { Actor } from '~/domain/people/actor';
import { inScope } from '~/domain/people/may';
import type { Stage } from '~/domain/stages/milestones';
import { columnsFor } from '../time/columns-for.server';
import type { Known } from '../time/known-at.server';

/** A project that was drawn, as the list of a sample names it. */
export interface Drawn {
	projectId: string;
	name: string;
	unit: string;
	stage: Stage;
	light: Light;
}

/** A sample with the point of the past it was drawn from. */
export interface KitSample extends KitQuery {
	known: Known;
	total: number;
	strata: Sample['strata'];
	projects: Drawn[];
}

/** Draws from all projects a reader may see, as known then, by unit, stage and light. */
export async function kitSample(db: Database, actor: Actor, known: Known, query: KitQuery): Promise<KitSample> {
	const { lines } = await columnsFor(db, known);
	const all = lines
		.filter((line) => inScope(actor, line))
		.map(({ projectId, name, unit, outlook: spliced }): Drawn => {
			const outlook = outlookOn(spliced, known.day);
			return { projectId, name, unit, stage: outlook.stage, light: lightOn(outlook, known.day).light };
		});
	const items = all.map(({ projectId: id, unit, stage, light }) => ({ id, stratum: `${light} ${unit} ${stage}` }));
	const { strata, ids } = drawSample(items, query.size, query.seed);
	const byId = new Map(all.map((one) => [one.projectId, one]));
	return { ...query, known, total: all.length, strata, projects: ids.flatMap((id) => byId.get(id) ?? []) };
}
