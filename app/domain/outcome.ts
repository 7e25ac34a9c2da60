/**
 * What a decision of the core answers: a value, or a refusal that says which rule stands in the way.
 * Expected refusals are values; only bugs throw.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Why something was refused. `code` names the fact (`actual-before-earlier`), `params` fill the sentence in the dictionary. */
export interface Refusal {
	code: string;
	/** The form field the refusal belongs to, when there is one. */
	field?: string;
	params?: Record<string, string | number>;
	/** What else is in the way: whoever typed learns of all of it at once. */
	also?: readonly Refusal[];
}

export function accepted<T>(value: T): Outcome<T> {
	return { ok: true, value };
}

export function refused(code: string, field?: string, params?: Record<string, string | number>): Outcome<never> {
	return { ok: false, refusal: { code, ...(field ? { field } : {}), ...(params ? { params } : {}) } };
}

/** Refuses for everything that is the matter, in the order given; null when nothing is. */
export function refusedForAll(faults: readonly (Refusal | null)[]): Extract<Outcome<never>, { ok: false }> | null {
	const [first, ...also] = faults.filter((fault) => fault !== null);
	if (!first) return null;
	return { ok: false, refusal: also.length > 0 ? { ...first, also } : first };
}

/** What stands in the way; null when nothing does. */
export function refusalOf(outcome: Outcome<unknown>): Refusal | null {
	return outcome.ok ? null : outcome.refusal;
}
