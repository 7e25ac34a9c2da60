import type { StoredStandard } from '~/data/standards.server';
import type { Day } from '~/domain/day';
import type { AgreedLimits } from '~/domain/entry/assess';
import { NO_FACTS } from '~/domain/project/facts';
import type { PlainFacts } from '~/domain/updates/plain-fields';
import { newId } from './acting.server';
import { formValuesOf } from './project-fields.server';

interface FormSource {
	unit: string | null;
	units: string[];
	projectId: string | null;
	standards: StoredStandard[];
	agreed: AgreedLimits;
	candidate: PlainFacts;
	today: Day;
	/** Sums that were worked out from estimates per mu. */
	estimated?: string[];
}

/** What the pages of an application form carry: the standards as the browser judges by them, and the boxes as they are filled. */
export function applicationFormData(source: FormSource, own: Record<string, string>) {
	const { unit, units, projectId, agreed, candidate, today, estimated = [] } = source;
	const { fixedInvestmentPerMu = null, taxPerMu = null, outputPerMu = null } = candidate;
	const { annualPlanFen: _, ...values } = formValuesOf({ ...NO_FACTS, ...candidate }, '');
	return {
		...{ units, projectId, agreed, today, estimated, formKey: newId() },
		standards: source.standards.map(
			({ id, name, version, state, effectiveFrom, effectiveTo, scope, indicators, gate }) => ({
				...{ id, name, version, state, effectiveFrom, effectiveTo, scope, indicators, gate },
			}),
		),
		perMu: { fixedInvestmentPerMu, taxPerMu, outputPerMu },
		values: { ...values, unit: unit ?? '', standardId: '', papers: '', ...own },
	};
}
