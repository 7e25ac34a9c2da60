import { parseWithZod } from '@conform-to/zod/v4';
import { type AppLoadContext, redirect } from '@remix-run/node';
import { z } from 'zod';
import { draftRules } from '~/commands/rules/draft-rules.server';
import type { SessionPerson } from '~/data/sessions.server';
import type { Refusal } from '~/domain/outcome';
import type { RuleNumbers } from '~/domain/rules/rule-draft';
import type { RuleSet } from '~/domain/rules/rule-set';
import { paths } from '~/paths';
import { acting } from './acting.server';
import { formInvalid, formRefused } from './form-answer.server';
import { dayText, decimal, line } from './form-fields.server';

const schema = z.object({
	version: z.coerce.number().int().positive(),
	edition: z.coerce.number().int().nonnegative(),
	name: line(60),
	effectiveFrom: dayText(),
	milestoneLate: z.object({ yellowFromDays: decimal(), redFromDays: decimal() }),
	investmentBehind: z.object({ fromMonth: decimal(), yellowBelowPercent: decimal(), redBelowPercent: decimal() }),
	silent: z.object({ staleAfterDays: decimal(), yellowAfterDays: decimal() }),
	dueSoonDays: line(60),
	idleLand: z.object({ warnFromDays: decimal(), idleFromDays: decimal() }),
	maxPauseDays: decimal(),
	backDating: z.object({ reasonAfterDays: decimal() }),
	fallbacks: z
		.array(z.object({ days: decimal(), monthsByInvestment: z.array(z.object({ months: decimal() })).default([]) }))
		.default([]),
});
type Typed = z.infer<typeof schema>;

/** Keeps the draft and leads to its rehearsal, or answers what shows the form again. `base` holds what the form does not ask. */
export async function saveRuleForm(request: Request, context: AppLoadContext, person: SessionPerson, base: RuleSet) {
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { version, edition, name, effectiveFrom } = submission.value;
	const numbers = numbersFrom(submission.value, base);
	const wish = { version, edition, name, effectiveFrom, numbers };
	const outcome = await draftRules(acting(context, person, form), wish);
	if (!outcome.ok) return formRefused(request, submission, atItsField(outcome.refusal, base));
	return redirect(paths.ruleRehearsal());
}

/** Which milestones have a limit and where bands of investment end stays as it is; a blank is no number, and refused as such. */
function numbersFrom(typed: Typed, base: RuleSet): RuleNumbers {
	const { version: _, edition: __, name: ___, effectiveFrom: ____, dueSoonDays, fallbacks, ...plain } = typed;
	return {
		...(plain as Omit<RuleNumbers, 'dueSoonDays' | 'fallbacks'>),
		dueSoonDays: dueSoonDays.split(/[\s,\u3001\uff0c;]+/).flatMap((word) => (word === '' ? [] : [Number(word)])),
		fallbacks: base.fallbacks.map((limit, at) => {
			const given = fallbacks[at];
			if (!limit.monthsByInvestment) return { ...limit, days: given?.days ?? 0 };
			const bands = limit.monthsByInvestment.map((band, place) => ({
				...band,
				months: given?.monthsByInvestment[place]?.months ?? 0,
			}));
			return { ...limit, monthsByInvestment: bands };
		}),
	};
}

/** Where the form asks for what the core refused. */
function atItsField(refusal: Refusal, base: RuleSet): Refusal {
	const at = Number(/^fallbacks\.(\d+)$/.exec(refusal.field ?? '')?.[1] ?? Number.NaN);
	if (Number.isNaN(at)) return refusal;
	const place = base.fallbacks[at]?.monthsByInvestment ? 'monthsByInvestment[0].months' : 'days';
	return { ...refusal, field: `fallbacks[${at}].${place}` };
}
