import type { StoredStandard } from '~/data/standards.server';
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
}

/** What the pages of an application form carry: the standards as the browser judges by them, and the boxes as they are filled. */
export function applicationFormData(source: FormSource, own: Record<string, string>) {
	const { unit, units, projectId, agreed, candidate } = source;
	const { annualPlanFen: _, ...values } = formValuesOf({ ...NO_FACTS, ...candidate }, '');
	return {
		...{ units, projectId, agreed, formKey: newId() },
		standards: source.standards.map(({ id, name, version, indicators, gate }) => ({
			...{ id, name, version, indicators, gate },
		})),
		perMu: { taxPerMu: candidate.taxPerMu ?? null, outputPerMu: candidate.outputPerMu ?? null },
		values: { ...values, unit: unit ?? '', standardId: '', papers: '', ...own },
	};
}
