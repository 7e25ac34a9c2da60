import { layFoundation } from '~/commands/lay-foundation.server';
import type { Visit } from '~/commands/perform.server';
import type { Database } from '~/data/database.server';
import { journalHead, lastSeqBefore } from '~/data/journal.server';
import { markLooked } from '~/data/people.server';
import { addDays, type Day } from '~/domain/day';
import { instantsOfDay } from '~/domain/instant';
import type { Actor } from '~/domain/people/actor';
import { ADMIN, CITY_MANAGER, MANAGERS } from '~/domain/people/demo-people';
import type { Act, ProjectSoFar, Story } from './act';
import { inOneTransaction } from './one-transaction';
import { Random } from './random';
import { type Cast, expectDone, settlePeople } from './settle-people';
import { stories } from './stories';

const SEED = 1366;
const DAYS_OF_HISTORY = 548;
/** When the city's manager last looked: what turned red since then is news. */
const LOOKED_DAYS_AGO = 7;
const PER_TRANSACTION = 600;
const MINUTE_MS = 60_000;

/** One act of one project, with the instant it happens at. */
interface Moment {
	now: string;
	act: Act;
	unit: string;
	project: ProjectSoFar;
}

export interface Filling {
	/** Hears what share of the work is done. */
	onProgress?: (share: number) => void;
	/** Only the first so many projects. */
	most?: number;
}

/**
 * Founds an empty database and fills it with the demo world: the same one for the same day, eighteen months of history deep.
 * A journal never runs backwards, so a database founded today cannot hold that history: throws.
 */
export async function fillDemoWorld(db: Database, today: Day, { onProgress, most }: Filling = {}): Promise<void> {
	const random = new Random(SEED);
	const newId = () => random.id();
	const firstDay = addDays(today, -DAYS_OF_HISTORY);
	const opening: Visit = { db, channel: 'form', now: instantsOfDay(firstDay).from, today: firstDay, newId };
	await layFoundation(db, opening.now);
	if ((await journalHead(db.reader)).at > opening.now) throw new Error('the journal began too late for the demo world');
	const cast = await inOneTransaction(db, (inside) => settlePeople({ ...opening, db: inside }));
	const moments = inOrder(stories(random, SEED, firstDay, today, most));
	for (let start = 0; start < moments.length; start += PER_TRANSACTION) {
		await inOneTransaction(db, async (inside) => {
			for (const moment of moments.slice(start, start + PER_TRANSACTION)) {
				await live({ ...opening, db: inside }, cast, moment);
			}
		});
		onProgress?.(Math.min(1, (start + PER_TRANSACTION) / moments.length));
	}
	const manager = cast.get(CITY_MANAGER.login) as Actor;
	const lookedAt = instantOf(addDays(today, -LOOKED_DAYS_AGO), 0);
	await db.write(async (tx) => markLooked(tx, manager.id, await lastSeqBefore(tx, lookedAt), lookedAt));
}

async function live(visit: Visit, cast: Cast, { now, act, unit, project }: Moment): Promise<void> {
	const today = act.on;
	const manager = cast.get(CITY_MANAGER.login) as Actor;
	const actor = cast.get(loginFor(act, unit)) ?? manager;
	expectDone(await act.does({ ...visit, actor, now, today }, project));
}

function loginFor({ by }: Act, unit: string): string {
	if (by === 'officer') return `officer.${unit}`;
	if (by === 'admin') return ADMIN.login;
	const own = MANAGERS.find(({ scope }) => scope.kind === 'units' && scope.units.includes(unit));
	return by === 'unitManager' && own ? own.login : CITY_MANAGER.login;
}

/** All acts in order of days; each day's are spread over its working hours. */
function inOrder(told: Story[]): Moment[] {
	const byDay = new Map<Day, Omit<Moment, 'now'>[]>();
	for (const { unit, acts } of told) {
		const project = { projectId: '', requests: new Map<string, string>() };
		for (const act of acts) {
			const sameDay = byDay.get(act.on) ?? [];
			sameDay.push({ act, unit, project });
			byDay.set(act.on, sameDay);
		}
	}
	return [...byDay.entries()]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([day, acts]) => acts.map((one, index) => ({ ...one, now: instantOf(day, index / acts.length) })));
}

/** Between 8:30 and 17:30 in Shanghai. */
function instantOf(day: Day, share: number): string {
	const midnight = Date.parse(instantsOfDay(day).from);
	return new Date(midnight + (510 + Math.floor(share * 540)) * MINUTE_MS).toISOString();
}
