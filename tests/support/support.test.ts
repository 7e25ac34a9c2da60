import { createServer, get } from 'node:http';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import { allPeople } from '~/data/people.server';
import { allUnits } from '~/data/reference.server';
import { expectConsoleError } from './console-guard';
import { strayRequests } from './network-guard';
import { testDatabase } from './test-database';
import { TEST_PEOPLE } from './test-people';

const db = await testDatabase();

const http = async (url: string) => get(url);

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
		expect(strayRequests()).toEqual([target.host]);
	});

	it('refuses to fetch from elsewhere and names what was asked for, even where nobody listens to the error', async () => {
		expectConsoleError(/POST https:\/\/example.com\/push/);
		await expect(fetch('https://example.com/push?x=1', { method: 'POST' })).rejects.toThrow();
		expect(strayRequests()).toEqual(['POST https://example.com/push?x=1', 'example.com']);
		await expect(http('http://example.com/')).rejects.toThrow('loopback only');
		expect(strayRequests()).toEqual(['example.com']);
	});

	it('lets fetch through to this machine', async () => {
		const server = createServer((_, response) => response.end('here')).listen(0);
		const { port } = server.address() as net.AddressInfo;
		for (const host of ['localhost', '127.0.0.1']) {
			expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('here');
		}
		server.close();
	});

	it('hears console.error', () => {
		expectConsoleError(/on purpose/);
		console.error('said %s', 'on purpose');
	});
});
