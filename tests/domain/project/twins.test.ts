import { describe, expect, it } from 'vitest';
import { hasNamesake, isCodeTaken } from '~/domain/project/twins';
import { projectFacts } from '../../support/project-facts';

const known = (given: object) => [{ projectId: 'p1', facts: projectFacts({ firmName: '湖州示例有限公司', ...given }) }];

describe('a project that is there already', () => {
	it.each([
		['another project', {}, {}, null, true],
		['itself', {}, {}, 'p1', false],
		['another phase', { phaseOf: '甲' }, { phaseOf: '甲' }, null, false],
		['a phase of something else', { phaseOf: '甲' }, { phaseOf: '乙' }, null, true],
		['a phase nobody marked', { phaseOf: '甲' }, {}, null, true],
	])('has the code: %s', (_, given, fields, ownId, taken) => {
		expect(isCodeTaken(known(given), fields, ownId)).toBe(taken);
		expect(isCodeTaken([], fields, ownId)).toBe(false);
	});

	it.each([
		['湖州示例有限公司', {}, true],
		['湖州 示例有限公司', {}, true],
		['湖州另一家有限公司', {}, false],
		['湖州示例有限公司', { phaseOf: '甲' }, false],
	])('has the name, and is of the firm %s %j: %s', (firmName, given, same) => {
		expect(hasNamesake(known({ phaseOf: '甲' }), { firmName, ...given })).toBe(same);
	});
});
