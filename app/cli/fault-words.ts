import type { Verdict } from '~/reads/verify-history.server';
import type { CliWords } from './words/zh-CN';

/** One line: how far the history is proven, or the first thing that is wrong with it. */
export function verdictLine(words: CliWords, { fault, head, states, sealedTo, agreedTo, part }: Verdict): string {
	if (!fault) {
		const signed = [sealedTo === null ? '' : words.sealed(sealedTo), agreedTo === 0 ? '' : words.agreed(agreedTo)];
		const good = part ? words.verifiedPart(part.events, part.query) : words.verified(head.seq, states, head.hash);
		return `${good}${signed.join('')}`;
	}
	const what = words.faults[fault.code];
	return fault.seq === null ? words.faultOfFile(what, fault.detail) : words.faultAt(fault.seq, what, fault.detail);
}

/** The same as JSON. */
export function verdictJson(words: CliWords, verdict: Verdict): string {
	const { fault, head, states, reports, requests, sealedTo, agreedTo, part } = verdict;
	return JSON.stringify({
		ok: fault === null,
		...(fault ? { seq: fault.seq, fault: fault.code, message: verdictLine(words, verdict) } : {}),
		events: head.seq,
		...{ states, reports, requests, head, sealedTo, agreedTo, part },
	});
}
