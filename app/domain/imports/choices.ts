/** What a person said about a ledger on its way in. Absent: what the file says. */
export interface ImportChoices {
	unit?: string;
	asOf?: string;
	sheet?: string;
	/** From 1. */
	headerRow?: number;
	/** Header → field, as mappings are written. */
	mapping?: Record<string, unknown>;
	/** When a commit was begun. A draft that still says so, while nothing runs, was broken off. */
	startedAt?: string;
}

/** The steps of an import that a person walks through after the file, in their order. */
export const IMPORT_STEPS = ['sheet', 'columns', 'check'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

export function isImportStep(value: unknown): value is ImportStep {
	return (IMPORT_STEPS as readonly unknown[]).includes(value);
}
