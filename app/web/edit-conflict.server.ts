import type { Values } from '~/domain/updates/compare-edits';

/** What the form showed when it was opened, as its hidden field `base` brought it back. Foreign input: only texts are taken. */
export function baseOf(form: FormData): Values {
	const text = form.get('base');
	if (typeof text !== 'string') return {};
	try {
		const parsed: unknown = JSON.parse(text);
		if (typeof parsed !== 'object' || parsed === null) return {};
		return Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === 'string'));
	} catch {
		return {};
	}
}

/**
 * The fields for which the reader chose what the other had saved (`take.<field>` = `theirs`), with that value: the form that
 * asked was filled in on the other's version, so its base holds it.
 */
export function takenOver(form: FormData, base: Values): [field: string, value: string][] {
	return Object.entries(base).filter(([field]) => form.get(`take.${field}`) === 'theirs');
}
