import { describe, expect, it } from 'vitest';
import { checkProjectCode } from '~/domain/identifiers/check-project-code';

describe('a valid code', () => {
	it.each([
		['2209-330521-04-02-233604', '2209-330521-04-02-233604'],
		['22093305210402233604', '2209-330521-04-02-233604'],
		['　２２０９－330521—04–02-233604 ', '2209-330521-04-02-233604'],
	])('%j', (raw, normalised) => expect(checkProjectCode(raw)).toEqual({ normalised, valid: true, legacy: false }));

	it('has exactly one right check digit', () => {
		const right = [...'0123456789'].filter((digit) => checkProjectCode(`2209-330521-04-02-23360${digit}`).valid);
		expect(right).toEqual(['4']);
	});

	it.each(['2202-330521-04-01-513836', '2606-330521-07-01-593179', '2107-330521-07-01-728223'])('%s', (code) =>
		expect(checkProjectCode(code).valid).toBe(true),
	);
});

describe('an old code', () => {
	it.each([
		['2018-330502-35-03-012345', '2018-330502-35-03-012345'],
		['2018-330502-35-03-012345-000', '2018-330502-35-03-012345-000'],
		['20183305023503012345000', '2018-330502-35-03-012345-000'],
		['2013-330502-35-03-012345', '2013-330502-35-03-012345'],
		['2020-330502-35-03-012345', '2020-330502-35-03-012345'],
	])('%s is accepted unchecked', (raw, normalised) =>
		expect(checkProjectCode(raw)).toEqual({ normalised, valid: true, legacy: true }),
	);
});

describe('what is wrong', () => {
	it.each([
		['', 'empty'],
		['2.20933E+19', 'rounded-number'],
		['办理中', 'wrong-form'],
		['2209-330521-04-02-23360', 'wrong-form'],
		['2209-330521-04-02-233604-000', 'wrong-form'],
		['2213-330521-04-02-233604', 'wrong-form'],
		['2200-330521-04-02-233604', 'wrong-form'],
		['2010-330521-04-02-233604', 'wrong-form'],
		['2021-330521-04-02-233604', 'wrong-form'],
		['2011-330521-04-02-233604', 'wrong-check-digit'],
		['2012-330521-04-02-233604', 'wrong-check-digit'],
		['2209-330521-04-02-233605', 'wrong-check-digit'],
		['2209-330521-04-02-236304', 'wrong-check-digit'],
	])('%j: %s', (raw, problem) => expect(checkProjectCode(raw)).toMatchObject({ valid: false, legacy: false, problem }));
});
