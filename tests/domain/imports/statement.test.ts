import { expect, it } from 'vitest';
import { isImportStep } from '~/domain/imports/choices';
import { mayContinueImport, maySeeImport } from '~/domain/imports/may-see-import';
import { identityOf, statedDays } from '~/domain/imports/statement';
import { actorNamed, type TestPersonId } from '../../support/test-people';

it('identity is what a row says of itself; figures and blanks say nothing', () => {
	const fields = { name: '示例甲', firmName: null, projectCode: 5, externalId: 'E1' };
	expect(identityOf({ row: 3, unit: 'deqing', asOf: '2026-10-31', fields })).toEqual({
		...{ unit: 'deqing', name: '示例甲', firmName: null, projectCode: null, externalId: 'E1', phaseOf: null },
	});
});

it('stated days come in the order of milestones', () => {
	const fields = { 'milestones.completed.plannedOn': '2027-01-01', 'milestones.started.plannedOn': '2026-01-01' };
	expect(statedDays({ fields }, 'plannedOn').map(({ milestone }) => milestone)).toEqual(['started', 'completed']);
	expect(statedDays({ fields }, 'actualOn')).toEqual([]);
});

it.each([
	['check', true],
	['commit', false],
	[null, false],
])('%s is a step to choose: %s', (step, expected) => expect(isImportStep(step)).toBe(expected));

const draft = { personId: 'officer-deqing', unit: 'deqing', status: 'draft' };
const committed = { ...draft, status: 'committed' };

it.each<[TestPersonId, typeof draft | { personId: string; unit: null; status: string }, boolean]>([
	['officer-deqing', draft, true],
	['officer-deqing', committed, true],
	['manager-deqing', draft, false],
	['manager-deqing', committed, true],
	['manager-anji', committed, false],
	['manager-deqing', { ...committed, unit: null }, false],
	['manager', { ...committed, unit: null }, true],
	['auditor', committed, true],
	['auditor', { ...committed, personId: 'auditor' }, false],
	['admin', committed, false],
	['officer-own', committed, false],
])('%s may see it: %o → %s', (who, batch, expected) => expect(maySeeImport(actorNamed(who), batch)).toBe(expected));

it.each<[TestPersonId, typeof draft, boolean]>([
	['officer-deqing', draft, true],
	['officer-deqing', committed, false],
	['manager-deqing', draft, false],
	['auditor', { ...draft, personId: 'auditor' }, false],
])('%s may go on with it: %o → %s', (who, batch, expected) => {
	expect(mayContinueImport(actorNamed(who), batch)).toBe(expected);
});
