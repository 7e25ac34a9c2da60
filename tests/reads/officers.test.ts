import { expect, it } from 'vitest';
import { disablePerson } from '~/commands/disable-person.server';
import { officersFor } from '~/reads/officers.server';
import { acting } from '../support/test-acting';
import { testDatabase } from '../support/test-database';

const db = await testDatabase();
const ids = async (unit: string) => (await officersFor(db, unit)).map((officer) => officer.id).sort();

it('offers the officers of the unit, those kept to their own projects too, nobody else', async () => {
	expect(await ids('deqing')).toEqual(['officer-deqing', 'officer-own']);
	expect(await ids('anji')).toEqual(['officer-anji']);
	expect(await ids('atlantis')).toEqual([]);
});

it('offers nobody who is shut out', async () => {
	await disablePerson(acting(db, 'admin'), 'officer-anji');
	expect(await ids('anji')).toEqual([]);
});
