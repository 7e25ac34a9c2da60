import { describe, expect, it } from 'vitest';
import { forgetAnswers } from '~/commands/forget-answers.server';
import { perform } from '~/commands/perform.server';
import type { WriteTx } from '~/data/database.server';
import { accepted, refused } from '~/domain/outcome';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';

const addUnit = (id: string) => async (tx: WriteTx) => {
	await tx.unit.create({ data: { id, nameZh: '示例', nameEn: id, position: 50 } });
	return accepted({ id });
};

describe('perform', () => {
	it('takes back what a refused command wrote', async () => {
		const db = await testDatabase();
		const outcome = await perform(acting(db, 'manager'), async (tx) => {
			await addUnit('gone')(tx);
			return refused('not-today');
		});
		expect(outcome).toEqual({ ok: false, refusal: { code: 'not-today' } });
		expect(await db.reader.unit.findUnique({ where: { id: 'gone' } })).toBeNull();
	});

	it('gives a hundred equal posts one effect and one answer', async () => {
		const db = await testDatabase();
		let runs = 0;
		const post = () =>
			perform(acting(db, 'manager', { idempotency: { key: 'form-0001', body: 'a=1' } }), async (tx) =>
				addUnit(`u${++runs}`)(tx),
			);
		const answers = await Promise.all(Array.from({ length: 100 }, post));
		expect(runs).toBe(1);
		expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
			new Set(['{"ok":true,"value":{"id":"u1"}}']),
		);
	});

	it('refuses other words under the same key', async () => {
		const db = await testDatabase();
		const post = (body: string, id: string) =>
			perform(acting(db, 'manager', { idempotency: { key: 'form-0002', body } }), addUnit(id));
		expect(await post('a=1', 'one')).toMatchObject({ ok: true });
		expect(await post('a=2', 'two')).toEqual({ ok: false, refusal: { code: 'idempotency-key-reused' } });
		expect(await db.reader.unit.findUnique({ where: { id: 'two' } })).toBeNull();
	});

	it('keeps keys of different people apart', async () => {
		const db = await testDatabase();
		const idempotency = { key: 'form-0003', body: 'a=1' };
		expect(await perform(acting(db, 'manager', { idempotency }), addUnit('mine'))).toMatchObject({
			value: { id: 'mine' },
		});
		expect(await perform(acting(db, 'admin', { idempotency }), addUnit('yours'))).toMatchObject({
			value: { id: 'yours' },
		});
	});

	it('lets a refused form be sent again, mended, under its key', async () => {
		const db = await testDatabase();
		const idempotency = { key: 'form-0004', body: 'a=1' };
		await perform(acting(db, 'manager', { idempotency }), async () => refused('no'));
		expect(
			await perform(acting(db, 'manager', { idempotency: { ...idempotency, body: 'a=2' } }), addUnit('ok')),
		).toMatchObject({ ok: true });
	});

	it('forgets answers after a month, not a day before', async () => {
		const db = await testDatabase();
		const idempotency = { key: 'form-0005', body: 'a=1' };
		await perform(acting(db, 'manager', { now: '2026-10-01T00:00:00.000Z', idempotency }), addUnit('kept'));
		expect(await forgetAnswers(db, '2026-10-31T00:00:00.000Z')).toBe(0);
		expect(await forgetAnswers(db, '2026-10-31T00:00:00.001Z')).toBe(1);
		const again = perform(acting(db, 'manager', { idempotency }), addUnit('again'));
		expect(await again).toMatchObject({ value: { id: 'again' } });
	});
});
