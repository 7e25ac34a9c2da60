import type { ReactNode } from 'react';
import css from './columns.module.css';

/** Cards side by side; below 1024 px one under the other. `main-aside` is wide beside narrow. */
export function Columns({ split = 'even', children }: { split?: 'even' | 'main-aside'; children: ReactNode }) {
	return <div className={split === 'even' ? css.even : css.mainAside}>{children}</div>;
}
