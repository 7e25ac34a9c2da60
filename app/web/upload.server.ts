import {
	unstable_createMemoryUploadHandler as createMemoryUploadHandler,
	MaxPartSizeExceededError,
	unstable_parseMultipartFormData as parseMultipartFormData,
} from '@remix-run/node';
import { accepted, type Outcome, refused } from '~/domain/outcome';

/** A form around a file is small. */
const FORM_BYTES = 64 * 1024;

/** The fields of a form that carries one file of at most so many bytes. Refuses `file-too-large` {limitMb} as early as the request tells its size. */
export async function readUpload(request: Request, most: number): Promise<Outcome<FormData>> {
	const tooLarge = refused('file-too-large', 'file', { limitMb: most / 1024 / 1024 });
	if (Number(request.headers.get('Content-Length') ?? 0) > most + FORM_BYTES) return tooLarge;
	try {
		return accepted(await parseMultipartFormData(request, createMemoryUploadHandler({ maxPartSize: most })));
	} catch (error) {
		if (error instanceof MaxPartSizeExceededError) return tooLarge;
		throw error;
	}
}
