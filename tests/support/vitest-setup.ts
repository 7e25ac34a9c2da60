import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { expectedErrors, startListening, unexpectedErrors } from './console-guard';
import { refuseStrangeHosts, strayRequests } from './network-guard';
import { closeTestDatabases } from './test-database';

const guard = refuseStrangeHosts();

beforeEach(() => startListening());

afterEach(() => {
	expect(unexpectedErrors(), 'console.error was called').toEqual([]);
	expect(expectedErrors(), 'console.error was expected but not called').toEqual([]);
	expect(strayRequests(), 'something tried to leave this machine').toEqual([]);
});

afterAll(() => {
	guard.close();
	return closeTestDatabases();
});
