import type { Database } from '~/data/database.server';
import { type Head, journalHead } from '~/data/journal.server';
import { allRuleSets, ruleSetsPublishedBy } from '~/data/reference.server';
import { firstRecordAt, lastRecordUpTo } from '~/data/states-known-at.server';
import { dayOfInstant, type Instant } from '~/domain/instant';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import type { RuleSet } from '~/domain/rules/rule-set';
import { ruleSetOn } from '~/domain/rules/rule-set-on';
import { type AsOf, readAsOf } from '~/domain/time/as-of';

/** The present, as the edge reads it. */
export interface Present {
	now: string;
	today: string;
}

/** One point of the past (or the present), and what was in force then. */
export interface Known extends AsOf {
	/** The last event known; everything up to it is. */
	seq: number;
	/** When it was recorded. */
	at: string;
	/** The light rules in force on that day, of those published by then. */
	rules: RuleSet;
	/** Every version published by then, those of days to come included. */
	ruleSets: readonly RuleSet[];
}

/**
 * The one way into the past: what a day or an instant means, and the rules of then. Null means the present.
 * Refused: what {@link readAsOf} refuses, and `known-before-first-record` {given, first} {@link firstRecordAt}.
 */
export async function knownAt(db: Database, given: string | null, { now, today }: Present): Promise<Outcome<Known>> {
	const { reader } = db;
	if (given === null) {
		const head = await journalHead(reader);
		const rules = rulesOf(await allRuleSets(reader), today);
		return accepted({ instant: latest(head, now), day: today, seq: head.seq, at: head.at, ...rules });
	}
	const read = readAsOf(given, now);
	if (!read.ok) return read;
	const { day } = read.value;
	// Today has not ended: what is still to come of it is not known, and nothing may say that it was.
	const instant = read.value.instant > now ? latest(await journalHead(reader), now) : read.value.instant;
	const first = await firstRecordAt(reader);
	if (first === null || instant < first) {
		const params = { given: given.trim(), first: first === null ? '–' : dayOfInstant(first) };
		return refused('known-before-first-record', 'asOf', params);
	}
	const rules = rulesOf(await ruleSetsPublishedBy(reader, instant), day);
	return accepted({ instant, day, ...(await lastRecordUpTo(reader, instant)), ...rules });
}

/** The clock, or the journal's last instant where it lies ahead of it after a clock jump. */
function latest({ at }: Head, now: Instant): Instant {
	return at > now ? at : now;
}

function rulesOf(ruleSets: readonly RuleSet[], day: string): Pick<Known, 'rules' | 'ruleSets'> {
	return { rules: ruleSetOn(ruleSets, day), ruleSets };
}
