import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { allPeople } from '~/data/people.server';
import { allUnits } from '~/data/reference.server';
import { expectConsoleError } from './console-guard';
import { testDatabase } from './test-database';
import { TEST_PEOPLE } from './test-people';

const db = await testDatabase();

describe('test support', () => {
	it('gives each test file its own founded database with people', async () => {
		expect(await allUnits(db.reader)).toHaveLength(7);
		expect(await allPeople(db.reader)).toHaveLength(TEST_PEOPLE.length);
		const bare = await testDatabase('bare');
		expect(await allPeople(bare.reader)).toHaveLength(0);
	});

	it.each([
		['a name', { host: 'example.com', port: 443 }],
		['an address', { host: '10.0.0.1', port: 80 }],
		['the metadata service', { host: '169.254.169.254', port: 80 }],
	])('refuses to leave the machine by %s', (_, target) => {
		expect(() => net.connect(target)).toThrow('loopback only');
	});

	it('hears console.error', () => {
		expectConsoleError(/on purpose/);
		console.error('said %s', 'on purpose');
	});
});
