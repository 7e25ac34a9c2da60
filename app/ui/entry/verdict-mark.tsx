import type { ApplicationState } from '~/domain/entry/application';
import type { EntryVerdict, Result } from '~/domain/entry/judge';
import { useWords } from '~/i18n/words-provider';
import { Chip } from '~/ui/page/chip';

const VERDICTS = {
	pass: ['good', '✓'],
	conditional: ['warn', '◇'],
	fail: ['bad', '✕'],
	insufficientData: ['warn', '?'],
	none: ['plain', '–'],
} as const;

/** A verdict by sign, word and colour; null is not assessed. */
export function VerdictMark({ verdict }: { verdict: EntryVerdict | null }) {
	const { term } = useWords();
	const [tone, sign] = VERDICTS[verdict ?? 'none'];
	return (
		<Chip tone={tone}>
			<span aria-hidden="true">{sign} </span>
			{term('verdict', verdict ?? 'none')}
		</Chip>
	);
}

const RESULTS = {
	pass: ['good', '✓'],
	fail: ['bad', '✕'],
	notApplicable: ['plain', '–'],
	missing: ['warn', '?'],
} as const;

/** What was found of one indicator. */
export function ResultMark({ result }: { result: Result }) {
	const { term } = useWords();
	const [tone, sign] = RESULTS[result];
	return (
		<Chip tone={tone}>
			<span aria-hidden="true">{sign} </span>
			{term('result', result)}
		</Chip>
	);
}

const STATES = { draft: 'plain', submitted: 'warn', returned: 'warn', refused: 'bad', admitted: 'good' } as const;

/** Where an application stands. */
export function ApplicationStateChip({ state }: { state: ApplicationState }) {
	const { term } = useWords();
	return <Chip tone={STATES[state]}>{term('applicationState', state)}</Chip>;
}
