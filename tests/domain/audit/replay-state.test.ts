import { describe, expect, it } from 'vitest';
import { type RecordedState, type ReplayedEvent, replayState } from '~/domain/audit/replay-state';
import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { NO_FACTS, type ProjectFacts } from '~/domain/project/facts';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { diffFacts } from '~/domain/updates/diff-facts';
import { happened, projectFacts } from '../../support/project-facts';

const rules = new Map([[DEFAULT_RULE_SET.id, DEFAULT_RULE_SET]]);
const AT = '2026-10-31T04:00:00.000Z';
const first = projectFacts({ firmName: '示例公司', milestones: happened({ signed: '2026-01-05' }) });
const second = projectFacts({ ...first, remarks: '“备注”' });

function event(before: ProjectFacts, after: ProjectFacts): ReplayedEvent {
	return { at: AT, projectId: 'p1', unit: 'deqing', changes: diffFacts(before, after) };
}

function state(facts: ProjectFacts, before: ProjectFacts | null, given: Partial<RecordedState> = {}): RecordedState {
	return {
		projectId: 'p1',
		version: before ? 2 : 1,
		recordedFrom: AT,
		unit: facts.unit,
		name: facts.name,
		firmName: facts.firmName ?? null,
		projectCode: null,
		externalId: null,
		facts: JSON.stringify(facts),
		outlook: JSON.stringify(judgeOutlook(facts, DEFAULT_RULE_SET)),
		before: before && { facts: before, recordedTo: AT },
		...given,
	};
}

const replayFault = (...given: Parameters<typeof replayState>) => replayState(...given).fault;

describe('replayState', () => {
	it('agrees with a first and a later state, whatever the order of their fields', () => {
		expect(replayFault(event(NO_FACTS, first), state(first, null), rules)).toBeNull();
		expect(replayFault(event(first, second), state(second, first), rules)).toBeNull();
		const turned = JSON.stringify(Object.fromEntries(Object.entries(second).reverse()));
		expect(replayFault(event(first, second), state(second, first, { facts: turned }), rules)).toBeNull();
	});

	it('hands on the facts that the next version starts from', () => {
		expect(replayState(event(first, second), state(second, first), rules).facts).toEqual(second);
		expect(replayState(event(first, second), undefined, rules).facts).toBeNull();
	});

	it('expects no state of an event that moves nothing, and one of every other', () => {
		expect(replayFault({ ...event(first, first), projectId: 'p1' }, undefined, rules)).toBeNull();
		expect(replayFault({ ...event(first, second), projectId: null }, undefined, rules)).toBeNull();
		expect(replayFault(event(first, second), undefined, rules)).toBe('state-missing');
	});

	const outlook = judgeOutlook(second, DEFAULT_RULE_SET);
	it.each([
		['state-unexpected', { projectId: 'p2' }],
		['state-version', { version: 1 }],
		['state-version', { before: null }],
		['state-times', { recordedFrom: '2026-10-31T04:00:00.001Z' }],
		['state-times', { before: { facts: first, recordedTo: '2026-10-31T03:59:59.999Z' } }],
		['state-facts', { facts: JSON.stringify(first) }],
		['state-facts', { before: { facts: { ...first, remarks: 'x' }, recordedTo: AT } }],
		['state-columns', { unit: 'anji' }],
		['state-columns', { firmName: null }],
		['state-columns', { projectCode: 'x' }],
		['state-outlook', { outlook: JSON.stringify({ ...outlook, redOn: '2099-01-01' }) }],
		['rule-set-unknown', { outlook: JSON.stringify({ ...outlook, ruleSetId: 'x' }) }],
		['rule-set-unknown', { outlook: '{}' }],
	] as const)('finds %s', (fault, given) => {
		expect(replayFault(event(first, second), state(second, first, given), rules)).toBe(fault);
	});

	it('finds an event that names another unit than its project has', () => {
		expect(replayFault({ ...event(first, second), unit: 'anji' }, state(second, first), rules)).toBe('state-columns');
	});
});
