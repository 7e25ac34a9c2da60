import type { ReactNode } from 'react';
import css from './fact-list.module.css';

/** Labels and values: a receipt, a group of facts. What is null is left out. */
export function FactList({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
	const known = facts.filter(([, value]) => value !== null && value !== undefined);
	return (
		<dl className={css.facts}>
			{known.map(([label, value]) => (
				<div key={label}>
					<dt>{label}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	);
}
