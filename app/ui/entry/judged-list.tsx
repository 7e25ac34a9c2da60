import type { JudgedIndicator } from '~/domain/entry/judge';
import { indicatorUnit, limitText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import css from './entry.module.css';
import { LimitBar } from './limit-bar';
import { ResultMark } from './verdict-mark';

/** The same in little room: beside a form, or on a phone. */
export function JudgedList({ indicators }: { indicators: readonly JudgedIndicator[] }) {
	const words = useWords();
	const { t, term, format } = words;
	return (
		<ul className={css.judged}>
			{indicators.map((one) => (
				<li key={one.key}>
					<div className={css.line}>
						<b>{term('indicator', one.key)}</b>
						<ResultMark result={one.result} />
					</div>
					<LimitBar judged={one} />
					<div className={css.figures}>
						<span>
							{t('entry.judged.value')} {format.figure(one.value, one.limit)}
						</span>
						<span>
							{t('entry.judged.limit')} {limitText(words, one)}
						</span>
						{one.gap ? (
							<span className={css.gap}>
								{t('entry.judged.gap')} {format.figure(one.gap, 0)}
							</span>
						) : null}
						<span>{indicatorUnit(words, one.key)}</span>
					</div>
				</li>
			))}
		</ul>
	);
}
