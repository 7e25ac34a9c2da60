import type { Light } from '~/domain/lights/outlook';
import type { DayMark } from '~/domain/time/compare-days';
import { fieldName, fieldValue } from '~/i18n/field-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectDifference } from '~/reads/time/day-differences.server';
import { LightMark } from '~/ui/light/light-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';
import { Change } from '~/ui/page/timeline';
import css from './changes.module.css';

/** What asks for eyes, and what is good news. */
const TONES = {
	newlyRed: 'bad',
	cleared: 'good',
	repeated: 'bad',
	rePlanned: 'warn',
	entered: 'plain',
	withdrawn: 'plain',
	voided: 'plain',
	backDated: 'warn',
} as const satisfies Record<DayMark, string>;

/** Fields told in a row; all of them stand on the project's own pages. */
const SHOWN = 6;

/** Each project that differs: what happened, its light then and now, field by field. */
export function ChangeTable({
	projects,
	from,
	to,
}: {
	projects: readonly ProjectDifference[];
	from: string;
	to: string;
}) {
	const { t, term } = useWords();
	const columns = [
		{ key: 'project', label: t('board.column.project'), phone: 'wide' as const, width: '24%' },
		{ key: 'unit', label: t('board.column.unit') },
		{ key: 'marks', label: t('changes.what'), phone: 'wide' as const },
		{ key: 'light', label: t('changes.light'), phone: 'wide' as const },
		{ key: 'fields', label: t('changes.fields'), phone: 'wide' as const, width: '38%' },
	];
	return (
		<DataTable caption={t('changes.title')} columns={columns}>
			{projects.map(({ id, name, unit, marks, light, changes }) => (
				<tr key={id}>
					<td className={cells.name}>
						<a href={paths.project(id, { asOf: light.to ? to : from })}>{name}</a>
					</td>
					<td>{term('unit', unit)}</td>
					<td className={marks.length === 0 ? cells.blank : undefined}>
						<span className={css.marks}>
							{marks.map((mark) => (
								<Chip key={mark} tone={TONES[mark]}>
									{t(`changes.list.${mark}`)}
								</Chip>
							))}
						</span>
					</td>
					<td className={css.lights}>
						<Lights from={light.from} to={light.to} href={light.from && paths.project(id, { asOf: from })} />
					</td>
					<td>{light.from && light.to && <Fields changes={changes} />}</td>
				</tr>
			))}
		</DataTable>
	);
}

function Lights({ from, to, href }: { from: Light | null; to: Light | null; href: string | null }) {
	return (
		<>
			{from && href && (
				<a href={href}>
					<LightMark light={from} />
				</a>
			)}
			{from && from !== to && ' → '}
			{to && from !== to && <LightMark light={to} />}
		</>
	);
}

function Fields({ changes }: { changes: ProjectDifference['changes'] }) {
	const words = useWords();
	const shown = (field: string, value: unknown) => fieldValue(words, field, value) ?? words.t('events.blank');
	return (
		<ul className={css.changes}>
			{changes.slice(0, SHOWN).map(({ field, from, to }) => (
				<li key={field}>
					<b>{fieldName(words, field)}</b>{' '}
					{fieldValue(words, field, from) === null ? (
						<ins className={css.entered}>{shown(field, to)}</ins>
					) : (
						<Change from={shown(field, from)} to={shown(field, to)} />
					)}
				</li>
			))}
			{changes.length > SHOWN && <li>{words.t('changes.more', { count: changes.length - SHOWN })}</li>}
		</ul>
	);
}
