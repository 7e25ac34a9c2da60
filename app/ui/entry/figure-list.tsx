import { FIGURES, type Figures } from '~/domain/entry/candidate';
import { figureText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { FactList } from '../page/fact-list';

/** The figures a verdict rests on, with their units; what is not known is left out. */
export function FigureList({ figures }: { figures: Partial<Figures> }) {
	const words = useWords();
	const facts = FIGURES.map((name) => [words.t(`fields.${name}`), figureText(words, name, figures[name])] as const);
	return <FactList facts={facts} />;
}
