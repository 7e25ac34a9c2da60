import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { expectedErrors, startListening, unexpectedErrors } from './console-guard';
import { refuseStrangeHosts } from './network-guard';
import { closeTestDatabases } from './test-database';

refuseStrangeHosts();

beforeEach(() => startListening());

afterEach(() => {
	expect(unexpectedErrors(), 'console.error was called').toEqual([]);
	expect(expectedErrors(), 'console.error was expected but not called').toEqual([]);
});

afterAll(() => closeTestDatabases());
