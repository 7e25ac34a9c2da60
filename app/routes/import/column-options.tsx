import { useWords } from '~/i18n/words-provider';

interface ColumnOptionsProps {
	column: {
		index: number;
		header: string;
		kind: string | null;
		unit: string | null;
		units: string[];
		dateOrder: string | null;
	};
}

/** How a column counts: its unit, or the order of its dates. The codes are the ones that mappings are written with. */
export function ColumnOptions({ column: { index, header, kind, unit, units, dateOrder } }: ColumnOptionsProps) {
	const { t } = useWords();
	if (kind === 'day') {
		return (
			<select
				name={`format.${index}`}
				defaultValue={dateOrder ?? ''}
				aria-label={t('imports.columns.formatOf', { header })}
			>
				<option value="">{t('imports.columns.anyDay')}</option>
				<option value="YMD">2026-03-15</option>
				<option value="MDY">03/15/2026</option>
				<option value="DMY">15/03/2026</option>
			</select>
		);
	}
	if (units.length === 0) return null;
	return (
		<select name={`unit.${index}`} defaultValue={unit ?? ''} aria-label={t('imports.columns.unitOf', { header })}>
			{unit === null && <option value="">—</option>}
			{units.map((choice) => (
				<option key={choice} value={choice}>
					{choice}
				</option>
			))}
		</select>
	);
}
