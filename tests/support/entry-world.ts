import { type ApplicationForm, saveApplication } from '~/commands/entry/save-application.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import type { Database } from '~/data/database.server';
import type { Decision } from '~/domain/entry/application';
import type { Outcome } from '~/domain/outcome';
import { AT_THE_BORDER } from './figures';
import { acting } from './test-acting';
import type { TestPersonId } from './test-people';

const { taxPerMu: _, outputPerMu: __, landUse: ___, ...figures } = AT_THE_BORDER;

/** What a manager says who admits without further words. */
export const ADMIT: Decision = { kind: 'admit', words: '', documentNo: null, untilOn: null, conditions: [] };

/** An application of 德清县 whose figures lie exactly at 345+1.5. */
export function applicationForm(given: Partial<ApplicationForm> = {}): ApplicationForm {
	return {
		...{ applicationId: null, expectedVersion: null, unit: 'deqing', projectId: null, standardId: 'standard-345-1' },
		papers: '备案 2611-330521-04-01-000001',
		...given,
		candidate: {
			...{ name: '示例准入项目', firmName: '湖州示例新材有限公司', industryCode: '2760', ...figures },
			...given.candidate,
		},
	};
}

/** Saved and handed in by an officer of 德清县; answers its id. */
export async function submitted(
	db: Database,
	given: Partial<ApplicationForm> = {},
	who: TestPersonId = 'officer-deqing',
): Promise<string> {
	const { applicationId } = done(await saveApplication(acting(db, who), applicationForm(given)));
	done(await submitApplication(acting(db, who), { applicationId }));
	return applicationId;
}

/** The value of an outcome that must be one. */
export function done<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
