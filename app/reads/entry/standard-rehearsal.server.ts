import { allApplications } from '~/data/applications.server';
import type { Database } from '~/data/database.server';
import { liveStatesAfter } from '~/data/project-states.server';
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

const PAGE = 2_000;

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
	return open
		.filter(({ candidate, unit, standardId }) => concerns(candidate, unit, standardId))
		.map(({ id, candidate, unit }) => ({
			...{ id, name: candidate.name ?? '', unit, kind: 'candidate' as const },
			...{ figures: figuresOf(candidate), agreed: {} },
		}));
}

async function admitted(db: Database, concerns: Concerns): Promise<RehearsalSubject[]> {
	const subjects: RehearsalSubject[] = [];
	for (let after = 0; ; ) {
		const states = await liveStatesAfter(db.reader, after, PAGE);
		for (const { projectId, facts } of states) {
			const { admission, withdrawnOn, unit, name, agreement } = facts;
			if (!admission || withdrawnOn || !concerns(facts, unit, admission.standardId)) continue;
			const agreed = agreement?.limits ?? {};
			subjects.push({ id: projectId, name, unit, kind: 'admitted', figures: figuresOf(facts), agreed });
		}
		const last = states.at(-1);
		if (!last || states.length < PAGE) return subjects;
		after = last.eventSeq;
	}
}
