import type { ReactNode } from 'react';
import type { Light } from '~/domain/lights/outlook';
import { perLanguage } from '~/i18n/row-words';
import { useWords } from '~/i18n/words-provider';
import css from './light-mark.module.css';

const lightWords = perLanguage(({ word }) => ({
	red: word('terms.light.red'),
	yellow: word('terms.light.yellow'),
	green: word('terms.light.green'),
	done: word('terms.light.done'),
	paused: word('terms.light.paused'),
	withdrawn: word('terms.light.withdrawn'),
	noData: word('terms.light.noData'),
	stale: word('terms.stale'),
}));

export interface LightMarkProps {
	light: Light;
	/** Hollow: no report for so long that the colour is not to be trusted. Said in words too. */
	stale?: boolean;
	/** What follows the word: the cause with its days (`causeText`). */
	children?: ReactNode;
	/** `large` on a receipt; `bare` shows the shape only, its word stays for screen readers. */
	look?: 'row' | 'large' | 'bare';
}

/** A light is a shape, a word and a colour, never colour alone: readable in greyscale print and with colour blindness. */
export function LightMark({ light, stale = false, children, look = 'row' }: LightMarkProps) {
	const say = lightWords(useWords());
	const word = stale ? `${say[light]} · ${say.stale}` : say[light];
	return (
		<span className={look === 'large' ? `${css[light]} ${css.large}` : css[light]}>
			<LightShape light={light} stale={stale} />
			{look === 'bare' ? <span className="visually-hidden">{word}</span> : <b>{word}</b>}
			{children !== undefined && <> · {children}</>}
		</span>
	);
}

/** The shape alone, for legends and headings that say the word themselves. */
export function LightShape({ light, stale = false }: { light: Light; stale?: boolean }) {
	return (
		<svg className={`${css.shape} ${css[light]}`} aria-hidden="true">
			<use href={stale ? `#${light}-stale` : `#${light}`} />
		</svg>
	);
}
