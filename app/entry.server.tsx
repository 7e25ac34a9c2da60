import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { wordsIn } from './i18n/both-languages.server';
import { WordsProvider } from './i18n/words-provider';
import { RequestFactsProvider } from './ui/document/request-facts';
import { readerSettings } from './web/reader-settings.server';

const GIVE_UP_MS = 10_000;

/**
 * Pages are small and their data is at hand, so they are rendered whole and sent in one piece: no streaming, no flicker,
 * and an error while rendering is an honest 500.
 */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remixContext: EntryContext,
	{ cspNonce, requestId }: AppLoadContext,
) {
	const words = wordsIn(readerSettings(request).language);
	const html = await render(
		<WordsProvider words={words}>
			<RequestFactsProvider value={{ cspNonce, requestId }}>
				<RemixServer context={remixContext} url={request.url} nonce={cspNonce} abortDelay={GIVE_UP_MS} />
			</RequestFactsProvider>
		</WordsProvider>,
		cspNonce,
	);
	headers.set('Content-Type', 'text/html; charset=utf-8');
	headers.set('Content-Language', words.language);
	return new Response(html as BodyInit, { status, headers });
}

/** The page as the bytes that are sent: decoding and encoding a page once more would cost as much as finding its rows. */
function render(page: React.ReactElement, nonce: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const pieces: Buffer[] = [];
		const body = new Writable({
			write(piece: Buffer, _encoding, done) {
				pieces.push(withoutPadding(piece));
				done();
			},
			final(done) {
				resolve(Buffer.concat(pieces));
				done();
			},
		});
		// React also pipes after a failure: the body then fails, and that must not go unheard.
		body.on('error', reject);
		const { pipe, abort } = renderToPipeableStream(page, {
			nonce,
			onAllReady() {
				clearTimeout(timer);
				pipe(body);
			},
			onShellError: reject,
			onError: reject,
		});
		const timer = setTimeout(abort, GIVE_UP_MS);
	});
}

/**
 * React 18 sends its 2 KB buffers whole: where a character of several bytes did not fit, zero bytes are left at the end
 * (facebook/react#24985, mended in 19). They would stand in the middle of Chinese words.
 */
function withoutPadding(piece: Buffer): Buffer {
	let end = piece.length;
	while (end > 0 && piece[end - 1] === 0) end--;
	return piece.subarray(0, end);
}

/**
 * Expected answers of pages are thrown as responses and never come here, those of files do (a day that is none: 400). All else is
 * a bug, told with the number on the error page.
 */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
	if (isRouteErrorResponse(error) && error.status < 500) {
		return context.app.log.info({ status: error.status, requestId: context.requestId }, 'refused');
	}
	if (!request.signal.aborted) context.app.log.error({ err: error, requestId: context.requestId }, 'page failed');
}
