import { CAUSES } from '~/domain/board/causes';
import { type QueryValues, SIZES } from '~/domain/board/query';
import { STAGES } from '~/domain/stages/milestones';
import { STALLS } from '~/domain/stages/stall-of';
import { causeWord } from '~/i18n/list-words';
import { useWords } from '~/i18n/words-provider';
import { FilterBar } from '../list/filter-bar';
import { FilterSearch, FilterSelect, FilterText } from '../list/filter-fields';

interface ProjectFiltersProps {
	/** The list's own address. */
	action: string;
	query: QueryValues;
	units: readonly string[];
	chains: readonly string[];
	/** Where "clear" leads; null when nothing is set. */
	clear: string | null;
}

/** The filter row of boards and lists. Tab, order and day travel along. */
export function ProjectFilters({ action, query, units, chains, clear }: ProjectFiltersProps) {
	const words = useWords();
	const { t, term } = words;
	const value = (name: keyof QueryValues) => String(query[name] ?? '');
	const keep = { tab: value('tab'), sort: value('sort'), on: value('on'), asOf: value('asOf') };
	const chosen = value('chain');
	const offered = chosen === '' || chains.includes(chosen) ? chains : [chosen, ...chains];
	return (
		<FilterBar action={action} keep={keep} clear={clear}>
			{units.length > 1 && (
				<FilterSelect
					name="unit"
					label={t('board.filter.unit')}
					all={t('board.filter.unit')}
					options={units.map((unit) => ({ value: unit, label: term('unit', unit) }))}
					value={value('unit')}
				/>
			)}
			<FilterSelect
				name="stage"
				label={t('board.filter.stage')}
				all={t('board.filter.stage')}
				options={STAGES.map((stage) => ({ value: stage, label: term('stage', stage) }))}
				value={value('stage')}
			/>
			<FilterSelect
				name="stall"
				label={t('board.filter.stall')}
				all={t('board.filter.stall')}
				options={STALLS.map((stall) => ({ value: stall, label: term('stall', stall) }))}
				value={value('stall')}
			/>
			{offered.length > 0 && (
				<FilterSelect
					name="chain"
					label={t('board.filter.chain')}
					all={t('board.filter.chain')}
					options={offered.map((chain) => ({ value: chain, label: chain }))}
					value={chosen}
				/>
			)}
			<FilterSelect
				name="cause"
				label={t('board.filter.cause')}
				all={t('board.filter.cause')}
				options={CAUSES.map((cause) => ({ value: cause, label: causeWord(words, cause) }))}
				value={value('cause')}
			/>
			<FilterSelect
				name="min"
				label={t('board.filter.size')}
				all={t('board.filter.size')}
				options={SIZES.map((yi) => ({ value: String(yi), label: t('board.filter.atLeast', { yi }) }))}
				value={value('min')}
			/>
			<FilterText name="officer" label={t('board.filter.officer')} value={value('officer')} />
			<FilterSearch name="q" label={t('board.filter.text')} value={value('q')} />
		</FilterBar>
	);
}
