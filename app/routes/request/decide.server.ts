import { parseWithZod } from '@conform-to/zod/v4';
import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { cancelRequest } from '~/commands/cancel-request.server';
import { decideRequest } from '~/commands/decide-request.server';
import type { Actor } from '~/domain/people/actor';
import { wantedBy } from '~/domain/updates/wanted-by';
import { paths } from '~/paths';
import type { RequestPage } from '~/reads/request-page.server';
import { acting } from '~/web/acting.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { formConflicted } from '~/web/form-conflict.server';
import { paragraph, version } from '~/web/form-fields.server';

const schema = z.object({ intent: z.enum(['approve', 'refuse', 'cancel']), words: paragraph(), version: version() });

/** What somebody wanted to do with a request that was settled before they did. */
export interface TooLate {
	intent: 'approve' | 'refuse' | 'cancel';
	words: string;
}

/** Decides or takes back the request and leads on; or answers what shows the form again. */
export async function decide(request: Request, context: AppLoadContext, person: Actor, page: RequestPage) {
	const posted = await request.formData();
	const submission = parseWithZod(posted, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { intent, words, version: seen } = submission.value;
	const { id: requestId, projectId } = page.request;
	const who = acting(context, person, posted);
	const outcome = await (intent === 'cancel'
		? cancelRequest(who, { requestId })
		: decideRequest(who, { requestId, approve: intent === 'approve', words, expectedVersion: seen }));
	if (outcome.ok) return redirect(intent === 'cancel' ? paths.project(projectId) : paths.requests());
	const { refusal } = outcome;
	if (refusal.code === 'already-decided') {
		const tooLate: TooLate = { intent, words };
		return data({ result: submission.reply(), tooLate }, { status: 409 });
	}
	if (refusal.code !== 'version-conflict') return formRefused(request, submission, refusal);
	const mine = wantedBy(page.wish);
	const form = { inputs: Object.fromEntries(Object.keys(mine).map((field) => [field, []])), shows: () => ({}) };
	return formConflicted({ request, context, submission, refusal, projectId, version: seen, form, mine });
}
