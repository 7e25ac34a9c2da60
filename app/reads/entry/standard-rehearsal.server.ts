import { agreedLimits } from '~/data/agreed-limits.server';
import { allApplications } from '~/data/applications.server';
import type { Database } from '~/data/database.server';
import { admittedFacts } from '~/data/known-states.server';
import { allStandards, type StoredStandard } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import { figuresOf } from '~/domain/entry/candidate';
import { type Rehearsal, type RehearsalSubject, rehearse } from '~/domain/entry/rehearsal';
import { standardsFor, standardsOn } from '~/domain/entry/standard-on';
import type { ProjectFacts } from '~/domain/project/facts';

export interface StandardRehearsal extends Rehearsal {
	standard: StoredStandard;
	/** The version in force it is compared with; null when it would be the first of its name. */
	present: StoredStandard | null;
}

/**
 * What publishing a version would change, without changing anything: candidates still under way and projects admitted, per unit.
 * Asked are those that go by this name, for a new name everybody its scope concerns. Null for an unknown id.
 */
export async function standardRehearsal(
	db: Database,
	standardId: string,
	today: Day,
): Promise<StandardRehearsal | null> {
	const all = await allStandards(db.reader);
	const standard = all.find(({ id }) => id === standardId);
	if (!standard) return null;
	const present = standardsOn(all, today).find(({ name }) => name === standard.name) ?? null;
	const namesakes = new Set(all.filter(({ name }) => name === standard.name).map(({ id }) => id));
	const as = { ...standard, state: 'published' as const, effectiveFrom: today, effectiveTo: null };
	const concerns = (facts: Partial<ProjectFacts>, unit: string, ownId: string) => {
		if (present) return namesakes.has(ownId);
		const { industryCode = null, landUse = null } = facts;
		return standardsFor([as], { unit, industryCode, landUse }, today).length > 0;
	};
	const subjects = [...(await candidates(db, concerns)), ...(await admitted(db, concerns))];
	return { standard, present, ...rehearse(standard, present, subjects) };
}

type Concerns = (facts: Partial<ProjectFacts>, unit: string, ownId: string) => boolean;

async function candidates(db: Database, concerns: Concerns): Promise<RehearsalSubject[]> {
	const open = (await allApplications(db.reader)).filter(({ state }) => state !== 'admitted' && state !== 'refused');
	const agreed = await agreedLimits(
		db.reader,
		open.flatMap(({ projectId }) => projectId ?? []),
	);
	return open
		.filter(({ candidate, unit, standardId }) => concerns(candidate, unit, standardId))
		.map(({ id, candidate, unit, projectId }) => ({
			...{ id, name: candidate.name ?? '', unit, kind: 'candidate' as const },
			...{ figures: figuresOf(candidate), agreed: agreed.get(projectId ?? '') ?? {} },
		}));
}

async function admitted(db: Database, concerns: Concerns): Promise<RehearsalSubject[]> {
	const states = await admittedFacts(db.reader);
	return states.flatMap(({ projectId, facts }) => {
		const { admission, withdrawnOn, unit, name, agreement } = facts;
		if (!admission || withdrawnOn || !concerns(facts, unit, admission.standardId)) return [];
		const agreed = agreement?.limits ?? {};
		return [{ id: projectId, name, unit, kind: 'admitted' as const, figures: figuresOf(facts), agreed }];
	});
}
