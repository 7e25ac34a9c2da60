import type { Application, ApplicationInput, Decision } from '~/domain/entry/application';
import type { Case } from '~/domain/entry/case';
import { DEFAULT_GATE } from '~/domain/entry/default-standards';
import { AT_THE_BORDER, STANDARD_345 } from './figures';

const { landUse: _, ...figures } = AT_THE_BORDER;

/** What is typed for a project that reaches every limit exactly. */
export const input: ApplicationInput = {
	unit: 'deqing',
	projectId: null,
	standardId: STANDARD_345.id,
	candidate: { name: '示例项目', firmName: '示例企业', industryCode: '2760', ...figures },
	papers: '',
};

/** Handed in and waiting, unless said otherwise. */
export const application = (given: Partial<Application> = {}): Application => ({
	...{ id: 'a1', version: 1, state: 'submitted', ...input },
	...{ filedById: 'officer', filedByName: '示例专员', savedAt: '', submittedAt: '' },
	...{ ruling: null, decision: null },
	...given,
});

/** What a manager decides on: the application with what is known around it. */
export const caseOf = (given: Partial<Application> = {}, kept: Partial<Case> = {}): Case => ({
	...{ application: application(given), verdict: 'pass', gate: DEFAULT_GATE, applicants: ['officer'], seen: null },
	...kept,
});

/** An admission without further words, unless said otherwise. */
export const decision = (given: Partial<Decision>): Decision => ({
	...{ kind: 'admit', words: '', documentNo: null, untilOn: null, conditions: [] },
	...given,
});

export const condition = { text: '二期同步供地', dueOn: '2027-06-30', metOn: null, evidence: null };

/** 一事一议, under a condition. */
export const exception = decision({
	...{ kind: 'except', words: '链主项目', documentNo: ' 湖政办〔2026〕1号 ', untilOn: '2027-12-31' },
	conditions: [condition],
});
