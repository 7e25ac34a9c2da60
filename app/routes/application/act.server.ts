import { parseWithZod } from '@conform-to/zod/v4';
import { type AppLoadContext, redirect } from '@remix-run/node';
import { z } from 'zod';
import { decideApplication } from '~/commands/entry/decide-application.server';
import { ruleHighEnergy } from '~/commands/entry/rule-high-energy.server';
import { submitApplication } from '~/commands/entry/submit-application.server';
import type { Acting } from '~/commands/perform.server';
import { DECISIONS } from '~/domain/entry/application';
import type { Refusal } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { paths } from '~/paths';
import { acting } from '~/web/acting.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { dayText, line, paragraph } from '~/web/form-fields.server';

const condition = z.object({ text: line(200), dueOn: dayText() });
const schema = z.object({
	intent: z.enum(['submit', 'rule', ...DECISIONS]),
	seen: line(40),
	words: paragraph(),
	documentNo: line(),
	untilOn: dayText(),
	conditions: z.array(condition).optional(),
	isHighEnergy: z.enum(['yes', 'no']).optional(),
	allowed: z.enum(['yes', 'no']).optional(),
});
type Typed = z.infer<typeof schema>;

/** Hands in, rules on or decides the application and leads back to it; or answers what shows the form again. */
export async function act(request: Request, context: AppLoadContext, person: Actor, applicationId: string) {
	const posted = await request.formData();
	const submission = parseWithZod(posted, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const typed = submission.value;
	const unanswered = typed.intent === 'rule' && unansweredIn(typed);
	if (unanswered) return formRefused(request, submission, unanswered);
	const outcome = await done(acting(context, person, posted), applicationId, typed);
	if (!outcome.ok) return formRefused(request, submission, atItsField(outcome.refusal, typed));
	return redirect(paths.application(applicationId));
}

function done(who: Acting, applicationId: string, typed: Typed) {
	const { intent, words, documentNo } = typed;
	const target = { applicationId, seen: typed.seen || null };
	if (intent === 'submit') return submitApplication(who, target);
	if (intent === 'rule') {
		const ruling = { isHighEnergy: typed.isHighEnergy === 'yes', allowed: typed.allowed === 'yes' };
		return ruleHighEnergy(who, { ...target, ...ruling, words, documentNo: documentNo || null });
	}
	return decideApplication(who, {
		...{ ...target, kind: intent, words, documentNo: documentNo || null, untilOn: typed.untilOn || null },
		conditions: filled(typed).map(({ text, dueOn }) => ({ text, dueOn, metOn: null, evidence: null })),
	});
}

/** Rows of the form that say anything, each with its place. */
function filled({ conditions = [] }: Typed) {
	return conditions.map((one, at) => ({ ...one, at })).filter(({ text, dueOn }) => text !== '' || dueOn !== '');
}

function unansweredIn({ isHighEnergy, allowed }: Typed): Refusal | null {
	if (!isHighEnergy) return { code: 'choice-missing', field: 'isHighEnergy' };
	return allowed ? null : { code: 'choice-missing', field: 'allowed' };
}

/** What the forms of this page ask for; what they do not show stands above them. */
const ASKED: ReadonlySet<string> = new Set(['words', 'documentNo', 'untilOn', 'isHighEnergy', 'allowed']);

/** The core counts conditions that were given; the form has empty rows too. */
function atItsField({ field = '', ...refusal }: Refusal, typed: Typed): Refusal {
	if (field === 'conditions') return { ...refusal, field: 'conditions[0].text' };
	const [, number] = /^conditions\.(\d+)$/.exec(field) ?? [];
	if (number === undefined) return ASKED.has(field) ? { ...refusal, field } : refusal;
	return { ...refusal, field: `conditions[${filled(typed)[Number(number)]?.at ?? 0}].text` };
}
