import { useWords } from '~/i18n/words-provider';
import css from './filter-bar.module.css';

export interface FilterOption {
	value: string;
	label: string;
	/** How many rows this choice would show. */
	count?: string;
}

interface FilterChecksProps {
	name: string;
	label: string;
	options: readonly FilterOption[];
	values: readonly string[];
}

/** Several of a list: a small popover of checkboxes that opens without JavaScript. Its button names what is chosen. */
export function FilterChecks({ name, label, options, values }: FilterChecksProps) {
	const { t } = useWords();
	const chosen = options.filter(({ value }) => values.includes(value));
	const summary = chosen.length === 1 ? chosen[0]?.label : t('list.selected', { count: chosen.length });
	return (
		<details className={css.checks} data-popover="" data-set={chosen.length > 0 ? '' : undefined}>
			<summary>
				{label}
				{chosen.length > 0 && `${t('common.colon')}${summary}`}
			</summary>
			<fieldset className={css.options}>
				<legend className="visually-hidden">{label}</legend>
				{options.map(({ value, label: text, count }) => (
					<label key={value}>
						<input type="checkbox" name={name} value={value} defaultChecked={values.includes(value)} />
						<span>{text}</span>
						{count && <small>{count}</small>}
					</label>
				))}
			</fieldset>
		</details>
	);
}

interface FilterSelectProps {
	name: string;
	label: string;
	options: readonly FilterOption[];
	value: string;
	/** The word for "no choice"; a list without it must always have one. */
	all?: string;
}

/** One of a list. */
export function FilterSelect({ name, label, options, value, all }: FilterSelectProps) {
	return (
		<select
			key={value}
			className={css.select}
			name={name}
			defaultValue={value}
			aria-label={label}
			data-set={value ? '' : undefined}
		>
			{all !== undefined && <option value="">{all}</option>}
			{options.map((option) => (
				<option key={option.value} value={option.value}>
					{option.count ? `${option.label} (${option.count})` : option.label}
				</option>
			))}
		</select>
	);
}

/** Words to look for; `/` puts the cursor here, Enter searches. */
export function FilterSearch({ name, label, value }: { name: string; label: string; value: string }) {
	return (
		<input
			key={value}
			className={css.search}
			type="search"
			name={name}
			defaultValue={value}
			aria-label={label}
			aria-keyshortcuts="/"
			placeholder={`/ ${label}`}
			maxLength={100}
			data-list-search=""
		/>
	);
}

/** A word to narrow by, for what is too long a list to offer. */
export function FilterText({ name, label, value }: { name: string; label: string; value: string }) {
	return (
		<input
			key={value}
			className={css.text}
			type="search"
			name={name}
			defaultValue={value}
			aria-label={label}
			placeholder={label}
			maxLength={100}
			data-set={value ? '' : undefined}
		/>
	);
}

/** A day to begin or end with. */
export function FilterDay({ name, label, value }: { name: string; label: string; value: string }) {
	return (
		<label className={css.day} data-set={value ? '' : undefined}>
			{label}
			<input key={value} type="date" name={name} defaultValue={value} />
		</label>
	);
}
