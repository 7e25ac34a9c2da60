import type { Fault } from '~/domain/audit/fault';
import type { Against } from '~/reads/proof/against.server';
import type { Verdict } from '~/reads/verify-history.server';
import type { CliWords } from './words/zh-CN';

/** What a verification could not look at, so that nobody takes it for proven. */
export type Unchecked = 'seals' | 'checkpoint-signatures' | 'checkpoints';

/** Signatures where no key counts; checkpoints against a part of the history, which gives no root. */
export function uncheckedBy({ keys, checkpoints }: Against, { agreedTo, part }: Verdict): Unchecked[] {
	const withoutKey: Unchecked[] =
		checkpoints.length > 0 || agreedTo > 0 ? ['seals', 'checkpoint-signatures'] : ['seals'];
	return [
		...(keys.length === 0 ? withoutKey : []),
		...(part && checkpoints.length > 0 ? (['checkpoints'] as const) : []),
	];
}

/** One line: how far the history is proven and what was not checked, or the first thing that is wrong with it. */
export function verdictLine(words: CliWords, verdict: Verdict, unchecked: readonly Unchecked[] = []): string {
	const { fault, head, states, sealedTo, agreedTo, part } = verdict;
	if (fault) return faultLine(words, fault);
	const signed = [sealedTo === null ? '' : words.sealed(sealedTo), agreedTo === 0 ? '' : words.agreed(agreedTo)];
	const good = part ? words.verifiedPart(part.events, part.query) : words.verified(head.seq, states, head.hash);
	return [good, ...signed, ...unchecked.map((one) => words.unchecked[one])].join('');
}

/** One fault in words. */
export function faultLine(words: CliWords, { code, seq, notBefore, detail }: Fault): string {
	const what = words.faults[code];
	if (seq === null) return words.faultOfFile(what, detail);
	return notBefore === undefined ? words.faultAt(seq, what, detail) : words.faultUpTo(notBefore, seq, what, detail);
}

/** The same as JSON. */
export function verdictJson(words: CliWords, verdict: Verdict, unchecked: readonly Unchecked[]): string {
	const { fault, head, states, reports, requests, sealedTo, agreedTo, part } = verdict;
	const wrong = fault && {
		...{ seq: fault.seq, notBefore: fault.notBefore ?? fault.seq },
		...{ fault: fault.code, message: verdictLine(words, verdict) },
	};
	return JSON.stringify({
		ok: fault === null,
		...wrong,
		events: head.seq,
		...{ states, reports, requests, head, sealedTo, agreedTo, part, unchecked },
	});
}
