/** Chance with a seed: the same world every time (mulberry32). */
export class Random {
	constructor(private state: number) {}

	/** 0 ≤ x < 1. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number, both ends included. */
	int(from: number, to: number): number {
		return from + Math.floor(this.next() * (to - from + 1));
	}

	chance(share: number): boolean {
		return this.next() < share;
	}

	pick<T>(list: readonly T[]): T {
		return list[this.int(0, list.length - 1)] as T;
	}

	/** One of the names, as often as its weight says. */
	weighted<Name extends string>(weights: Record<Name, number>): Name {
		const entries = Object.entries(weights) as [Name, number][];
		let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
		for (const [name, weight] of entries) {
			rest -= weight;
			if (rest < 0) return name;
		}
		return (entries.at(-1) as [Name, number])[0];
	}

	digits(count: number): string {
		return Array.from({ length: count }, () => this.int(0, 9)).join('');
	}

	/** An id like those the server makes. */
	id(): string {
		return Array.from({ length: 10 }, () => this.pick([...'0123456789abcdefghjkmnpqrstvwxyz'])).join('');
	}
}
