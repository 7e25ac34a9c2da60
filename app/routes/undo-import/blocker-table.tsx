import type { BlockedProject } from '~/commands/imports/plan-undo.server';
import type { EventKind } from '~/domain/audit/event-kinds';
import { eventKindName } from '~/i18n/event-kind-name';
import { fieldName } from '~/i18n/field-words';
import { refusalText } from '~/i18n/refusal-text';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { cells, DataTable } from '~/ui/list/data-table';

/** Every change in the way: of which project, which field, who made it when, and where it stands in the history. */
export function BlockerTable({ blockers }: { blockers: readonly BlockedProject[] }) {
	const words = useWords();
	const { t, format } = words;
	const columns = [
		{ key: 'project', label: t('imports.undo.project'), phone: 'wide' as const, width: '26%' },
		{ key: 'field', label: t('imports.undo.field') },
		{ key: 'why', label: t('imports.undo.why'), width: '32%' },
		{ key: 'event', label: t('imports.undo.event') },
	];
	return (
		<DataTable caption={t('imports.undo.blockers')} columns={columns}>
			{blockers.map(({ projectId, name, row, blocker: { code, field, event } }) => (
				<tr key={`${projectId} ${code} ${field} ${event?.seq}`}>
					<td>
						{name ? <a href={paths.project(projectId)}>{name}</a> : t('imports.undo.hidden')}
						{row !== null && <div className={cells.sub}>{t('imports.cells.row', { row })}</div>}
					</td>
					<td>{field ? fieldName(words, field) : '—'}</td>
					<td>{refusalText(words, { code })}</td>
					<td>
						{event ? (
							<>
								<EventName {...event} />
								<div className={cells.sub}>
									{event.personName} {format.instant(event.at)}
								</div>
							</>
						) : (
							'—'
						)}
					</td>
				</tr>
			))}
		</DataTable>
	);
}

/** The end of another import belongs to no project: not everybody who reads of it here may open it. */
function EventName({ seq, kind }: { seq: number; kind: EventKind }) {
	const words = useWords();
	const name = `${eventKindName(words, kind)} · ${words.t('imports.undo.eventNo', { seq })}`;
	return kind === 'import.committed' ? name : <a href={paths.event(seq)}>{name}</a>;
}
