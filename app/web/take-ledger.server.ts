import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { uploadLedger } from '~/commands/imports/upload-ledger.server';
import { refused } from '~/domain/outcome';
import type { Actor } from '~/domain/people/actor';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import { LEDGER_LIMITS } from '~/ledger/sheet.server';
import { acting } from './acting.server';
import { readerSettings } from './reader-settings.server';
import { statusOf } from './respond.server';
import { readUpload } from './upload.server';

/** Takes the ledger of an upload form in and leads on with its batch; or answers what is wrong with it, in words. */
export async function takeLedger(
	request: Request,
	context: AppLoadContext,
	person: Actor,
	next: (batchId: string) => string,
) {
	const upload = await readUpload(request, LEDGER_LIMITS.packedBytes);
	const outcome = upload.ok ? await taken(upload.value) : upload;
	if (outcome.ok) return redirect(next(outcome.value.batchId));
	const words = wordsIn(readerSettings(request).language);
	return data({ error: faultText(words, outcome.refusal) }, { status: statusOf(outcome.refusal) });

	async function taken(form: FormData) {
		const file = form.get('file');
		if (!(file instanceof File) || file.name === '') return refused('no-file', 'file');
		const bytes = new Uint8Array(await file.arrayBuffer());
		return uploadLedger(acting(context, person, form), { fileName: file.name.slice(-200), bytes });
	}
}
