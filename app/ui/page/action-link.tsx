import type { ReactNode } from 'react';
import css from './action.module.css';

export type ActionKind = 'primary' | 'plain' | 'danger' | 'quiet';

export interface ActionLinkProps {
	to: string;
	/** One `primary` a page. `danger` for what cannot be undone, `quiet` for what is rarely wanted. */
	kind?: ActionKind;
	/** A file: the browser fetches it. */
	download?: boolean;
	children: ReactNode;
}

/** A link that looks like a button: it leads somewhere. What changes something is a `SubmitButton` in a form. */
export function ActionLink({ to, kind = 'plain', download = false, children }: ActionLinkProps) {
	return (
		<a className={css[kind]} href={to} download={download ? '' : undefined}>
			{children}
		</a>
	);
}
