import { type ReactNode, useId } from 'react';
import css from './field-group.module.css';

/** Fields of one subject, side by side where there is room: a long form reads as a sheet, not as a ladder. */
export function FieldGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
	const id = useId();
	return (
		<section className={css.group} aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{hint && <p>{hint}</p>}
			<div className={css.fields}>{children}</div>
		</section>
	);
}
