import type { AnyTx } from '~/data/database.server';
import { findEvents } from '~/data/event-search.server';
import type { StoredEvent } from '~/data/journal.server';
import { allRuleSets, ruleSetsPublishedBy } from '~/data/reference.server';
import { openRuleDraft, type StoredRuleDraft } from '~/data/rule-drafts.server';
import type { Day } from '~/domain/day';
import { rulePeriods } from '~/domain/rules/rule-periods';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import type { Known } from '../time/known-at.server';

/** `replaced`: another version with the same day took its place before it ever held. */
export type RuleVersionState = 'inForce' | 'announced' | 'past' | 'replaced';

/** One published version of the light rules. */
export interface RuleVersion {
	rules: RuleSet;
	state: RuleVersionState;
	/** The last day on which it holds; null while none follows. */
	followedFrom: Day | null;
	signed: { personName: string; at: string; reason: string | null; seq: number } | null;
}

export interface RuleVersions {
	on: Day;
	inForce: RuleSet;
	/** The newest first. */
	versions: RuleVersion[];
	/** What is being drafted; nobody asks about drafts of the past. */
	draft: StoredRuleDraft | null;
}

const EVERYTHING = { units: null, projectIds: null, withHouse: true };
const ANY = {
	unit: null,
	channel: null,
	from: null,
	until: null,
	lag: null,
	person: null,
	text: null,
	namesAt: null,
	before: null,
};
/** More versions than any city makes in a century. */
const MOST = 1_000;

/** Every version of the light rules with who published it and why, as of now or of a point of the past. */
export async function ruleVersions(tx: AnyTx, today: Day, known: Known | null = null): Promise<RuleVersions> {
	const on = known?.day ?? today;
	const ruleSets = known ? await ruleSetsPublishedBy(tx, known.instant) : await allRuleSets(tx);
	const events = await findEvents(tx, EVERYTHING, { ...ANY, kind: 'ruleSet.published' }, MOST);
	const inForce = ruleSetOn(ruleSets, on);
	const periods = rulePeriods(ruleSets);
	const versions = ruleSets.map((rules) => {
		const at = periods.findIndex((period) => period.rules.id === rules.id);
		const stated = at < 0 ? 'replaced' : rules.effectiveFrom > on ? 'announced' : 'past';
		const state: RuleVersionState = rules.id === inForce.id ? 'inForce' : stated;
		const followedFrom = at < 0 ? null : (periods[at + 1]?.fromOn ?? null);
		return { rules, state, followedFrom, signed: signedBy(events, rules.id) };
	});
	versions.sort((one, other) => other.rules.version - one.rules.version);
	return { on, inForce, versions, draft: known ? null : await openRuleDraft(tx) };
}

function signedBy(events: readonly StoredEvent[], ruleSetId: string): RuleVersion['signed'] {
	const event = events.find(({ subject }) => subject === ruleSetId);
	if (!event) return null;
	const { personName, at, reason, seq } = event;
	return { personName, at, reason, seq };
}
