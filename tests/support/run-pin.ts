import { inject } from 'vitest';
import { main } from '~/cli/main';
import { keysBeside } from './test-keys';

/** What one operator command answered. */
export interface Answer {
	code: number;
	out: string[];
	err: string[];
	/** Each line of the answer, parsed. */
	json(): Record<string, unknown>[];
}

/** Runs an operator command in this process, as `npm run --silent pin -- …` would, on the database given. */
export async function runPin(
	url: string,
	argv: string[],
	given: { today?: string; input?: string; LANG?: string; env?: Record<string, string> } = {},
): Promise<Answer> {
	const out: string[] = [];
	const err: string[] = [];
	const terminal = {
		out: (line: string) => void out.push(line),
		err: (line: string) => void err.push(line),
		input: async () => given.input ?? '',
	};
	const variables = {
		...keysBeside(inject('runFolder')),
		...given.env,
		DATABASE_URL: url,
		PIN_TODAY: given.today ?? '2026-11-21',
		LANG: given.LANG ?? 'en_US.UTF-8',
	};
	const code = await main(argv, terminal, variables);
	return { code, out, err, json: () => out.map((line) => JSON.parse(line)) };
}

/** What `pin verify` says of a database or a file, as JSON; its words where it does not come to that. */
export async function verdictOf(
	url: string,
	argv: string[] = [],
	env: Record<string, string> = {},
): Promise<Record<string, unknown>> {
	const { code, out, err } = await runPin(url, ['verify', '--json', ...argv], { env });
	return { code, ...(out[0] ? JSON.parse(out[0]) : { err }) };
}
