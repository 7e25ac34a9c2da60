import { createProject, type NewProject } from '~/commands/create-project.server';
import { allPeople } from '~/data/people.server';
import { createClock } from '~/web/clock.server';
import { acting } from '../support/test-acting';
import { E2E_TODAY, type E2eServer } from './e2e-server';

/** Signed, and red for a land grant planned 143 days ago: recording it turns the light green. */
const LATE_FOR_LAND: Omit<NewProject, 'fields'> = {
	unit: 'deqing',
	signedOn: '2026-05-06',
	plannedOn: { landGranted: '2026-07-01' },
	isAnother: true,
};

/** A project of 德清县 as its officer would have made it, red for its land grant unless said otherwise; answers its id. */
export async function addProject(server: E2eServer, name: string, given: Partial<NewProject> = {}): Promise<string> {
	const people = await allPeople(server.db.reader);
	const officer = people.find((person) => person.login === 'officer.deqing');
	if (!officer) throw new Error('the demo world has no officer.deqing');
	const who = acting(server.db, officer, { today: E2E_TODAY, now: createClock(E2E_TODAY).now() });
	const fields = { name, firmName: `${name}有限公司（示例）`, officerName: officer.name, ...given.fields };
	const outcome = await createProject(who, { ...LATE_FOR_LAND, ...given, fields });
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	return outcome.value.projectId;
}

/** How many events of a kind the journal holds about a project. */
export function countEvents(server: E2eServer, projectId: string, kind: string): Promise<number> {
	return server.db.reader.event.count({ where: { projectId, kind } });
}
