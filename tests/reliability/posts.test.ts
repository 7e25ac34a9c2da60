import { describe, expect, it } from 'vitest';
import { liveState } from '~/data/project-states.server';
import { addDays } from '~/domain/day';
import { paths } from '~/paths';
import { freshKey, signedIn } from '../support/http-client';
import { happened, projectFacts } from '../support/project-facts';
import { recordProjects } from '../support/record-projects';
import { TEST_TODAY } from '../support/test-acting';
import { startTestServer } from '../support/test-server';
import { forecastPath } from './posting';
import { say } from './say';

const server = await startTestServer();
const { db } = server.app;
const facts = projectFacts({ milestones: happened({ signed: '2026-01-05', started: '2026-06-01' }) });
await recordProjects(db, '2026-11-01', { twice: facts, reused: facts, shared: facts });

const events = (projectId: string) => db.reader.event.count({ where: { projectId, kind: 'forecast.set' } });

describe('one form posted over and over (R4)', () => {
	it('a hundred times at once has one effect and a hundred equal answers', async () => {
		const officer = await signedIn(server, 'officer-deqing');
		const fields = { forecastOn: '2027-03-01', words: '等设备', version: '1', idempotencyKey: freshKey() };
		const posts = Array.from({ length: 100 }, async () => {
			const response = await officer.post(forecastPath('twice'), fields);
			return `${response.status} ${response.headers.get('Location')} ${await response.text()}`;
		});
		const answers = new Set(await Promise.all(posts));
		expect([...answers]).toEqual([`302 ${paths.project('twice')} `]);
		expect(await events('twice')).toBe(1);
		expect((await liveState(db.reader, 'twice'))?.version).toBe(2);
		say('R4: 100 posts under one key: 1 event, 1 distinct answer');
	});

	it('with other words under the same key is refused', async () => {
		const officer = await signedIn(server, 'officer-deqing');
		const fields = { forecastOn: '2027-03-01', words: '等设备', version: '1', idempotencyKey: freshKey() };
		expect((await officer.post(forecastPath('reused'), fields)).status).toBe(302);
		const other = await officer.post(forecastPath('reused'), { ...fields, forecastOn: '2027-09-01' });
		expect(other.status).toBe(422);
		expect(await events('reused')).toBe(1);
		expect((await liveState(db.reader, 'reused'))?.facts.milestones.completed?.forecastOn).toBe('2027-03-01');
	});
});

describe('ten officers at one form, five rounds (R5)', () => {
	it('has one winner a round; every loser is shown the day the winner set', async () => {
		const officers = await Promise.all(Array.from({ length: 10 }, () => signedIn(server, 'officer-deqing')));
		for (let round = 1; round <= 5; round++) {
			const version = String((await liveState(db.reader, 'shared'))?.version);
			const answers = await Promise.all(
				officers.map(async (officer, index) => {
					const forecastOn = addDays(TEST_TODAY, round * 40 + index);
					const fields = { forecastOn, words: '', version, idempotencyKey: freshKey() };
					const response = await officer.post(forecastPath('shared'), fields);
					return { forecastOn, status: response.status, page: await response.text() };
				}),
			);
			const winners = answers.filter((answer) => answer.status === 302);
			expect(winners).toHaveLength(1);
			const now = await liveState(db.reader, 'shared');
			expect(now?.facts.milestones.completed?.forecastOn).toBe(winners[0]?.forecastOn);
			for (const loser of answers.filter((answer) => answer.status !== 302)) {
				expect(loser.status).toBe(409);
				expect(loser.page).toContain(winners[0]?.forecastOn);
				expect(loser.page).toContain(loser.forecastOn);
			}
		}
		expect(await events('shared')).toBe(5);
	});
});
