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

const words = await loadWords();

startTransition(() => {
	hydrateRoot(
		document,
		<WordsProvider words={words}>
			<RemixBrowser />
		</WordsProvider>,
	);
});
