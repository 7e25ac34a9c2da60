import { describe, expect, it } from 'vitest';
import { codeMarks } from '~/domain/identifiers/code-marks';

describe('codeMarks', () => {
	it.each([
		['no code at all', undefined, undefined, 'ok', 'ok'],
		['right ones', '91330502MAN1T7QA4K', '2209-330521-04-02-233604', 'ok', 'ok'],
		['a wrong check digit', '91330502MAN1T7QA4L', '2209-330521-04-02-233605', 'check', 'check'],
		['an old project code', undefined, '2018-330502-35-03-012345', 'ok', 'legacy'],
	])('%s', (_, firmCreditCode, projectCode, credit, project) => {
		expect(codeMarks({ firmCreditCode, projectCode })).toEqual({ credit, project });
	});
});
