import { EVENT_KINDS } from '~/domain/audit/event-kinds';
import { CHANNELS, type HistoryValues, OFFERED_LAGS } from '~/domain/history/query';
import { eventKindName } from '~/i18n/event-kind-name';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterDay, FilterSearch, FilterSelect, FilterText } from '~/ui/list/filter-fields';

/** Who, where, what, through which door, when, how late. */
export function HistoryFilters({ query, units }: { query: HistoryValues; units: readonly string[] }) {
	const words = useWords();
	const { t, term } = words;
	const value = (name: keyof HistoryValues) => String(query[name] ?? '');
	const { before: _before, ...set } = query;
	const chosen = Number(value('lag'));
	const lags =
		value('lag') === '' || OFFERED_LAGS.some((lag) => lag === chosen) ? OFFERED_LAGS : [chosen, ...OFFERED_LAGS];
	const fields = (
		<>
			{units.length > 1 && (
				<FilterSelect
					name="unit"
					label={t('history.filter.unit')}
					all={t('history.filter.unit')}
					options={units.map((unit) => ({ value: unit, label: term('unit', unit) }))}
					value={value('unit')}
				/>
			)}
			<FilterSelect
				name="kind"
				label={t('history.filter.kind')}
				all={t('history.filter.kind')}
				options={[
					{ value: 'milestones', label: t('history.filter.milestones') },
					...EVENT_KINDS.map((kind) => ({ value: kind, label: eventKindName(words, kind) })),
				]}
				value={value('kind')}
			/>
			<FilterSelect
				name="channel"
				label={t('history.filter.channel')}
				all={t('history.filter.channel')}
				options={CHANNELS.map((channel) => ({ value: channel, label: term('channel', channel) }))}
				value={value('channel')}
			/>
			<FilterSelect
				name="lag"
				label={t('history.filter.lag')}
				all={t('history.filter.lag')}
				options={lags.map((lag) => ({ value: String(lag), label: t('history.filter.lagMore', { count: lag }) }))}
				value={value('lag')}
			/>
			<FilterDay name="from" label={t('history.filter.from')} value={value('from')} />
			<FilterDay name="to" label={t('history.filter.to')} value={value('to')} />
			<FilterText name="person" label={t('history.filter.person')} value={value('person')} />
		</>
	);
	return (
		<FilterBar
			action={paths.history()}
			clear={Object.keys(set).length > 0 ? paths.history() : null}
			folded={{ fields, set: Object.keys(set).filter((name) => name !== 'q').length }}
		>
			<FilterSearch name="q" label={t('history.filter.text')} value={value('q')} />
		</FilterBar>
	);
}
