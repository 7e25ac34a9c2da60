import { useEffect, useRef } from 'react';
import { BLANK } from '~/i18n/format';
import { useWords } from '~/i18n/words-provider';
import css from './conflict-panel.module.css';

/** One field that both changed; values as words. */
export interface ConflictField {
	name: string;
	label: string;
	base: string | null;
	theirs: string | null;
	mine: string | null;
}

export interface ConflictPanelProps {
	/** Who saved in between, and when (instant). */
	person: string;
	at: string;
	/** Fields that both changed: each asks for a choice, posted as `take.<name>` = `mine` or `theirs`. */
	fields: readonly ConflictField[];
	/** How many changed fields do not overlap: kept without asking. */
	kept: number;
	/** Nothing is left to choose: the sides are shown, and whose the third one is. */
	settled?: { mine: string; title?: string; explain?: string };
}

/** Somebody else saved first: base, theirs and mine side by side. It stands inside the form, where everything typed still is. */
export function ConflictPanel({ person, at, fields, kept, settled }: ConflictPanelProps) {
	const { t, format } = useWords();
	const panel = useRef<HTMLElement>(null);
	useEffect(() => panel.current?.focus(), []);
	return (
		<section ref={panel} className={css.panel} role="alert" tabIndex={-1}>
			<h2>
				{settled?.title ?? t('form.conflict.title', { person, time: format.time(at), count: fields.length + kept })}
			</h2>
			<p>{settled?.explain ?? t(fields.length > 0 ? 'form.conflict.explain' : 'form.conflict.explainKept')}</p>
			{fields.map((field) => (
				<ConflictChoice key={field.name} field={field} settled={settled} />
			))}
			{kept > 0 && <p>{t('form.conflict.mergeRest', { count: kept })}</p>}
		</section>
	);
}

function ConflictChoice({ field, settled }: { field: ConflictField } & Pick<ConflictPanelProps, 'settled'>) {
	const { t } = useWords();
	const sides = [
		['theirs', t('form.conflict.theirs'), field.theirs],
		['mine', settled?.mine ?? t('form.conflict.mine'), field.mine],
	] as const;
	return (
		<fieldset className={css.choice}>
			<legend>{field.label}</legend>
			<p className={css.base}>
				<small>{t('form.conflict.base')}</small>
				{field.base ?? BLANK}
			</p>
			{sides.map(([side, label, value]) => {
				const words = (
					<span>
						<small>{label}</small>
						{value ?? BLANK}
					</span>
				);
				if (settled) return <p key={side}>{words}</p>;
				return (
					<label key={side}>
						<input type="radio" name={`take.${field.name}`} value={side} defaultChecked={side === 'mine'} />
						{words}
					</label>
				);
			})}
		</fieldset>
	);
}
