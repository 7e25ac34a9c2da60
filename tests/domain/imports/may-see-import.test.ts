import { describe, expect, it } from 'vitest';
import { isImportStep } from '~/domain/imports/choices';
import { mayContinueImport, maySeeImport, mayUndoImport } from '~/domain/imports/may-see-import';
import { actorNamed } from '../../support/test-people';

const draft = { personId: 'officer-deqing', unit: 'deqing', status: 'draft' };
const done = { ...draft, status: 'committed' };

describe('maySeeImport', () => {
	it.each([
		['officer-deqing', draft, true],
		['manager', draft, false],
		['auditor', done, true],
		['manager-deqing', done, true],
		['manager-anji', done, false],
		['manager-deqing', { ...done, unit: null }, false],
		['manager', { ...done, unit: null }, true],
		['officer-own', done, false],
		['admin', done, false],
		['admin', { ...done, personId: 'admin' }, false],
	] as const)('%s, %o: %s', (who, batch, may) => {
		expect(maySeeImport(actorNamed(who), batch)).toBe(may);
	});
});

describe('mayContinueImport', () => {
	it.each([
		['officer-deqing', draft, true],
		['officer-deqing', done, false],
		['manager-deqing', draft, false],
		['admin', { ...draft, personId: 'admin' }, false],
	] as const)('%s, %o: %s', (who, batch, may) => {
		expect(mayContinueImport(actorNamed(who), batch)).toBe(may);
	});
});

describe('mayUndoImport', () => {
	it.each([
		['officer-deqing', done, true],
		['officer-deqing', draft, false],
		['officer-deqing', { ...done, personId: 'manager' }, false],
		['manager-deqing', done, true],
		['manager-anji', done, false],
		['manager-deqing', { ...done, unit: null }, false],
		['manager', { ...done, unit: null }, true],
		['auditor', done, false],
		['admin', { ...done, personId: 'admin' }, false],
	] as const)('%s, %o: %s', (who, batch, may) => {
		expect(mayUndoImport(actorNamed(who), batch)).toBe(may);
	});
});

it('knows its steps', () => {
	expect([isImportStep('check'), isImportStep('file'), isImportStep(null)]).toEqual([true, false, false]);
});
