import type { Submission, SubmissionResult } from '@conform-to/react';
import { data } from '@remix-run/node';
import type { Refusal } from '~/domain/outcome';
import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';
import type { Words } from '~/i18n/words';
import { readerSettings } from './reader-settings.server';
import { statusOf } from './respond.server';

/** What was typed does not fit the form's shape: the same form again, with its words and what to do. */
export function formInvalid<Value>(submission: Submission<Value, string[]>) {
	return data({ result: inFormOrder(submission.reply({ hideFields: secretFields(submission) })) }, { status: 422 });
}

/**
 * The command said no: the same form again with the refusal, and all that was refused with it, as sentences in the reader's
 * language, at their fields where they have one, else above all fields.
 */
export function formRefused<Value>(request: Request, submission: Submission<Value, string[]>, refusal: Refusal) {
	const refusals = [refusal, ...(refusal.also ?? [])];
	const reply = submission.reply({
		...repliesTo(wordsIn(readerSettings(request).language), refusals),
		hideFields: secretFields(submission),
	});
	const named = [...new Set(refusals.map(({ field = '' }) => field))];
	return data({ result: inFormOrder(reply, named) }, { status: statusOf(refusal) });
}

/** Each refusal at its field; those about no field together. */
function repliesTo(words: Words, refusals: readonly Refusal[]) {
	const at = (field: string | undefined) =>
		refusals.filter((refusal) => refusal.field === field).map((refusal) => refusalText(words, refusal));
	const fields = [...new Set(refusals.flatMap(({ field }) => field ?? []))];
	const fieldErrors = Object.fromEntries(fields.map((field) => [field, at(field)]));
	const formErrors = at(undefined);
	return { ...(formErrors.length > 0 ? { formErrors } : {}), fieldErrors };
}

/** Several refusals at once, each at its field: nobody learns of the next gap only after filling the first. */
export function formRefusedAt<Value>(
	request: Request,
	submission: Submission<Value, string[]>,
	refusals: readonly (Refusal & { field: string })[],
) {
	const words = wordsIn(readerSettings(request).language);
	const fieldErrors = Object.fromEntries(refusals.map((refusal) => [refusal.field, [refusalText(words, refusal)]]));
	return data(
		{
			result: inFormOrder(
				submission.reply({ fieldErrors, hideFields: secretFields(submission) }),
				refusals.map(({ field }) => field),
			),
		},
		{ status: 422 },
	);
}

/**
 * The faults as the form asks, top to bottom: browsers post fields in that order. What concerns no field comes first; a choice that
 * was not made is not posted, and follows the fault named before it.
 */
function inFormOrder(result: SubmissionResult<string[]>, named = Object.keys(result.error ?? {})) {
	const { error, fields: posted = [] } = result;
	if (!error) return result;
	let place = -1;
	const placed = named.map((name) => {
		place = posted.includes(name) ? posted.indexOf(name) : place;
		return { name, place: name === '' ? -1 : place };
	});
	placed.sort((one, other) => one.place - other.place);
	return { ...result, error: Object.fromEntries(placed.map(({ name }) => [name, error[name] ?? null])) };
}

/** A password that was typed is never sent back, not even to the page it came from. */
function secretFields<Value>(submission: Submission<Value, string[]>): string[] {
	return Object.keys(submission.payload).filter((name) => /password/i.test(name));
}
