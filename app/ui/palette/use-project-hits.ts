import { useEffect, useState } from 'react';
import { paths } from '~/paths';
import { usePastQuery } from '../shell/past';

export interface ProjectHit {
	id: string;
	name: string;
	firmName: string;
	unit: string;
}

const PAUSE_MS = 150;

/** Projects that match while the reader types: asked after a short pause, an older answer never overtakes a newer one. */
export function useProjectHits(query: string): readonly ProjectHit[] {
	const { asOf } = usePastQuery();
	const [hits, setHits] = useState<readonly ProjectHit[]>([]);
	useEffect(() => {
		if (query === '') {
			setHits([]);
			return;
		}
		const stop = new AbortController();
		const timer = setTimeout(
			() => void ask({ q: query, asOf }, stop.signal).then((found) => found && setHits(found)),
			PAUSE_MS,
		);
		return () => {
			clearTimeout(timer);
			stop.abort();
		};
	}, [query, asOf]);
	return hits;
}

/** Null when overtaken or out of reach: the palette then still leads to pages and to the full search. */
async function ask(query: { q: string; asOf?: string }, signal: AbortSignal): Promise<readonly ProjectHit[] | null> {
	try {
		const answer = await fetch(paths.search(query), { signal });
		return answer.ok ? ((await answer.json()) as { hits: ProjectHit[] }).hits : null;
	} catch {
		return null;
	}
}
