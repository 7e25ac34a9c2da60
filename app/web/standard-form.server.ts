import { parseWithZod } from '@conform-to/zod/v4';
import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { draftStandard } from '~/commands/entry/draft-standard.server';
import type { SessionPerson } from '~/data/sessions.server';
import { INDICATORS, type IndicatorKey, OPERATORS } from '~/domain/entry/indicators';
import { labelOf, readLabel } from '~/domain/entry/label';
import { type Indicator, LAND_USES, REMEDY_STEPS, type StandardContent } from '~/domain/entry/standard';
import type { Refusal } from '~/domain/outcome';
import { paths } from '~/paths';
import { acting } from './acting.server';
import { formInvalid, formRefused } from './form-answer.server';
import { dayText, decimal, line } from './form-fields.server';
import { indicatorValues } from './standard-values.server';

const perIndicator = <T extends z.ZodType>(piece: T) =>
	z.object(Object.fromEntries(INDICATORS.map((key) => [key, piece])) as Record<IndicatorKey, T>);

const schema = z.object({
	intent: z.enum(['save', 'fill']),
	seen: z.string().max(20_000).optional(),
	label: line(40),
	name: line(200),
	effectiveFrom: dayText(),
	effectiveTo: dayText(),
	source: line(400),
	toConfirm: z.boolean().default(false),
	units: z.array(z.string()).default([]),
	industries: line(400),
	landUses: z.array(z.enum(LAND_USES)).default([]),
	use: perIndicator(z.enum(['none', 'required', 'optional']).default('none')),
	operator: perIndicator(z.enum(OPERATORS)),
	limit: perIndicator(decimal()),
	gate: z.object({
		industries: line(200),
		reviewFromTce: decimal(),
		reviewFromKwh: decimal(),
		provinceFromTce: decimal(),
	}),
	followUp: z.object({
		...{ graceDays: decimal(), reachedPercent: decimal(), nearlyPercent: decimal() },
		remedies: z.object({ reminder: decimal(), rectification: decimal(), liability: decimal() }),
	}),
});
type Typed = z.infer<typeof schema>;

/** Keeps a draft and leads to it; fills in the numbers of a short name; or answers what shows the form again. */
export async function saveStandardForm(
	request: Request,
	context: AppLoadContext,
	person: SessionPerson,
	standardId: string | null,
) {
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const typed = submission.value;
	if (typed.intent === 'fill') {
		const read = readLabel(typed.label);
		if (!read.ok) return formRefused(request, submission, read.refusal);
		const result = submission.reply();
		const name = typed.name || (labelOf(read.value) ?? '');
		const filled = { ...result.initialValue, ...indicatorValues(read.value), name };
		return data({ result: { ...result, initialValue: filled }, filled: typed.label });
	}
	const outcome = await draftStandard(acting(context, person, form), {
		standardId,
		seen: typed.seen ?? null,
		...contentFrom(typed),
	});
	if (!outcome.ok) return formRefused(request, submission, atItsField(outcome.refusal));
	return redirect(paths.standard(outcome.value.standardId));
}

function contentFrom(typed: Typed): StandardContent {
	const { name, effectiveFrom, source, toConfirm, units, landUses, gate, followUp } = typed;
	const number = (value: number | null) => value ?? Number.NaN;
	return {
		...{ name, effectiveFrom, effectiveTo: typed.effectiveTo || null, source, toConfirm },
		scope: { units, landUses, industries: codesIn(typed.industries) },
		indicators: INDICATORS.flatMap((key) => indicatorIn(typed, key)),
		gate: {
			industries: codesIn(gate.industries),
			reviewFromTce: number(gate.reviewFromTce),
			reviewFromKwh: number(gate.reviewFromKwh),
			provinceFromTce: number(gate.provinceFromTce),
		},
		followUp: {
			graceDays: number(followUp.graceDays),
			reachedPercent: number(followUp.reachedPercent),
			nearlyPercent: number(followUp.nearlyPercent),
			remedies: REMEDY_STEPS.flatMap((step) => {
				const fromDays = followUp.remedies[step];
				return fromDays === null ? [] : [{ fromDays, step }];
			}),
		},
	};
}

function indicatorIn({ use, operator, limit }: Typed, key: IndicatorKey): Indicator[] {
	if (use[key] === 'none') return [];
	return [{ key, operator: operator[key], limit: limit[key], required: use[key] === 'required' }];
}

function codesIn(text: string): string[] {
	return text.split(/[\s,\u3001\uff0c;]+/).filter((code) => code !== '');
}

/** Where the form asks for what the core refused. */
function atItsField({ field, ...refusal }: Refusal): Refusal {
	const places: Record<string, string> = {
		gate: 'gate.industries',
		followUp: 'followUp.graceDays',
		indicators: 'label',
	};
	const place = field?.startsWith('indicators.') ? field.replace('indicators.', 'limit.') : field;
	return { ...refusal, field: place && (places[place] ?? place) };
}
