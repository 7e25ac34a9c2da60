import { industryDivision } from './industry';
import type { GateRules } from './standard';

/** What the gate needs to know of a project. */
export interface GateSubject {
	industryCode?: string | null;
	energyTce?: number | null;
	electricityKwh?: number | null;
	/** 节能审查 and 环评 document numbers. */
	energyReviewNo?: string | null;
	environmentReviewNo?: string | null;
}

/** 疑似两高: the industry's two-digit division is on the list. Never a verdict by itself (DOMAIN §5). */
export function isSuspected({ industryCode }: GateSubject, { industries }: GateRules): boolean {
	const division = industryDivision(industryCode);
	return division !== null && industries.includes(division);
}

/** Which office reviews the energy use before 开工: nobody below 1,000 tce/a and 5 GWh/a, the province from 10,000 tce/a. */
export function energyReview(subject: GateSubject, gate: GateRules): 'none' | 'local' | 'province' {
	const tce = subject.energyTce ?? 0;
	if (tce >= gate.provinceFromTce) return 'province';
	return tce >= gate.reviewFromTce || (subject.electricityKwh ?? 0) >= gate.reviewFromKwh ? 'local' : 'none';
}

/** A manager's ruling on a suspected case. */
export interface GateRuling {
	isHighEnergy: boolean;
	allowed: boolean;
	words: string;
	documentNo: string | null;
}

/**
 * Where a case stands at the gate: not concerned · held until both document numbers are given · waiting for a manager's ruling ·
 * let through · turned away.
 */
export function gateState(
	subject: GateSubject,
	gate: GateRules,
	ruling: GateRuling | null,
): 'notConcerned' | 'documentsMissing' | 'rulingNeeded' | 'allowed' | 'turnedAway' {
	if (!isSuspected(subject, gate)) return 'notConcerned';
	if (!hasText(subject.energyReviewNo) || !hasText(subject.environmentReviewNo)) return 'documentsMissing';
	if (!ruling) return 'rulingNeeded';
	return ruling.allowed ? 'allowed' : 'turnedAway';
}

/** Whether 开工 must wait for a 节能审查 number (DOMAIN §5). */
export function reviewMissing(subject: GateSubject, gate: GateRules): boolean {
	return energyReview(subject, gate) !== 'none' && !hasText(subject.energyReviewNo);
}

function hasText(text: string | null | undefined): boolean {
	return (text?.trim() ?? '') !== '';
}
