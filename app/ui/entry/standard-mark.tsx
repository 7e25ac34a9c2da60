import { useWords } from '~/i18n/words-provider';
import type { ListedStandard } from '~/reads/entry/standards.server';
import { Chip } from '../page/chip';

const TONES = { draft: 'plain', published: 'good', retired: 'plain' } as const;

/** Where a version stands, and whether anybody competent has confirmed its numbers. */
export function StandardMarks({ standard }: { standard: ListedStandard }) {
	const { t, term } = useWords();
	return (
		<>
			<Chip tone={TONES[standard.state]}>{term('standardState', standard.state)}</Chip>{' '}
			{standard.toConfirm && <Chip tone="warn">{t('entry.toConfirm')}</Chip>}
		</>
	);
}
