import fc from 'fast-check';
import { importLedger } from '~/commands/imports/import-ledger.server';
import { undoImport } from '~/commands/imports/undo-import.server';
import { activateRules } from '~/commands/rules/activate-rules.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import { setCalendarDays } from '~/commands/set-calendar-days.server';
import type { Database } from '~/data/database.server';
import { addDays, type Day } from '~/domain/day';
import type { Outcome } from '~/domain/outcome';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { ledgerOf } from '../commands/imports/import-world';
import { acting } from '../support/test-acting';
import type { TestPersonId } from '../support/test-people';

/** What moves many projects at once, or how all are judged. Each has hours of its own before it. */
export const anyHouseStep = fc.record({
	house: fc.constantFrom('import', 'import', 'undo', 'rules', 'calendar'),
	hours: fc.integer({ min: 1, max: 60 }),
	/** From today: behind or ahead. */
	days: fc.integer({ min: -90, max: 40 }),
	amount: fc.integer({ min: 1, max: 90_000 }),
	yes: fc.boolean(),
});

export type HouseStep = typeof anyHouseStep extends fc.Arbitrary<infer T> ? T : never;

/** Ledgers, their undoing, versions of the light rules and holidays, as officers and administrators bring them. */
export class House {
	/** What was accepted, by name. */
	readonly done = new Map<HouseStep['house'], number>();
	private batches: string[] = [];
	private versions = 1;

	constructor(private readonly db: Database) {}

	async take(step: HouseStep, now: string, today: Day): Promise<void> {
		const as = (who: TestPersonId) => acting(this.db, who, { now, today, channel: 'import' });
		const outcome = await this[step.house](step, as, today);
		if (outcome?.ok) this.done.set(step.house, (this.done.get(step.house) ?? 0) + 1);
	}

	/** Always the same few projects: entered by one ledger, moved by the next. Two days happened, so the event's own lag speaks of one. */
	private async import(step: HouseStep, as: As, today: Day) {
		const { days, amount, yes } = step;
		const day = (more: number) => addDays(today, more);
		const head = '项目名称,建设单位,总投资（万元）,签约时间,备案时间,计划开工,计划竣工,进展情况';
		const behind = -Math.abs(days);
		const row = (name: string, more: number) =>
			`${name},示例公司,${amount + more},${day(behind - 30)},${day(behind - 7)},${day(days + more)},${day(400)},进展${amount}`;
		const lines = [head, row('示例台账一', 0), ...(yes ? [row('示例台账二', 9)] : [])];
		const file = { ...ledgerOf(lines, '台账.csv'), unit: 'deqing', asOf: today };
		const outcome = await importLedger(as('officer-deqing'), file);
		if (outcome.ok && outcome.value.batchId) this.batches.push(outcome.value.batchId);
		return outcome;
	}

	/** The latest first: nothing later stands in its way then, unless somebody changed what it brought. */
	private async undo(_: HouseStep, as: As) {
		const batchId = this.batches.pop();
		return batchId ? undoImport(as('officer-deqing'), { batchId, reason: '示例：发错文件' }) : undefined;
	}

	private async rules({ amount, yes }: HouseStep, as: As, today: Day): Promise<Outcome<unknown>> {
		const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
		const given = { ...numbers, milestoneLate: { yellowFromDays: 1, redFromDays: 2 + (amount % 90) } };
		const version = this.versions + 1;
		const wish = { name: '示例规则', effectiveFrom: addDays(today, yes ? 1 : 30), version, edition: 0, numbers: given };
		const drafted = await draftRules(as('admin'), wish);
		if (!drafted.ok) return drafted;
		const { edition } = drafted.value;
		const activated = await activateRules(as('admin'), { version, edition, reason: '示例会议' });
		if (activated.ok) this.versions++;
		return activated;
	}

	private async calendar({ days, yes }: HouseStep, as: As, today: Day) {
		const fromOn = addDays(today, days);
		const rule = yes || days % 3 === 0 ? { kind: 'holiday' as const, name: '示例假日' } : null;
		return setCalendarDays(as('admin'), { fromOn, untilOn: addDays(fromOn, 3), rule });
	}
}

type As = (who: TestPersonId) => ReturnType<typeof acting>;
