import { beforeEach, describe, expect, it } from 'vitest';
import { markCalendarYear } from '~/commands/mark-calendar-year.server';
import { recordActualDate } from '~/commands/record-actual-date.server';
import { setCalendarDays } from '~/commands/set-calendar-days.server';
import type { Database } from '~/data/database.server';
import { workCalendar } from '~/data/reference.server';
import { missingCalendarYears } from '~/reads/calendar-year.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { eventsOf, newProject } from '../support/project-world';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';

let db: Database;
beforeEach(async () => {
	db = await testDatabase();
});

const NATIONAL = { kind: 'holiday', name: '国庆节' } as const;
const admin = () => acting(db, 'admin');
const ruleOf = async (day: string) => (await workCalendar(db.reader)).days.find((one) => one.day === day);
const lastEvent = () => db.reader.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });

describe('the working-day table', () => {
	it('takes a holiday at once, tells it in one event, and replays', async () => {
		const wish = { fromOn: '2027-10-01', untilOn: '2027-10-07', rule: NATIONAL };
		expect(await setCalendarDays(admin(), wish)).toEqual({ ok: true, value: { days: 7 } });
		expect(await ruleOf('2027-10-07')).toMatchObject({ kind: 'holiday', name: '国庆节' });
		const event = await lastEvent();
		expect(event).toMatchObject({
			kind: 'calendar.changed',
			subject: '2027',
			personName: '示例管理员',
			projectId: null,
		});
		expect(JSON.parse(event.changes)).toHaveLength(7);
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it('changes and clears a day, unless somebody was faster', async () => {
		const day = { fromOn: '2026-10-01', untilOn: '2026-10-01' };
		const was = { kind: 'holiday' as const, name: String((await ruleOf('2026-10-01'))?.name) };
		expect((await setCalendarDays(admin(), { ...day, rule: { kind: 'holiday', name: '国庆' }, was })).ok).toBe(true);
		const late = await setCalendarDays(admin(), { ...day, rule: null, was });
		expect(late).toMatchObject({ refusal: { code: 'calendar-day-moved' } });
		const seen = { kind: 'holiday' as const, name: '国庆' };
		expect((await setCalendarDays(admin(), { ...day, rule: null, was: seen })).ok).toBe(true);
		expect(await ruleOf('2026-10-01')).toBeUndefined();
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it('is complete for a year once somebody says so', async () => {
		expect(await missingCalendarYears(db, '2026-11-21')).toEqual([2027]);
		const source = '国办发明电〔2026〕7号';
		expect((await markCalendarYear(admin(), { year: 2027, source })).ok).toBe(true);
		expect(await missingCalendarYears(db, '2026-11-21')).toEqual([]);
		expect((await markCalendarYear(admin(), { year: 2027, source: null })).ok).toBe(true);
		expect(await missingCalendarYears(db, '2026-11-21')).toEqual([2027]);
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it('counts back-dating by the table of the day it is recorded', async () => {
		const recorded = async () => {
			const id = await newProject(db);
			await recordActualDate(acting(db, 'officer-deqing'), {
				projectId: id,
				milestone: 'landGranted',
				actualOn: '2026-11-13',
				evidence: [{ kind: 'landContract', text: '示例 1' }],
			});
			return (await eventsOf(db, id)).at(-1)?.lagDays;
		};
		expect(await recorded()).toBe(5);
		const week = { fromOn: '2026-11-16', untilOn: '2026-11-17', rule: { kind: 'holiday' as const, name: '示例假日' } };
		await setCalendarDays(admin(), week);
		expect(await recorded()).toBe(3);
		expect((await verifyHistory(db)).fault).toBeNull();
	});

	it.each(['officer-deqing', 'manager', 'auditor'] as const)('is none of the business of %s', async (who) => {
		const wish = { fromOn: '2027-10-01', untilOn: '2027-10-01', rule: NATIONAL };
		expect(await setCalendarDays(acting(db, who), wish)).toMatchObject({ refusal: { code: 'forbidden' } });
		const mark = await markCalendarYear(acting(db, who), { year: 2027, source: 'x' });
		expect(mark).toMatchObject({ refusal: { code: 'forbidden' } });
	});

	it('is missed when somebody changes it behind the journal', async () => {
		await db.write((tx) => tx.calendarDay.delete({ where: { day: '2026-10-01' } }));
		expect((await verifyHistory(db)).fault).toMatchObject({ code: 'calendar-changed', detail: 'calendar.2026-10-01' });
	});
});
