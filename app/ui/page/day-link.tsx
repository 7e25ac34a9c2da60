import type { AnchorHTMLAttributes } from 'react';
import { useStay } from '../shell/past';

/** A link that stays on the day of the past the reader picked. */
export function DayLink({ href = '', children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
	const stay = useStay();
	return (
		<a {...rest} href={stay(href)}>
			{children}
		</a>
	);
}
