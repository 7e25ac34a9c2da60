import { createContext, type ReactNode, useContext } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Words } from './words';

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
	return (
		<I18nextProvider i18n={words.i18n}>
			<WordsContext.Provider value={words}>{children}</WordsContext.Provider>
		</I18nextProvider>
	);
}

/**
 * `const { t, format } = useWords();` A bare context read: the language of a page never changes while it lives (the switch
 * is a form post), so the bookkeeping of useTranslation would only cost. `<Trans>` of react-i18next works as usual.
 */
export function useWords(): Words {
	const words = useContext(WordsContext);
	if (!words) throw new Error('useWords needs a WordsProvider above it');
	return words;
}
