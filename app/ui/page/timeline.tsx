import type { ReactNode } from 'react';
import { useWords } from '~/i18n/words-provider';
import css from './timeline.module.css';

export interface TimelineEntry {
	key: string | number;
	/** The sentence: what changed, from → to. */
	text: ReactNode;
	/** Who, when, through which channel. */
	meta: ReactNode;
	/** Marks what somebody should look at twice: back-dated, re-planned after the light. */
	notable?: boolean;
}

/** Events, newest first, along a line. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
	return (
		<ol className={css.timeline}>
			{entries.map(({ key, text, meta, notable }) => (
				<li key={key} className={notable ? css.notable : undefined}>
					<div>{text}</div>
					<div className={css.meta}>{meta}</div>
				</li>
			))}
		</ol>
	);
}

/** A value and what it became, `2026-05-23 → 2026-07-23`; read out with a word between. */
export function Change({ from, to }: { from: string; to: string }) {
	const { t } = useWords();
	return (
		<span className={css.change}>
			<del className={dayClass(from)}>{from}</del>
			<span aria-hidden="true"> → </span>
			<span className="visually-hidden"> {t('common.changedTo')} </span>
			<ins className={dayClass(to)}>{to}</ins>
		</span>
	);
}

/** A day is never broken at its hyphens. */
function dayClass(value: string): string | undefined {
	return /^\d{4}-\d\d-\d\d$/.test(value) ? css.day : undefined;
}
