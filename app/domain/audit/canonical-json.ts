/**
 * JSON with object keys in code-unit order and without undefined members: equal values give equal text, whatever order
 * they were built in. The text that hashes and replays are computed over; a million events are, and most are built in order
 * already: looking is cheaper than writing, which the engine does best itself.
 */
export function canonicalJson(value: unknown): string {
	return isCanonical(value) ? JSON.stringify(value) : inOrder(value);
}

/** Whether plain JSON of this value is canonical as it stands. */
function isCanonical(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return value !== undefined;
	if (Array.isArray(value)) return value.every(isCanonical);
	let before = '';
	for (const key of Object.keys(value)) {
		if (key < before || !isCanonical((value as Record<string, unknown>)[key])) return false;
		before = key;
	}
	return true;
}

function inOrder(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	return Array.isArray(value) ? listText(value) : objectText(value as Record<string, unknown>);
}

function listText(list: unknown[]): string {
	return `[${list.map((one) => canonicalJson(one ?? null)).join(',')}]`;
}

function objectText(object: Record<string, unknown>): string {
	const members = Object.keys(object)
		.sort()
		.filter((key) => object[key] !== undefined)
		.map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`);
	return `{${members.join(',')}}`;
}
