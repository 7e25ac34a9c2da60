import { existsSync, renameSync, rmSync } from 'node:fs';
import { databaseFile } from '~/data/database.server';
import { journalHead } from '~/data/journal.server';
import { allPeople } from '~/data/people.server';
import { DEMO_PEOPLE } from '~/domain/people/demo-people';
import { type Env, readEnv } from '~/web/env.server';
import { startServer } from '~/web/start-server.server';
import { fillDemoWorld } from './demo-world/fill-demo-world';
import { type Home, withHome, withMigrated } from './open-home';

/** Events every new database begins with: the light rules, the calendar and two entry standards. */
const FOUNDING_EVENTS = 4;

/** Fills an empty database with the demo world, serves it, and prints who may sign in. A filled one is kept as it is. */
async function demo(): Promise<void> {
	const env = readEnv();
	if (await withHome(env, isEmpty)) await makeWorld(env);
	const server = await startServer(env);
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => void server.stop().then(() => process.exit(0)));
	}
	printSignIns(
		env,
		(await allPeople(server.app.db.reader)).map((person) => person.login),
	);
}

async function isEmpty({ db }: Home): Promise<boolean> {
	return (await journalHead(db.reader)).seq <= FOUNDING_EVENTS;
}

/** The world grows in a file of its own and takes its place when it is whole: an interrupted start leaves nothing half-made. */
async function makeWorld(env: Env): Promise<void> {
	const file = databaseFile(env.databaseUrl);
	const growing = `${file}.growing`;
	for (const suffix of ['', '-wal', '-shm']) rmSync(growing + suffix, { force: true });
	const started = performance.now();
	await withMigrated({ ...env, databaseUrl: `file:${growing}` }, async ({ db, today }) => {
		const onProgress = (share: number) => say(`正在生成演示数据 Filling the demo world … ${Math.round(share * 100)}%`);
		await fillDemoWorld(db, today, { onProgress });
	});
	if (existsSync(`${growing}-wal`)) throw new Error(`${growing} was not closed cleanly`);
	for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
	renameSync(growing, file);
	say(`演示数据已生成，用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒 Demo world ready`);
}

function printSignIns({ origin }: Env, logins: string[]): void {
	const known = DEMO_PEOPLE.filter((person) => logins.includes(person.login));
	say(`\n项目钉 Project Pin  ${origin}\n`);
	say(
		known.length > 0
			? '演示账号 Demo sign-ins'
			: '数据保持原样，其中没有演示账号。 The data is kept as it is and has no demo sign-ins.',
	);
	for (const { login, password, role, name } of known) {
		say(`  ${login.padEnd(20)}${password.padEnd(22)}${role.padEnd(10)}${name}`);
	}
	say('');
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}

demo().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
