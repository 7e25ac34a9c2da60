/**
 * What a stored document says, when it is spelled as it was written: as `JSON.stringify` does. Any other spelling – a member named
 * twice, a letter escaped, space between – says one thing here and another to a database that looks into the text itself, so it is
 * taken for none: the answer then equals nothing that an event tells.
 *
 * @example '{"a":1}' → { a: 1 }
 * @example '{"a":2,"a":1}', '{ "a":1}', '{"\u0061":1}', '{"a":' → { misspelled: … }
 */
export function exactJson<Document>(text: string): Document {
	try {
		const value: unknown = JSON.parse(text);
		if (JSON.stringify(value) === text) return value as Document;
	} catch {
		// No JSON at all: misspelled, too.
	}
	return { misspelled: text } as Document;
}

/** How documents are read: with `JSON.parse` to be shown, with {@link exactJson} to be proven. */
export type ReadDocument = typeof exactJson;
