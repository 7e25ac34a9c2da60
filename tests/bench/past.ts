import { statSync } from 'node:fs';
import { type Database, databaseFile } from '~/data/database.server';
import { recordProjectChanges } from '~/data/project-change.server';
import { liveStates } from '~/data/project-states.server';
import { houseKeys } from '~/data/signing-key.server';
import { readCheckpoint } from '~/domain/audit/checkpoint';
import { addDays } from '~/domain/day';
import { diffFacts } from '~/domain/updates/diff-facts';
import { board } from '~/reads/board.server';
import { projectPage } from '~/reads/project-page.server';
import { signedCheckpoint } from '~/reads/proof/signed-checkpoint.server';
import { type Known, knownAt } from '~/reads/time/known-at.server';
import { verifyHistory } from '~/reads/verify-history.server';
import { actorNamed } from '../support/test-people';
import { type Figure, share } from './figure';
import { projectIdAt } from './seed-projects';
import { keyOf, TODAY, type Worlds, withDatabase } from './worlds';

/** How many projects of how many states each. */
interface Size {
	projects: number;
	versions: number;
}

/** For every day. */
const CITY: Size = { projects: 5_000, versions: 10 };
/** As the targets are set: ten gigabytes and a quarter of an hour, so only when asked for by name. */
const PROVINCE: Size = { projects: 100_000, versions: 20 };
const MILLION: Size = { projects: 20_000, versions: 50 };
const PART = 1_000;
const ROUNDS = 30;
/** After the first of the later versions: nine tenths of the history lie after it. */
const THEN = addDays(TODAY, 10);
const LATER = addDays(TODAY, 400);
const PRESENT = { now: `${LATER}T04:00:00.000Z`, today: LATER };

/** What looking back costs beside looking at now, and what a change costs on the disk and in a verification. */
export async function past(worlds: Worlds): Promise<Figure[]> {
	const { url, bytes } = await lived(worlds, CITY);
	return [...(await lookingBack(url, CITY)), bytes, ...(await verifying(url, CITY))];
}

/** Looking back over two million states. */
export async function province(worlds: Worlds): Promise<Figure[]> {
	const { url, bytes } = await lived(worlds, PROVINCE);
	return [...(await lookingBack(url, PROVINCE)), bytes];
}

/** Proving a million events. */
export async function million(worlds: Worlds): Promise<Figure[]> {
	const { url } = await lived(worlds, MILLION);
	return verifying(url, MILLION);
}

/** A world in which every project was changed again and again, and what a change took on the disk. */
async function lived(worlds: Worlds, { projects, versions }: Size): Promise<{ url: string; bytes: Figure }> {
	const url = await worlds.copy(projects);
	const before = statSync(databaseFile(url)).size;
	for (let version = 2; version <= versions; version++) {
		await withDatabase(url, (db) => changeAll(db, projects, version));
	}
	const value = Math.round((statSync(databaseFile(url)).size - before) / (projects * (versions - 1)));
	const note = 'event, state, outlook and indexes';
	return { url, bytes: { name: 'storage per change', value, unit: 'bytes', note } };
}

/**
 * Against the key and a checkpoint of the end, which is all there is to check. Processor time, so that other work on the machine
 * counts as little as can be.
 */
async function verifying(url: string, { versions }: Size): Promise<Figure[]> {
	const { own, all: keys } = houseKeys(keyOf(url));
	const house = { own, keys, sealedFrom: 1 };
	const signed = await withDatabase(url, (db) => signedCheckpoint(db, house, PRESENT.now));
	const read = readCheckpoint((signed.ok && signed.value?.note) || '');
	if (!read.ok) throw new Error('nothing was signed');
	const before = process.cpuUsage();
	const { fault, head } = await verifyHistory({ url }, { ...house, checkpoints: [read.value] });
	if (fault) throw new Error(`event ${fault.seq}: ${fault.code}`);
	const { user, system } = process.cpuUsage(before);
	const name = `verify ${head.seq.toLocaleString('en')} events, projects having ${versions} states`;
	const { rss } = process.memoryUsage();
	const note = 'every event, state, seal, and a checkpoint of the end';
	return [
		{ name, value: (user + system) / head.seq, unit: 's CPU / million', most: 60, note },
		{ name: 'memory after it', value: Math.round(rss / 1_048_576), unit: 'MB', note: 'of the bench process' },
	];
}

async function changeAll(db: Database, projects: number, version: number): Promise<void> {
	const day = addDays(TODAY, (version - 1) * 20);
	for (let from = 0; from < projects; from += PART) {
		const ids = Array.from({ length: Math.min(PART, projects - from) }, (_, at) => projectIdAt(from + at));
		await db.write(async (tx) => {
			const changes = (await liveStates(tx, ids)).map((before) => {
				const facts = { ...before.facts, lastUpdateOn: day, completedTotalFen: version * 1_000_000 };
				const patch = { changes: diffFacts(before.facts, { ...facts, progress: `示例进度第 ${version} 次填报` }) };
				const event = { kind: 'project.edited', personId: null, personName: '示例', channel: 'form' } as const;
				return { projectId: before.projectId, before, patch, event };
			});
			await recordProjectChanges(tx, `${day}T04:00:00.000Z`, day, changes);
		});
	}
}

function lookingBack(url: string, size: Size): Promise<Figure[]> {
	return withDatabase(url, (db) => figuresOf(db, size));
}

async function figuresOf(db: Database, { projects, versions }: Size): Promise<Figure[]> {
	const reader = { ...actorNamed('manager'), lookedSeq: 0, lookedAt: null } as Parameters<typeof board>[1];
	const known = await knownAt(db, THEN, PRESENT);
	if (!known.ok) throw new Error(known.refusal.code);
	const shown = (then: Known | null, at: number) =>
		// A filter of its own each time, so that no round shows a kept answer.
		board(db, reader, new URLSearchParams({ q: `项目`, officer: `${at + 1}` }), LATER, then);
	await shown(null, -1);
	const started = performance.now();
	await shown(known.value, -1);
	const building = performance.now() - started;
	const live = await times((at) => shown(null, at));
	const then = await times((at) => shown(known.value, at));
	const page = (past: Known | null) => (at: number) => {
		const day = past?.day ?? LATER;
		return projectPage(db.reader, actorNamed('manager'), projectIdAt(at), { on: day, today: day }, past);
	};
	// Both are read once before: the first reading of a row from the disk would say more about the disk.
	await times(page(null));
	await times(page(known.value));
	const livePage = await times(page(null));
	const pastPage = await times(page(known.value));
	const note = `${projects.toLocaleString('en')} projects of ${versions} states`;
	return [
		{
			name: 'board as of a year ago / today, p50',
			value: share(then, 0.5) / share(live, 0.5),
			unit: '×',
			most: 2,
			note,
		},
		{
			name: 'a project as of a year ago / today, p50',
			value: share(pastPage, 0.5) / share(livePage, 0.5),
			unit: '×',
			most: 1.2,
		},
		{ name: 'first board of a day gone by', value: building, unit: 'ms', note: 'its portfolio is built and kept' },
	];
}

async function times(work: (at: number) => Promise<unknown>): Promise<number[]> {
	const taken: number[] = [];
	for (let at = 0; at < ROUNDS; at++) {
		const started = performance.now();
		await work(at);
		taken.push(performance.now() - started);
	}
	return taken;
}
