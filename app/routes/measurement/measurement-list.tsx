import { indicatorUnit } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import type { ProjectEntry } from '~/reads/entry/project-entry.server';
import { Card } from '~/ui/page/card';
import { Timeline } from '~/ui/page/timeline';

/** What is on record already, the newest first. */
export function MeasurementList({ measurements }: Pick<ProjectEntry, 'measurements'>) {
	const words = useWords();
	const { t, term, format } = words;
	if (measurements.length === 0) return null;
	const entries = measurements.map((one, at) => ({
		key: at,
		text: `${term('indicator', one.key)} ${format.figure(one.value, 0)} ${indicatorUnit(words, one.key)}`,
		meta: `${one.periodUntil} · ${one.source} · ${one.byName}`,
	}));
	return (
		<Card title={t('promises.measurement.before')}>
			<Timeline entries={entries.reverse()} />
		</Card>
	);
}
