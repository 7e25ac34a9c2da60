import { isIndicator } from '~/domain/entry/indicators';
import { WAYS } from '~/domain/entry/way-outcome';
import { ENTRY_MARKS, type EntryFilter } from '~/reads/entry/entry-projects.server';

/** What the address asks for; what nobody wrote there is not asked. */
export function filterFrom(query: URLSearchParams): EntryFilter {
	const one = <T extends string>(name: string, known: readonly T[]) => known.find((value) => value === query.get(name));
	const indicator = (name: string) => {
		const key = query.get(name);
		return isIndicator(key) ? key : null;
	};
	return {
		way: one('way', WAYS) ?? null,
		mark: one('mark', ENTRY_MARKS) ?? null,
		verdict: one('verdict', ['pass', 'fail', 'judged', 'any'] as const) ?? null,
		admitted: query.get('admitted') === '1',
		open: query.get('open') === '1',
		...{ missed: indicator('missed'), asked: indicator('asked') },
		...{ unit: query.get('unit'), industry: query.get('industry') },
	};
}
