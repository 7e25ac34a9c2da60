import type { Database } from '~/data/database.server';
import { journalHead } from '~/data/journal.server';
import { allRuleSets, ruleSetsPublishedBy } from '~/data/reference.server';
import { firstRecordAt, lastRecordUpTo } from '~/data/states-known-at.server';
import { dayOfInstant } from '~/domain/instant';
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
		// After a clock jump the journal's last instant lies ahead of the clock.
		const instant = head.at > now ? head.at : now;
		return accepted({
			...{ instant, day: today, seq: head.seq, at: head.at },
			...rulesOf(await allRuleSets(reader), today),
		});
	}
	const read = readAsOf(given, now);
	if (!read.ok) return read;
	const { instant, day } = read.value;
	const first = await firstRecordAt(reader);
	if (first === null || instant < first) {
		const params = { given: given.trim(), first: first === null ? '–' : dayOfInstant(first) };
		return refused('known-before-first-record', 'asOf', params);
	}
	const rules = rulesOf(await ruleSetsPublishedBy(reader, instant), day);
	return accepted({ instant, day, ...(await lastRecordUpTo(reader, instant)), ...rules });
}

function rulesOf(ruleSets: readonly RuleSet[], day: string): Pick<Known, 'rules' | 'ruleSets'> {
	return { rules: ruleSetOn(ruleSets, day), ruleSets };
}
