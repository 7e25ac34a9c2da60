import { activateRules } from '~/commands/rules/activate-rules.server';
import { draftRules } from '~/commands/rules/draft-rules.server';
import type { Database } from '~/data/database.server';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { paths } from '~/paths';
import { acting } from '../support/test-acting';
import { type Figure, share } from './figure';
import { serve } from './serve';
import { TODAY, type Worlds, withDatabase } from './worlds';

const VERSIONS = 7;

/** What a new version of the light rules costs who looks first: nothing is written for projects, so all are judged on reading. */
export async function ruling(worlds: Worlds): Promise<Figure[]> {
	const url = await worlds.copy(10_000);
	const served = await serve(url, 'manager');
	const rehearsals: number[] = [];
	const first: number[] = [];
	const cpu: number[] = [];
	const next: number[] = [];
	const timed = async (path: string) => {
		const { status, ms } = await served.get(path);
		if (status !== 200) throw new Error(`${path}: ${status}`);
		return ms;
	};
	try {
		for (let warm = 0; warm < 20; warm++) await timed(paths.board());
		for (let version = 2; version < 2 + VERSIONS; version++) {
			await withDatabase(url, (db) => drafted(db, version));
			rehearsals.push(await timed(paths.ruleRehearsal()));
			await withDatabase(url, (db) => activated(db, version));
			const before = await served.cpuMs();
			first.push(await timed(paths.board()));
			cpu.push((await served.cpuMs()) - before);
			next.push(await timed(paths.board()));
		}
	} finally {
		await served.server.stop();
	}
	const note = `middle of ${VERSIONS} versions, each red ten days later than the one before`;
	return [
		{ name: 'rehearsing light rules, 10,000 projects', value: share(rehearsals, 0.5), unit: 'ms' },
		{ name: 'first board under new light rules, 10,000 projects', value: share(first, 0.5), unit: 'ms', note },
		{ name: 'first board under new light rules: processor time', value: share(cpu, 0.5), unit: 'ms', most: 1000 },
		{ name: 'the board after it', value: share(next, 0.5), unit: 'ms' },
	];
}

async function drafted(db: Database, version: number): Promise<void> {
	const { id: _, name: __, version: ___, effectiveFrom: ____, ...numbers } = DEFAULT_RULE_SET;
	const later = { ...numbers, milestoneLate: { yellowFromDays: 1, redFromDays: 60 + 10 * version } };
	const wish = { name: `示例规则 ${version}`, effectiveFrom: TODAY, version, edition: 0, numbers: later };
	const outcome = await draftRules(acting(db, 'admin', { today: TODAY }), wish);
	if (!outcome.ok) throw new Error(outcome.refusal.code);
}

async function activated(db: Database, version: number): Promise<void> {
	const who = acting(db, 'admin', { today: TODAY });
	const outcome = await activateRules(who, { version, edition: 1, reason: '示例会议' });
	if (!outcome.ok) throw new Error(outcome.refusal.code);
}
