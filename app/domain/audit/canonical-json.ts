/**
 * JSON with object keys in code-unit order and without undefined members: equal values give equal text, whatever order
 * they were built in. The text that hashes and replays are computed over; a million events are, so it builds one string
 * without lists in between.
 */
export function canonicalJson(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	return Array.isArray(value) ? listText(value) : objectText(value as Record<string, unknown>);
}

function listText(list: unknown[]): string {
	let text = '[';
	for (let index = 0; index < list.length; index++) {
		text += (index === 0 ? '' : ',') + canonicalJson(list[index] ?? null);
	}
	return `${text}]`;
}

function objectText(object: Record<string, unknown>): string {
	let text = '{';
	for (const key of Object.keys(object).sort()) {
		const member = object[key];
		if (member !== undefined) text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
	}
	return `${text}}`;
}
