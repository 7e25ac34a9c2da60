import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { paths } from '~/paths';

/**
 * Asks for the page's data again and again, without a flash and only while somebody can see it. While the server does not
 * answer the last data stay; answers whether that is so. Without JavaScript the page's `refreshSeconds` does the same.
 */
export function useCalmRefresh(seconds: number): boolean {
	const { revalidate } = useRevalidator();
	const again = useRef(revalidate);
	again.current = revalidate;
	const [lost, setLost] = useState(false);
	useEffect(() => {
		const timer = setInterval(async () => {
			if (document.visibilityState === 'hidden') return;
			const alive = await answers();
			setLost(!alive);
			if (alive) again.current();
		}, seconds * 1000);
		return () => clearInterval(timer);
	}, [seconds]);
	return lost;
}

/** A restart of the server must not turn a wall into an error page. */
async function answers(): Promise<boolean> {
	try {
		return (await fetch(paths.health(), { cache: 'no-store' })).ok;
	} catch {
		return false;
	}
}
