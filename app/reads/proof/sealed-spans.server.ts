import type { AnyTx } from '~/data/database.server';
import { eventsAfter } from '~/data/history-pages.server';
import { eventHash, type StoredEvent } from '~/data/journal.server';
import { letOthersIn } from '~/data/let-others-in.server';
import { sealFrom, sealIsSigned } from '~/data/seals.server';
import { type KeptSeal, sealJoin } from '~/domain/audit/seals';
import type { Vouchers } from './against.server';

const PAGE = 250;

/**
 * Tells of events, best asked newest first, whether they are as they were sealed: own hash, and every link up to the last event of
 * their span, which the seal signs. Memory holds the hashes of one span; a span whose seal the one just looked at names needs no
 * signature of its own.
 */
export class SealedSpans {
	private seal: KeptSeal | null = null;
	/** Hashes of the events of its span that hold. */
	private hashes = new Map<number, string>();

	constructor(
		private readonly tx: AnyTx,
		private readonly vouchers: Vouchers,
	) {}

	async holds({ hash, ...body }: StoredEvent): Promise<boolean> {
		const { seq } = body;
		if (!this.seal || seq > this.seal.seq || seq < this.first(this.seal)) await this.turnTo(seq);
		return this.hashes.get(seq) === hash && eventHash(body) === hash;
	}

	private async turnTo(seq: number): Promise<void> {
		const seal = await sealFrom(this.tx, seq);
		const isGood = seal !== null && this.first(seal) <= seq && this.isVouchedFor(seal);
		this.hashes = isGood ? await this.linked(seal) : new Map();
		this.seal = isGood ? seal : null;
	}

	/** The first event a seal answers for: the first of all answers for those before sealing began, too. */
	private first({ firstSeq }: KeptSeal): number {
		return firstSeq <= this.vouchers.sealedFrom ? 1 : firstSeq;
	}

	private isVouchedFor(seal: KeptSeal): boolean {
		const named = this.seal !== null && sealJoin(seal, this.seal, this.vouchers.sealedFrom) === 'vouches';
		return named || this.vouchers.keys.some((key) => sealIsSigned(key, seal));
	}

	/** From the last event of a span down to where a link or a hash does not fit. */
	private async linked(seal: KeptSeal): Promise<Map<number, string>> {
		const events: { seq: number; computedHash: string; prevHash: string }[] = [];
		for (let at = this.first(seal) - 1; at < seal.seq; ) {
			const page = await eventsAfter(this.tx, at, Math.min(PAGE, seal.seq - at));
			if (page.length === 0) break;
			for (const { event, computedHash } of page) {
				at = event.seq;
				events.push({ seq: at, computedHash, prevHash: event.prevHash });
			}
			await letOthersIn();
		}
		const hashes = new Map<number, string>();
		let told = seal.hash;
		for (const { seq, computedHash, prevHash } of events.reverse()) {
			if (computedHash !== told) break;
			hashes.set(seq, computedHash);
			told = prevHash;
		}
		return hashes;
	}
}
