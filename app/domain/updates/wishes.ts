import type { Day } from '../day';
import type { Milestone } from '../stages/milestones';

/** What a request asks for, by kind; kept with the request as it was filed. */
export type Wish =
	| { kind: 'planChange'; milestone: Milestone; plannedOn: Day; previousOn: Day | null }
	| { kind: 'pause'; fromOn: Day; untilOn: Day }
	| { kind: 'resume'; resumeOn: Day }
	| { kind: 'withdraw'; withdrawnOn: Day };
export type WishOf<Kind extends Wish['kind']> = Extract<Wish, { kind: Kind }>;
