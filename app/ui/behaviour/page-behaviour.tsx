import { useNavigation } from '@remix-run/react';
import { lazy, Suspense, useState } from 'react';
import css from './page-behaviour.module.css';
import { useArrivalFocus } from './use-arrival-focus';
import { usePageKeys } from './use-page-keys';
import { usePlainNavigation } from './use-plain-navigation';
import { usePopovers } from './use-popovers';

const Palette = lazy(() => import('../palette/palette').then(({ Palette }) => ({ default: Palette })));

/**
 * What JavaScript adds to pages that work without it, in one place for all of them: plain links and filter forms navigate
 * without a reload, popovers close by themselves, `/`, Ctrl-K, j, k work, focus follows the page, a line shows progress.
 */
export function PageBehaviour() {
	const [palette, setPalette] = useState(false);
	const navigation = useNavigation();
	usePlainNavigation();
	usePopovers();
	usePageKeys(() => setPalette(true));
	useArrivalFocus();
	return (
		<>
			<div className={css.progress} data-busy={navigation.state === 'idle' ? undefined : ''} />
			{palette && (
				<Suspense fallback={null}>
					<Palette onClose={() => setPalette(false)} />
				</Suspense>
			)}
		</>
	);
}
