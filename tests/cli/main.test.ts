import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runPin } from '../support/run-pin';
import { testDatabaseUrl } from '../support/test-database';

describe('pin', () => {
	const notUnderstood: [string, string[], RegExp][] = [
		['nothing at all', [], /^$/],
		['a command nobody knows', ['ligths'], /no command "ligths"/],
		['a name every object has', ['constructor'], /no command "constructor"/],
		['an option nobody knows', ['lights', '--of', '2026-01-01'], /option "--of"/],
		['an option without its value', ['lights', '--on'], /option "--on"/],
		['a word too many', ['lights', 'deqing'], /"deqing" is one word too many/],
		['a day that is none', ['lights', '--on', '2026-02-30'], /"2026-02-30" is not a day/],
		['a unit nobody knows', ['lights', '--unit', '杭州市'], /no unit "杭州市".*deqing 德清县/],
	];
	it.each(notUnderstood)('answers %s with one clear line and code 2', async (_, argv, says) => {
		const answer = await runPin(testDatabaseUrl('bare'), argv);
		expect(answer.code).toBe(2);
		expect(answer.err.join('\n')).toMatch(says);
		expect(answer.err.length).toBeLessThanOrEqual(1);
	});

	it('helps in the language of the locale', async () => {
		expect((await runPin('file:unused.db', ['--help'])).out[0]).toMatch(/^Project Pin command line/);
		expect((await runPin('file:unused.db', ['lights', '--help'], { LANG: 'zh_CN.UTF-8' })).out[0]).toMatch(
			/^项目钉命令行/,
		);
	});

	it('names a setting that is wrong', async () => {
		const answer = await runPin('postgres://example', ['lights']);
		expect(answer).toMatchObject({ code: 1, out: [] });
		expect(answer.err).toEqual(['pin: 出错了：DATABASE_URL: DATABASE_URL must start with file:']);
	});

	it('creates, migrates and founds a missing database with its folder', async () => {
		const file = path.join(inject('runFolder'), 'new', 'folder', 'pin.db');
		expect(await runPin(`file:${file}`, ['lights', '--unit', '德清县'])).toMatchObject({ code: 0, out: [], err: [] });
		expect(existsSync(file)).toBe(true);
	});
});
