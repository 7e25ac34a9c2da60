import { type Day, monthOf } from '~/domain/day';
import type { Milestone } from '~/domain/stages/milestones';
import type { Evidence } from '~/domain/updates/evidence';
import type { Random } from './random';

/** The documents that prove a milestone, with invented numbers. */
export function evidenceOf(random: Random, milestone: Milestone, on: Day, districtCode: string): Evidence[] {
	const year = on.slice(0, 4);
	switch (milestone) {
		case 'signed':
			return [];
		case 'filed':
			return [{ kind: 'filingNumber', text: `${on.slice(2, 7).replace('-', '')}-${districtCode}-${random.digits(6)}` }];
		case 'landGranted':
			return [{ kind: 'landContract', text: `${districtCode}${year}A21${random.digits(3)}` }];
		case 'permitted':
		case 'started':
			return [{ kind: 'buildingPermit', text: `${districtCode}${on.replaceAll('-', '')}${random.digits(4)}` }];
		case 'completed':
			return [{ kind: 'acceptanceFiling', text: `竣备${year}-${random.digits(5)}` }];
		case 'inProduction':
			return [
				{ kind: 'firstInvoice', text: random.digits(20) },
				{ kind: 'meteredElectricity', text: `户号${random.digits(10)}` },
			];
		case 'aboveScale':
			return [{ kind: 'statisticsMonth', text: monthOf(on) }];
		case 'atOutput':
			return [{ kind: 'outputReview', text: `达产评审〔${year}〕${random.int(1, 90)}号` }];
	}
}
