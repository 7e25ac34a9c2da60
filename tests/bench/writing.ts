import { recordActualDate } from '~/commands/record-actual-date.server';
import { setForecast } from '~/commands/set-forecast.server';
import type { Database } from '~/data/database.server';
import { addDays } from '~/domain/day';
import { MILESTONES, type Milestone } from '~/domain/stages/milestones';
import { EVIDENCE_OF } from '~/domain/updates/evidence';
import { acting } from '../support/test-acting';
import { type Figure, share } from './figure';
import { inventedFacts, projectIdAt } from './seed-projects';
import { TODAY, type Worlds, withDatabase } from './worlds';

const WRITERS = 16;
const CHANGES = 1_600;
const LARGE = 100_000;

/** Updates through the commands, each its own transaction, synced to disk before it is answered. */
export async function writing(worlds: Worlds): Promise<Figure[]> {
	const crowd = await withDatabase(await worlds.copy(10_000), sixteenWriters);
	const single = await withDatabase(await worlds.copy(LARGE), oneMilestone);
	return [...crowd, ...single];
}

async function sixteenWriters(db: Database): Promise<Figure[]> {
	const open = openProjects(10_000, CHANGES);
	const events = await db.reader.event.count();
	const bytes = await bytesOf(db);
	let errors = 0;
	const started = performance.now();
	const writers = Array.from({ length: WRITERS }, async (_, writer) => {
		for (let turn = writer; turn < CHANGES; turn += WRITERS) {
			const project = open[turn] as OpenProject;
			const outcome = await setForecast(acting(db, 'manager'), { ...project, forecastOn: addDays(TODAY, 3_333) });
			if (!outcome.ok) errors++;
		}
	});
	await Promise.all(writers);
	const seconds = (performance.now() - started) / 1000;
	const missing = CHANGES - ((await db.reader.event.count()) - events);
	const each = ((await bytesOf(db)) - bytes) / CHANGES;
	return [
		{ name: `${WRITERS} writers at once: errors`, value: errors, unit: `of ${CHANGES} updates`, most: 0 },
		{ name: `${WRITERS} writers at once: missing in the history`, value: missing, unit: 'events', most: 0 },
		{ name: 'commits, synchronous=FULL', value: CHANGES / seconds, unit: 'commits / s' },
		{ name: 'storage of one change', value: each, unit: 'bytes', note: 'event, whole new state, outlook, indexes' },
	];
}

async function oneMilestone(db: Database): Promise<Figure[]> {
	const times: number[] = [];
	for (const { projectId, milestone } of openProjects(LARGE, 330)) {
		const evidence = EVIDENCE_OF[milestone].kinds.map((kind) => ({ kind, text: '2026-01' }));
		const started = performance.now();
		const outcome = await recordActualDate(acting(db, 'manager'), { projectId, milestone, actualOn: TODAY, evidence });
		times.push(performance.now() - started);
		if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
	}
	const warm = times.slice(30);
	const name = `one milestone recorded among ${LARGE.toLocaleString('en')}`;
	return [
		{ name: `${name}, p50`, value: share(warm, 0.5), unit: 'ms' },
		{ name: `${name}, p95`, value: share(warm, 0.95), unit: 'ms' },
	];
}

interface OpenProject {
	projectId: string;
	/** The first one not reached yet. */
	milestone: Milestone;
}

function openProjects(projects: number, count: number): OpenProject[] {
	const found: OpenProject[] = [];
	for (let index = 0; found.length < count; index++) {
		const { milestones, withdrawnOn } = inventedFacts(index, projects, TODAY);
		const milestone = MILESTONES.find((one) => !milestones[one]?.actualOn);
		if (milestone && !withdrawnOn) found.push({ projectId: projectIdAt(index), milestone });
	}
	return found;
}

async function bytesOf(db: Database): Promise<number> {
	const [pages] = await db.reader.$queryRawUnsafe<{ page_count: bigint }[]>('PRAGMA page_count');
	const [size] = await db.reader.$queryRawUnsafe<{ page_size: bigint }[]>('PRAGMA page_size');
	return Number(pages?.page_count) * Number(size?.page_size);
}
