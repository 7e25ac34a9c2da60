import type { Outlook } from '../lights/outlook';
import type { Fen } from '../project/facts';
import type { Stall } from '../stages/stall-of';

/** What a board needs of one live project. Kept in memory for all projects, so it is small and never changed in place. */
export interface BoardLine {
	projectId: string;
	name: string;
	firmName: string;
	unit: string;
	/** Empty when unknown, like `officerName`. */
	industryChain: string;
	officerName: string;
	investmentFen: Fen | null;
	/** Where it stands among 五未; null when finished or withdrawn. */
	stall: Stall | null;
	outlook: Outlook;
	/** Gaps worth a manager's list: `seriousGaps(outlook)` is not empty. */
	hasGaps: boolean;
	/** Name, firm and codes as {@link searchable} text. */
	words: string;
	/** Per year, as in the facts. */
	annualPlanFen: Record<string, Fen>;
	completedFen: Record<string, Fen>;
}

/** Text as it is searched: full-width twins and capitals are equal to plain ones (`ＡＢＣ` = `abc`); every sign is literal. */
export function searchable(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}
