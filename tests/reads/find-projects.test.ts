import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '~/data/database.server';
import { findProjects } from '~/reads/find-projects.server';
import { projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { testDatabase } from '../support/test-database';
import { actorNamed, type TestPersonId } from '../support/test-people';

let db: Database;
const find = async (words: string, person: TestPersonId = 'manager') =>
	(await findProjects(db, actorNamed(person), words)).map(({ id }) => id);

beforeAll(async () => {
	db = await testDatabase();
	const many = Array.from({ length: 12 }, (_, at) => [
		`many-${at}`,
		projectFacts({ name: `Many ${at}`, unit: 'anji' }),
	]);
	await recordProjects(db, '2026-11-21', {
		target: projectFacts({
			name: '高纯靶材（示例）',
			firmName: '湖州景岳科技（示例）',
			projectCode: '2501-330521-04-01-482917',
		}),
		battery: projectFacts({ name: '动力电池 100%_纯（示例）', firmName: '靶材贸易（示例）', unit: 'anji' }),
		own: projectFacts({ name: '𠮷祥（示例）', officerName: '示例本人专员' }),
		...Object.fromEntries(many),
	});
});

describe('finding projects by a few words', () => {
	it('looks into names, firms and codes, whatever the case', async () => {
		expect(await find('靶材')).toEqual(['target', 'battery']);
		expect(await find(' 330521-04 ')).toEqual(['target']);
		expect(await find('MANY 11')).toEqual(['many-11']);
		expect(await find('𠮷')).toEqual(['own']);
		expect(await find('高纯靶材（示例）')).toEqual(['target']);
		expect(await find('２５０１-330521')).toEqual(['target']);
	});

	it('puts names that begin with the words first', async () => {
		expect((await find('动力'))[0]).toBe('battery');
		expect(await find('高纯')).toEqual(['target']);
	});

	it('takes signs literally', async () => {
		expect(await find('%')).toEqual(['battery']);
		expect(await find('0%_')).toEqual(['battery']);
		expect(await find("'")).toEqual([]);
		expect(await find('.*')).toEqual([]);
	});

	it('shows the first few, and nothing for nothing', async () => {
		expect(await find('many')).toHaveLength(8);
		expect(await find('   ')).toEqual([]);
	});

	it('finds only what concerns the asker', async () => {
		expect(await find('靶材', 'officer-deqing')).toEqual(['target']);
		expect(await find('靶材', 'officer-own')).toEqual([]);
		expect(await find('示例', 'officer-own')).toEqual(['own']);
	});
});
