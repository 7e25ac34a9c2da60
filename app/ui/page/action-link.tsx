import type { ReactNode } from 'react';
import { useStay } from '../shell/past';
import css from './action.module.css';

export type ActionKind = 'primary' | 'plain' | 'danger' | 'quiet';

export interface ActionLinkProps {
	to: string;
	/** One `primary` a page. `danger` for what cannot be undone, `quiet` for what is rarely wanted. */
	kind?: ActionKind;
	/** A file: the browser fetches it. */
	download?: boolean;
	/** Leads to the present, also from a page that shows the past. */
	leavesPast?: boolean;
	children: ReactNode;
}

/** A link that looks like a button: it leads somewhere. What changes something is a `SubmitButton` in a form. */
export function ActionLink({ to, kind = 'plain', download = false, leavesPast = false, children }: ActionLinkProps) {
	const stay = useStay();
	return (
		<a className={css[kind]} href={leavesPast ? to : stay(to)} download={download ? '' : undefined}>
			{children}
		</a>
	);
}
