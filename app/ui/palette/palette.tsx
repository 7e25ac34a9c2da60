import { useNavigate, useRouteLoaderData } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Role } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { navFor, searchesProjects } from '../shell/nav';
import { useStay } from '../shell/past';
import css from './palette.module.css';
import { useProjectHits } from './use-project-hits';

interface Entry {
	to: string;
	label: string;
	sub?: string;
}

/** Ctrl-K: pages, projects and the full search in one box, in a native dialog (focus stays inside, Escape closes). */
export function Palette({ onClose }: { onClose: () => void }) {
	const { t } = useWords();
	const dialog = useRef<HTMLDialogElement>(null);
	const [query, setQuery] = useState('');
	const [active, setActive] = useState(0);
	const entries = useEntries(query.trim());
	const navigate = useNavigate();
	useEffect(() => dialog.current?.showModal(), []);

	function open(entry: Entry | undefined) {
		dialog.current?.close();
		if (entry) navigate(entry.to);
	}
	function onKeyDown(event: KeyboardEvent) {
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step) setActive((at) => (at + step + entries.length) % Math.max(1, entries.length));
		else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(entries[active]);
		else if (event.key === 'Escape') open(undefined);
		else return;
		event.preventDefault();
	}

	return (
		<dialog ref={dialog} className={css.palette} aria-label={t('shell.palette.title')} onClose={onClose}>
			<input
				type="text"
				role="combobox"
				value={query}
				onChange={(event) => {
					setQuery(event.target.value);
					setActive(0);
				}}
				onKeyDown={onKeyDown}
				aria-label={t('shell.palette.placeholder')}
				aria-expanded={entries.length > 0}
				aria-controls="palette-entries"
				aria-activedescendant={entries.length > 0 ? `palette-${active}` : undefined}
				placeholder={t('shell.palette.placeholder')}
				maxLength={100}
				autoComplete="off"
			/>
			<EntryList entries={entries} active={active} onOpen={open} />
			<p>{t('shell.palette.hint')}</p>
		</dialog>
	);
}

interface EntryListProps {
	entries: readonly Entry[];
	active: number;
	onOpen: (entry: Entry) => void;
}

/** Focus stays in the box; the box says which entry Enter would open. */
function EntryList({ entries, active, onOpen }: EntryListProps) {
	const { t } = useWords();
	return (
		<div id="palette-entries" className={css.entries} role="listbox" aria-label={t('shell.palette.title')}>
			{entries.map((entry, at) => (
				<button
					key={entry.to}
					type="button"
					id={`palette-${at}`}
					role="option"
					aria-selected={at === active}
					tabIndex={-1}
					onClick={() => onOpen(entry)}
				>
					{entry.label}
					{entry.sub && <small>{entry.sub}</small>}
				</button>
			))}
		</div>
	);
}

/** Projects first, as they are what is mostly looked for; then pages of the role; then the search over everything. */
function useEntries(query: string): Entry[] {
	const { t, term } = useWords();
	const stay = useStay();
	const data = useRouteLoaderData<{ person: { role: Role } | null }>('root');
	const role = data?.person?.role;
	const searches = role !== undefined && searchesProjects(role);
	const hits = useProjectHits(searches ? query : '');
	const pages = (role ? navFor(role) : [])
		.map((entry) => ({ to: stay(entry.to), label: t(entry.key) }))
		.filter((entry) => entry.label.toLowerCase().includes(query.toLowerCase()));
	if (query === '' || !searches) return pages;
	const projects = hits.map((hit) => ({
		to: stay(paths.project(hit.id)),
		label: hit.name,
		sub: [term('unit', hit.unit), hit.firmName].filter(Boolean).join(' · '),
	}));
	const everything = { to: stay(paths.projects({ q: query })), label: t('shell.palette.searchAll', { query }) };
	return [...projects, ...pages, everything];
}
