import type { Database } from '~/data/database.server';
import { forgetAnswersBefore } from '~/data/idempotency.server';

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Answers to forms are kept a month, longer than any session lives: whoever sends a form again by then has to sign in first and
 * gets a new one. Returns how many were forgotten.
 */
export function forgetAnswers(db: Database, now: string): Promise<number> {
	const before = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString();
	return db.write((tx) => forgetAnswersBefore(tx, before));
}
