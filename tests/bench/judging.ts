import { judgeOutlook } from '~/domain/lights/judge-outlook';
import { lightOn } from '~/domain/lights/light-on';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import type { Figure } from './figure';
import { inventedFacts } from './seed-projects';
import { TODAY } from './worlds';

/** How many projects one core judges: their whole future from facts and rules, and their light of one day. */
export async function judging(): Promise<Figure[]> {
	const projects = Array.from({ length: 5_000 }, (_, index) => inventedFacts(index, 5_000, TODAY));
	// Judged before any outlook is kept: the engine would give all of them the room of what stays, and measure its clearing.
	const judged = perCpuSecond(projects.length, () => {
		for (const facts of projects) judgeOutlook(facts, DEFAULT_RULE_SET);
	});
	const outlooks = projects.map((facts) => judgeOutlook(facts, DEFAULT_RULE_SET));
	const lit = perCpuSecond(outlooks.length, () => {
		for (const outlook of outlooks) lightOn(outlook, TODAY);
	});
	return [
		{ name: 'judging: whole outlooks', value: judged, unit: 'projects / s of one core', least: 300_000 },
		{ name: 'judging: light of a day from its outlook', value: lit, unit: 'projects / s of one core' },
	];
}

/** Repeats for two seconds of processor time, after a warm-up; other work on the machine does not count. */
function perCpuSecond(count: number, work: () => void): number {
	for (let warm = 0; warm < 20; warm++) work();
	const before = process.cpuUsage();
	let rounds = 0;
	let used = 0;
	while (used < 2_000_000) {
		work();
		rounds++;
		const { user, system } = process.cpuUsage(before);
		used = user + system;
	}
	return (rounds * count) / (used / 1_000_000);
}
