import { recordCalendarChange } from '~/data/calendar-change.server';
import type { Database, WriteTx } from '~/data/database.server';
import { appendEvents } from '~/data/journal.server';
import { addRuleSet, addUnits, allUnits, type StoredUnit } from '~/data/reference.server';
import { FIRST_YEAR, LAST_YEAR, shippedCalendar } from '~/data/shipped-calendar.server';
import { allStandards, type StoredStandard, saveStandard } from '~/data/standards.server';
import { calendarField } from '~/domain/calendar/calendar-change';
import { DEFAULT_STANDARDS } from '~/domain/entry/default-standards';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import type { Change } from '~/domain/updates/patch';

/** The seven reporting units in the order of the city's own tables (DOMAIN §1). 长合区 spans two counties. */
const UNITS = [
	{ id: 'wuxing', nameZh: '吴兴区', nameEn: 'Wuxing', districtCode: '330502' },
	{ id: 'nanxun', nameZh: '南浔区', nameEn: 'Nanxun', districtCode: '330503' },
	{ id: 'deqing', nameZh: '德清县', nameEn: 'Deqing', districtCode: '330521' },
	{ id: 'changxing', nameZh: '长兴县', nameEn: 'Changxing', districtCode: '330522' },
	{ id: 'anji', nameZh: '安吉县', nameEn: 'Anji', districtCode: '330523' },
	{ id: 'nantaihu', nameZh: '南太湖新区', nameEn: 'South Taihu New Area', districtCode: '330502' },
	{ id: 'changhe', nameZh: '长合区', nameEn: 'Changhe', districtCode: null },
];

const SYSTEM = { personId: null, personName: 'system', channel: 'rule' } as const;
const SOURCE = 'chinese-days';
const SHIPPED = '随系统提供，待主管部门确认';

/**
 * Gives a new database its units, light rules, working-day calendar and entry standards, once, in one transaction; a database
 * from before entry standards gets those.
 */
export async function layFoundation(db: Database, now: string): Promise<void> {
	if ((await allStandards(db.reader)).length > 0) return;
	await db.write(async (tx) => {
		if ((await allStandards(tx)).length > 0) return;
		if ((await allUnits(tx)).length === 0) await foundHome(tx, now);
		await publishShippedStandards(tx, now);
	});
}

async function foundHome(tx: WriteTx, now: string): Promise<void> {
	const units = UNITS.map((unit, index) => ({ ...unit, position: index + 1 }));
	await addUnits(tx, units);
	await addRuleSet(tx, DEFAULT_RULE_SET, now);
	await journalFoundation(tx, now, units);
}

/** The standards a home starts with, published and marked 待主管部门确认. */
async function publishShippedStandards(tx: WriteTx, now: string): Promise<void> {
	for (const one of DEFAULT_STANDARDS) {
		const standard: StoredStandard = {
			...one,
			...{ madeById: null, madeByName: SYSTEM.personName, madeAt: now },
			...{ publishedByName: SYSTEM.personName, publishedAt: now, reason: SHIPPED },
			...{ retiredByName: null, retiredAt: null, retiredReason: null },
		};
		await saveStandard(tx, standard);
		const { id, name, version, effectiveFrom } = standard;
		const details = { name, version, effectiveFrom, standard };
		await appendEvents(tx, now, [{ ...SYSTEM, kind: 'standard.published', subject: id, details, reason: SHIPPED }]);
	}
}

/** The first rules tell who reports, too: so the journal tells every table. */
async function journalFoundation(tx: WriteTx, now: string, units: StoredUnit[]): Promise<void> {
	const { id, name, version, effectiveFrom } = DEFAULT_RULE_SET;
	const details = { name, version, effectiveFrom, rules: DEFAULT_RULE_SET, units };
	await appendEvents(tx, now, [{ ...SYSTEM, kind: 'ruleSet.published', subject: id, details }]);
	const calendar = { years: `${FIRST_YEAR}–${LAST_YEAR}`, source: SOURCE };
	await recordCalendarChange(tx, now, SYSTEM, firstCalendar(), calendar);
}

/** Every listed day and every complete year, as changes from nothing: so the journal tells the whole table. */
function firstCalendar(): Change[] {
	return [...shippedCalendar()].flatMap(({ year, days }) => [
		...days.map(({ day, kind, name }) => ({ field: calendarField(day), from: null, to: { kind, name } })),
		{ field: calendarField(year), from: null, to: SOURCE },
	]);
}
