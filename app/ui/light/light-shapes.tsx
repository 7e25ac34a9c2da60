import type { ReactNode } from 'react';
import type { Light } from '~/domain/lights/outlook';

const SHAPES: Record<Light, ReactNode> = {
	red: <path d="M8 2 15 14H1Z" />,
	yellow: <path d="M8 1.2 14.8 8 8 14.8 1.2 8Z" />,
	green: <circle cx="8" cy="8" r="6" />,
	done: <path d="m2.5 8.5 4 4 7-9" fill="none" strokeWidth="2.4" />,
	paused: <path d="M5.2 2.5v11M10.8 2.5v11" fill="none" strokeWidth="2.6" />,
	withdrawn: <path d="M2.5 8h11" fill="none" strokeWidth="2.4" />,
	noData: <circle cx="8" cy="8" r="6" fill="none" />,
};

/** Lights that have a colour to doubt. */
const COLOURED: readonly Light[] = ['red', 'yellow', 'green'];

/** The drawings that `LightMark` points to, once per page: a row then costs a few letters. Stale twins are hollow and dashed. */
export function LightShapes() {
	return (
		<svg width="0" height="0" aria-hidden="true" className="visually-hidden">
			{(Object.keys(SHAPES) as Light[]).map((light) => (
				<symbol key={light} id={light} viewBox="0 0 16 16" fill="currentColor" stroke="currentColor" strokeWidth="1.5">
					{SHAPES[light]}
				</symbol>
			))}
			{COLOURED.map((light) => (
				<symbol key={light} id={`${light}-stale`} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2">
					<g strokeDasharray="2.8 1.9">{SHAPES[light]}</g>
				</symbol>
			))}
		</svg>
	);
}
