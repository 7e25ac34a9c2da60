import { data } from '@remix-run/node';
import type { Refusal } from '~/domain/outcome';
import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';
import { readerSettings } from './reader-settings.server';

const STATUS: Record<string, number> = {
	'not-found': 404,
	forbidden: 403,
	'own-request': 403,
	'own-application': 403,
	'not-own-request': 403,
	'version-conflict': 409,
	'calendar-day-moved': 409,
	'application-moved': 409,
	'rule-draft-moved': 409,
	'rule-draft-activated': 409,
	'standard-moved': 409,
	'already-decided': 409,
	'seal-missing': 409,
	'rate-limited': 429,
	'password-too-long': 400,
};

/** The HTTP status a refusal is answered with; a rule that stands in the way is 422. */
export function statusOf(refusal: Refusal): number {
	return STATUS[refusal.code] ?? 422;
}

/** An action's answer for a refused command: the page shows the form again with the refusal, nothing typed is lost. */
export function refusedAnswer<Extra extends object>(refusal: Refusal, extra: Extra) {
	return data({ refusal, ...extra }, { status: statusOf(refusal) });
}

/** The answer when a file was asked for and there is none to give: the reason, in the reader's words. */
export function refusedFile(request: Request, refusal: Refusal): Response {
	return new Response(refusalText(wordsIn(readerSettings(request).language), refusal), {
		status: statusOf(refusal),
		headers: { 'Content-Type': 'text/plain; charset=utf-8' },
	});
}
