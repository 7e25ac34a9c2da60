import { activateRules } from '~/commands/rules/activate-rules.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import type { Database } from '~/data/database.server';
import type { Day } from '~/domain/day';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { done } from './entry-world';
import { acting } from './test-acting';

const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;

/** Drafts and activates a version of the rules at 11 in the morning of a day: yellow from the first day late, red from `redFromDays` on. */
export async function publishRules(
	db: Database,
	today: Day,
	wish: { version: number; effectiveFrom: Day; redFromDays: number },
	now = `${today}T03:00:00.000Z`,
): Promise<void> {
	const { version, effectiveFrom, redFromDays } = wish;
	const admin = acting(db, 'admin', { today, now });
	const changed = { ...numbers, milestoneLate: { yellowFromDays: 1, redFromDays } };
	done(await draftRules(admin, { name: '示例规则', effectiveFrom, version, edition: 0, numbers: changed }));
	done(await activateRules(admin, { version, edition: 1, reason: '示例会议' }));
}
