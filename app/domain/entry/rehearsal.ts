import { type AgreedLimits, assess } from './assess';
import type { Figures } from './candidate';
import type { EntryVerdict } from './judge';
import type { Indicator, Standard } from './standard';

/** Somebody a new version would be asked of. */
export interface RehearsalSubject {
	id: string;
	name: string;
	unit: string;
	kind: 'candidate' | 'admitted';
	figures: Figures;
	agreed: AgreedLimits;
}

/** One verdict that would change; `from` is null where no version was in force. */
export interface ChangedVerdict extends Pick<RehearsalSubject, 'id' | 'name' | 'unit' | 'kind'> {
	from: EntryVerdict | null;
	to: EntryVerdict;
}

/** What publishing would do, per unit that has anybody. `worse`: no longer passes; `better`: passes now. */
export interface Rehearsal {
	units: {
		unit: string;
		kind: RehearsalSubject['kind'];
		asked: number;
		changed: number;
		worse: number;
		better: number;
	}[];
	changes: ChangedVerdict[];
}

/** Judges everybody by the version in force and by the one to come (DOMAIN §5: nobody is re-judged by it, this is a rehearsal). */
export function rehearse(
	next: Pick<Standard, 'indicators'>,
	present: Pick<Standard, 'indicators'> | null,
	subjects: readonly RehearsalSubject[],
): Rehearsal {
	const units = new Map<string, Rehearsal['units'][number]>();
	const changes: ChangedVerdict[] = [];
	for (const { figures, agreed, ...subject } of subjects) {
		const { unit, kind } = subject;
		const from = present && verdictBy(present.indicators, figures, agreed);
		const to = verdictBy(next.indicators, figures, agreed);
		const line = units.get(`${unit} ${kind}`) ?? { unit, kind, asked: 0, changed: 0, worse: 0, better: 0 };
		units.set(`${unit} ${kind}`, line);
		line.asked++;
		if (from === to) continue;
		line.changed++;
		if (from === 'pass') line.worse++;
		if (to === 'pass') line.better++;
		changes.push({ ...subject, from, to });
	}
	return { units: [...units.values()], changes };
}

function verdictBy(indicators: readonly Indicator[], figures: Figures, agreed: AgreedLimits): EntryVerdict {
	return assess(figures, indicators, agreed).verdict;
}
