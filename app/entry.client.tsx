import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createWords } from './i18n/words';
import { WordsProvider } from './i18n/words-provider';

/** The one dictionary this page speaks, as its own long-lived file. */
async function loadWords() {
	if (document.documentElement.lang === 'en') return createWords('en', await import('./i18n/messages/en'));
	return createWords('zh-CN', await import('./i18n/messages/zh-CN'));
}

/**
 * RemixBrowser suspends until the page's data is decoded, and nothing above it can catch that: a key or a click in that moment
 * would make React give up the page for good (error 345). So the decoding is begun and waited for before React takes over.
 */
async function decodeData() {
	try {
		RemixBrowser({});
	} catch (decoding) {
		await decoding;
	}
}

const [words] = await Promise.all([loadWords(), decodeData()]);

startTransition(() => {
	hydrateRoot(
		document,
		<WordsProvider words={words}>
			<RemixBrowser />
		</WordsProvider>,
	);
});
