import type { ProjectFacts } from '../project/facts';
import { checkCreditCode } from './check-credit-code';
import { checkProjectCode } from './check-project-code';

/** Codes that need a second look: 待核, 旧码. A code that is not there needs none. */
export interface CodeMarks {
	credit: 'ok' | 'check';
	project: 'ok' | 'check' | 'legacy';
}

export function codeMarks({ firmCreditCode, projectCode }: Partial<ProjectFacts>): CodeMarks {
	const project = projectCode ? checkProjectCode(projectCode) : null;
	return {
		credit: !firmCreditCode || checkCreditCode(firmCreditCode).valid ? 'ok' : 'check',
		project: !project ? 'ok' : project.legacy ? 'legacy' : project.valid ? 'ok' : 'check',
	};
}
