/** The nine milestones in their order (DOMAIN §1). The order is the order in which lights name their cause. */
export const MILESTONES = [
	'signed',
	'filed',
	'landGranted',
	'permitted',
	'started',
	'completed',
	'inProduction',
	'aboveScale',
	'atOutput',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** The six stages in their order (DOMAIN §1). A stage is always derived from milestones, never typed. */
export const STAGES = ['land', 'construction', 'completion', 'production', 'scale', 'output'] as const;
export type Stage = (typeof STAGES)[number];

/** The milestone whose actual day opens the stage (DOMAIN §2). */
export const STAGE_ENTRY: Record<Stage, Milestone> = {
	land: 'signed',
	construction: 'started',
	completion: 'completed',
	production: 'inProduction',
	scale: 'aboveScale',
	output: 'atOutput',
};

/** The stage entry that comes before: who records by hand skips no stage. 上规 and 达产 both follow 投产. */
export const STAGE_BEFORE: Partial<Record<Milestone, Milestone>> = {
	completed: 'started',
	inProduction: 'completed',
	aboveScale: 'inProduction',
	atOutput: 'inProduction',
};

export function isMilestone(value: unknown): value is Milestone {
	return typeof value === 'string' && (MILESTONES as readonly string[]).includes(value);
}

export function isStage(value: unknown): value is Stage {
	return typeof value === 'string' && (STAGES as readonly string[]).includes(value);
}
