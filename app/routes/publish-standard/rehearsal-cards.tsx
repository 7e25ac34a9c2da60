import type { ChangedVerdict, Rehearsal } from '~/domain/entry/rehearsal';
import { useWords } from '~/i18n/words-provider';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import css from './rehearsal.module.css';

interface RehearsalCardsProps {
	page: {
		present: { version: number } | null;
		units: Rehearsal['units'];
		changed: number;
		changes: readonly ChangedVerdict[];
	};
}

/** Whose verdict publishing would change: counted per unit, then named. */
export function RehearsalCards({ page: { present, units, changed, changes } }: RehearsalCardsProps) {
	const { t } = useWords();
	const asked = units.reduce((sum, unit) => sum + unit.asked, 0);
	const aside = present ? t('standards.publish.against', present) : t('standards.publish.againstNone');
	if (asked === 0) {
		return (
			<Card title={t('standards.publish.units')} aside={aside}>
				{t('standards.publish.none')}
			</Card>
		);
	}
	return (
		<>
			<p className={css.news}>{t('standards.publish.asked', { asked, changed })}</p>
			<Card title={t('standards.publish.units')} aside={aside} flush>
				<UnitTable units={units} />
			</Card>
			<Card title={t('standards.publish.changes')} flush>
				{changed === 0 ? (
					<p className={css.note}>{t('standards.publish.noChange')}</p>
				) : (
					<ChangeTable changes={changes} />
				)}
				{changed > changes.length && (
					<p className={css.note}>{t('standards.publish.more', { count: changed - changes.length })}</p>
				)}
			</Card>
		</>
	);
}

function UnitTable({ units }: { units: Rehearsal['units'] }) {
	const { t, term, format } = useWords();
	const columns = [
		{ key: 'unit', label: t('standards.publish.unit'), phone: 'plain' as const },
		{ key: 'kind', label: t('standards.publish.kind'), phone: 'plain' as const },
		...(['askedColumn', 'changed', 'worse', 'better'] as const).map((key) => ({
			...{ key, label: t(`standards.publish.${key}`), align: 'number' as const },
		})),
	];
	return (
		<DataTable caption={t('standards.publish.units')} columns={columns}>
			{units.map(({ unit, kind, asked, changed, worse, better }) => (
				<tr key={`${unit} ${kind}`}>
					<td>{term('unit', unit)}</td>
					<td>{t(`standards.publish.kinds.${kind}`)}</td>
					<td className={cells.number}>{format.count(asked)}</td>
					<td className={cells.number}>{format.count(changed)}</td>
					<td className={worse > 0 ? `${cells.number} ${cells.bad}` : cells.number}>{format.count(worse)}</td>
					<td className={cells.number}>{format.count(better)}</td>
				</tr>
			))}
		</DataTable>
	);
}

function ChangeTable({ changes }: { changes: readonly ChangedVerdict[] }) {
	const { t, term } = useWords();
	const columns = [
		{ key: 'project', label: t('standards.publish.project'), phone: 'wide' as const, width: '44%' },
		{ key: 'unit', label: t('standards.publish.unit') },
		{ key: 'kind', label: t('standards.publish.kind') },
		{ key: 'from', label: t('standards.publish.from') },
		{ key: 'to', label: t('standards.publish.to') },
	];
	return (
		<DataTable caption={t('standards.publish.changes')} columns={columns}>
			{changes.map(({ id, name, unit, kind, from, to }) => (
				<tr key={id}>
					<td className={cells.name}>{name || t('entry.list.unnamed')}</td>
					<td>{term('unit', unit)}</td>
					<td>{t(`standards.publish.kinds.${kind}`)}</td>
					<td>{from ? <VerdictMark verdict={from} /> : t('standards.publish.noneBefore')}</td>
					<td>
						<VerdictMark verdict={to} />
					</td>
				</tr>
			))}
		</DataTable>
	);
}
