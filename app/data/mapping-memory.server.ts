import type { AnyTx, WriteTx } from './database.server';

/** The mapping committed last for a set of headers; null when there is none. */
export async function rememberedMapping(tx: AnyTx, headerKey: string): Promise<unknown> {
	const row = await tx.mappingMemory.findUnique({ where: { headerKey } });
	return row ? JSON.parse(row.mapping) : null;
}

/** Remembers a mapping for a set of headers, in place of the one before. */
export async function rememberMapping(
	tx: WriteTx,
	headerKey: string,
	mapping: unknown,
	by: { personId: string | null; usedAt: string },
): Promise<void> {
	const data = { mapping: JSON.stringify(mapping), ...by };
	await tx.mappingMemory.upsert({ where: { headerKey }, create: { headerKey, ...data }, update: data });
}
