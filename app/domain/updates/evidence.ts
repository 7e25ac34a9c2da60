import { isMonth } from '../day';
import { accepted, type Outcome, refused } from '../outcome';
import type { Milestone } from '../stages/milestones';

/** What can prove that a milestone was reached (DOMAIN §2), with the official name under which it is kept in history. */
export const EVIDENCE_NAMES = {
	agreement: '投资协议',
	filingNumber: '备案号',
	landContract: '土地出让合同',
	buildingPermit: '施工许可证',
	acceptanceFiling: '竣工验收备案',
	firstInvoice: '首张发票',
	meteredElectricity: '生产用电计量',
	pollutionPermit: '排污许可证',
	statisticsMonth: '统计入库月份',
	outputReview: '达产评审文号',
} as const;
export type EvidenceKind = keyof typeof EVIDENCE_NAMES;

export interface Evidence {
	kind: EvidenceKind;
	/** A document number; for `statisticsMonth` a month `YYYY-MM`. */
	text: string;
}

/** Which documents belong to a milestone, and how many different ones it takes. */
export const EVIDENCE_OF: Record<Milestone, { kinds: readonly EvidenceKind[]; needed: number }> = {
	signed: { kinds: ['agreement'], needed: 0 },
	filed: { kinds: ['filingNumber'], needed: 0 },
	landGranted: { kinds: ['landContract'], needed: 1 },
	permitted: { kinds: ['buildingPermit'], needed: 0 },
	started: { kinds: ['buildingPermit'], needed: 1 },
	completed: { kinds: ['acceptanceFiling'], needed: 1 },
	inProduction: { kinds: ['firstInvoice', 'meteredElectricity', 'pollutionPermit'], needed: 2 },
	aboveScale: { kinds: ['statisticsMonth'], needed: 1 },
	atOutput: { kinds: ['outputReview'], needed: 1 },
};

/** File names and words for pictures: a photo alone is never evidence (DOMAIN §2). */
const PHOTO = /\.(jpe?g|png|heic|webp|gif|bmp)$|照片|图片|影像|\bphotos?\b|\bpictures?\b/i;

/**
 * The evidence of a milestone as one readable line, or null when none was needed and none given. Each kind counts once.
 * Refused: `evidence-photo-only`, `evidence-missing` {needed}, `evidence-not-a-month`.
 */
export function decideEvidence(milestone: Milestone, given: readonly Evidence[]): Outcome<string | null> {
	const { kinds, needed } = EVIDENCE_OF[milestone];
	const texts = new Map<EvidenceKind, string>();
	for (const { kind, text } of given) if (kinds.includes(kind) && text.trim()) texts.set(kind, text.trim());
	const documents = [...texts].filter(([, text]) => !PHOTO.test(text));
	if (texts.size > 0 && documents.length === 0) return refused('evidence-photo-only', 'evidence');
	if (documents.length < needed) return refused('evidence-missing', 'evidence', { needed });
	const month = texts.get('statisticsMonth');
	if (month !== undefined && !isMonth(month)) return refused('evidence-not-a-month', 'evidence');
	const line = [...texts].map(([kind, text]) => `${EVIDENCE_NAMES[kind]} ${text}`).join('；');
	return accepted(line || null);
}
