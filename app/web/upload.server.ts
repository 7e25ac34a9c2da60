import {
	unstable_createMemoryUploadHandler as createMemoryUploadHandler,
	MaxPartSizeExceededError,
	unstable_parseMultipartFormData as parseMultipartFormData,
} from '@remix-run/node';
import { accepted, type Outcome, refused } from '~/domain/outcome';
import { LEDGER_LIMITS } from '~/ledger/sheet.server';

/** A form around a file is small. */
const FORM_BYTES = 64 * 1024;

/** The fields of a form that carries one ledger. Refuses `file-too-large` {limitMb} as early as the request tells its size. */
export async function readUpload(request: Request): Promise<Outcome<FormData>> {
	const most = LEDGER_LIMITS.packedBytes;
	const tooLarge = refused('file-too-large', 'file', { limitMb: most / 1024 / 1024 });
	if (Number(request.headers.get('Content-Length') ?? 0) > most + FORM_BYTES) return tooLarge;
	try {
		return accepted(await parseMultipartFormData(request, createMemoryUploadHandler({ maxPartSize: most })));
	} catch (error) {
		if (error instanceof MaxPartSizeExceededError) return tooLarge;
		throw error;
	}
}
