import chineseDays from 'chinese-days';
import type { Database, WriteTx } from '~/data/database.server';
import { appendEvents } from '~/data/journal.server';
import { addRuleSet, addUnits, allUnits, type StoredCalendarDay, saveCalendarYear } from '~/data/reference.server';
import { addDays, yearOf } from '~/domain/day';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';

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

/** Years the calendar package has the State Council's notices for. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;

/** Gives a new database its units, light rules and working-day calendar, once, in one transaction. */
export async function layFoundation(db: Database, now: string): Promise<void> {
	if ((await allUnits(db.reader)).length > 0) return;
	await db.write(async (tx) => {
		if ((await allUnits(tx)).length > 0) return;
		await addUnits(
			tx,
			UNITS.map((unit, index) => ({ ...unit, position: index + 1 })),
		);
		await addRuleSet(tx, DEFAULT_RULE_SET, now);
		for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
			await saveCalendarYear(tx, year, 'chinese-days', daysOf(year));
		await journalFoundation(tx, now);
	});
}

async function journalFoundation(tx: WriteTx, now: string): Promise<void> {
	const author = { personId: null, personName: 'system', channel: 'rule' as const };
	const years = `${FIRST_YEAR}–${LAST_YEAR}`;
	const { id, name, version, effectiveFrom } = DEFAULT_RULE_SET;
	await appendEvents(tx, now, [
		{
			...author,
			kind: 'ruleSet.published',
			subject: id,
			details: { name, version, effectiveFrom, rules: DEFAULT_RULE_SET },
		},
		{ ...author, kind: 'calendar.changed', subject: years, details: { years, source: 'chinese-days' } },
	]);
}

/** The days of a year that do not follow their weekday. */
function daysOf(year: number): StoredCalendarDay[] {
	const days: StoredCalendarDay[] = [];
	for (let day = `${year}-01-01`; yearOf(day) === year; day = addDays(day, 1)) {
		const { work, name } = chineseDays.getDayDetail(day);
		const label = name.split(',')[1];
		if (label) days.push({ day, kind: work ? 'workday' : 'holiday', name: label });
	}
	return days;
}
