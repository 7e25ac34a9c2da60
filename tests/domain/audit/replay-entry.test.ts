import { describe, expect, it } from 'vitest';
import {
	type EntryEvent,
	entriesFault,
	entryFault,
	type ReplayedEntries,
	replayEntry,
} from '~/domain/audit/replay-entry';

const event = (kind: EntryEvent['kind'], details: EntryEvent['details'], seq = 7): EntryEvent => ({
	seq,
	kind,
	details,
});

describe('rows that one event tells', () => {
	const verdict = { verdict: 'pass', on: '2026-01-01' };

	it.each([
		[event('assessment.made', { assessment: verdict }), { assessment: { on: '2026-01-01', verdict: 'pass' } }, null],
		[
			event('assessment.made', { assessment: verdict }),
			{ assessment: { ...verdict, verdict: 'fail' } },
			'entry-changed',
		],
		[event('assessment.made', { assessment: verdict }), {}, 'entry-changed'],
		[event('measurement.recorded', {}), { measurement: { value: 1 } }, 'record-unexplained'],
		[event('project.edited', { decided: 1 }), {}, null],
		[event('project.edited', {}), { decided: { kind: 'admit' } }, 'record-unexplained'],
	])('%# %j', (told, kept, fault) => {
		expect(entryFault(told, kept)).toBe(fault);
	});
});

describe('rows that later events tell anew', () => {
	const entries: ReplayedEntries = new Map();
	replayEntry(entries, event('application.saved', { application: { id: 'a', state: 'draft' } }, 1));
	replayEntry(entries, event('application.submitted', { application: { id: 'a', state: 'submitted' } }, 2));
	replayEntry(entries, event('project.edited', { application: { id: 'b' } }, 3));
	const row = (state: string, id = 'a') => ({ kind: 'application' as const, id, value: { id, state } });

	it.each([
		[[row('submitted')], null],
		[[row('draft')], { code: 'entry-changed', seq: 2, detail: 'application a' }],
		[[], { code: 'entry-changed', seq: 2, detail: 'application a' }],
		[[row('submitted'), row('draft', 'c')], { code: 'record-unexplained', seq: null, detail: 'application c' }],
	])('%# kept as %j', (kept, fault) => {
		expect(entriesFault(entries, kept)).toEqual(fault);
	});
});
