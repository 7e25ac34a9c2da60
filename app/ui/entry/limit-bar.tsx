import type { JudgedIndicator } from '~/domain/entry/judge';
import { limitText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import css from './entry.module.css';

/** The limit stands at two thirds of the bar unless the value needs more room. */
const ROOM = 1.5;

/** Where a value stands against its limit: a bar for the value, an upright line for the limit; the same in words. */
export function LimitBar({ judged }: { judged: JudgedIndicator }) {
	const words = useWords();
	const { t, term, format } = words;
	const { key, value, limit, result } = judged;
	const indicator = term('indicator', key);
	if (value === null || limit === null) {
		return <div className={css.bar} role="img" aria-label={t('entry.judged.barNone', { indicator })} data-empty="" />;
	}
	const most = Math.max(limit * ROOM, Math.min(value, limit * 3) * 1.04);
	const label = { indicator, value: format.figure(value, limit), limit: limitText(words, judged) };
	return (
		<div className={css.bar} role="img" aria-label={t('entry.judged.barLabel', label)}>
			<i data-result={result} style={{ width: share(value, most) }} />
			<b style={{ left: share(limit, most) }} />
		</div>
	);
}

function share(value: number, most: number): string {
	return `${Math.min(100, (value / most) * 100).toFixed(1)}%`;
}
