import { parseAmount } from '../money/parse-amount';
import { parseDecimal } from '../money/parse-decimal';
import { FIGURES, type Figures } from './candidate';
import { LAND_USES } from './standard';

/** What stands in the boxes of a form, by the name of the figure; amounts in 万元. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** The figures of a form that is still being filled in. What cannot be read yet is not known: `12,0` typed halfway counts as missing. */
export function typedFigures(typed: Typed): Figures {
	return Object.fromEntries(FIGURES.map((name) => [name, figureIn(name, typed[name] ?? '')])) as unknown as Figures;
}

function figureIn(name: keyof Figures, text: string): Figures[keyof Figures] {
	if (name === 'landUse') return LAND_USES.find((use) => use === text) ?? null;
	const read = name.endsWith('Fen') ? parseAmount(text, '万元') : parseDecimal(text);
	return read.ok ? read.value : null;
}
