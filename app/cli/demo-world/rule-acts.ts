import { activateRules } from '~/commands/rules/activate-rules.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import { addDays, type Day, yearOf } from '~/domain/day';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import type { RuleNumbers } from '~/domain/rules/rule-draft';
import type { Story } from './act';

const REASON = '示例：市项目推进专班例会议定，逾期满 60 天即亮红灯，闲置土地提前三个月提醒。';
const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
/** A little earlier than before: no light of the demo world stands between the two. */
const EARLIER: RuleNumbers = {
	...numbers,
	milestoneLate: { ...numbers.milestoneLate, redFromDays: 60 },
	idleLand: { ...numbers.idleLand, warnFromDays: 275 },
};

/** The light rules get a second version four months ago: drafted, a week later activated, in force ten days after that. */
export function rulesStory(today: Day): Story {
	const draftedOn = addDays(today, -138);
	const effectiveFrom = addDays(draftedOn, 17);
	const name = `${yearOf(effectiveFrom)} 修订（示例）`;
	const version = DEFAULT_RULE_SET.version + 1;
	const wish = { name, effectiveFrom, version, edition: 0, numbers: EARLIER };
	return {
		unit: '',
		acts: [
			{ on: draftedOn, by: 'admin', does: (acting) => draftRules(acting, wish) },
			{
				on: addDays(draftedOn, 7),
				by: 'admin',
				does: (acting) => activateRules(acting, { version, edition: 1, reason: REASON }),
			},
		],
	};
}
