import { useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Role } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { navFor } from '../shell/nav';
import css from './palette.module.css';

/** Ctrl-K: pages of the reader's role and a search over all projects, in a native dialog. */
export function Palette({ onClose }: { onClose: () => void }) {
	const { t } = useWords();
	const data = useRouteLoaderData<{ person: { role: Role } | null }>('root');
	const dialog = useRef<HTMLDialogElement>(null);
	const [query, setQuery] = useState('');
	useEffect(() => dialog.current?.showModal(), []);
	const wanted = query.trim().toLowerCase();
	const pages = (data?.person ? navFor(data.person.role) : []).filter((entry) =>
		t(entry.key).toLowerCase().includes(wanted),
	);
	return (
		<dialog ref={dialog} className={css.palette} aria-label={t('shell.palette.title')} onClose={onClose}>
			<form action={paths.projects()} onSubmit={() => dialog.current?.close()}>
				<input
					type="search"
					name="q"
					value={query}
					onChange={(event) => setQuery(event.target.value)}
					aria-label={t('shell.palette.placeholder')}
					placeholder={t('shell.palette.placeholder')}
					autoComplete="off"
				/>
			</form>
			<ul>
				{wanted !== '' && (
					<li>
						<a href={paths.projects({ q: query.trim() })} onClick={() => dialog.current?.close()}>
							{t('shell.palette.searchAll', { query: query.trim() })}
						</a>
					</li>
				)}
				{pages.map((entry) => (
					<li key={entry.key}>
						<a href={entry.to} onClick={() => dialog.current?.close()}>
							{t(entry.key)}
						</a>
					</li>
				))}
			</ul>
			<p>{t('shell.palette.hint')}</p>
		</dialog>
	);
}
