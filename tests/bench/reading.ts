import { portfolio } from '~/reads/portfolio.server';
import { verifyHistory } from '~/reads/verify-history.server';
import type { Figure } from './figure';
import { type Worlds, withDatabase } from './worlds';

/** What reads everything: the whole history proven, the whole portfolio taken into memory. */
export async function reading(worlds: Worlds): Promise<Figure[]> {
	const url = await worlds.url(10_000);
	const history = await withDatabase(url, async (db) => {
		const started = performance.now();
		const { fault, head } = await verifyHistory(db);
		if (fault) throw new Error(`event ${fault.seq}: ${fault.code}`);
		return { events: head.seq, seconds: (performance.now() - started) / 1000 };
	});
	const lines = await withDatabase(await worlds.url(20_000), async (db) => {
		const started = performance.now();
		const { lines } = await portfolio(db);
		return { count: lines.length, seconds: (performance.now() - started) / 1000 };
	});
	return [
		{
			name: 'verify',
			value: history.events / history.seconds,
			unit: 'events / s',
			note: `${history.events} events: hashes, replay, recorded states and lights`,
		},
		{ name: `reading ${lines.count.toLocaleString('en')} projects into memory`, value: lines.seconds, unit: 's' },
	];
}
