import { data } from '@remix-run/node';
import type { Refusal } from '~/domain/outcome';

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
