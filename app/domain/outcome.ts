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
}

export function accepted<T>(value: T): Outcome<T> {
	return { ok: true, value };
}

export function refused(code: string, field?: string, params?: Record<string, string | number>): Outcome<never> {
	return { ok: false, refusal: { code, ...(field ? { field } : {}), ...(params ? { params } : {}) } };
}
