import { LIGHTS } from '~/domain/board/packed-rows';
import { daysBetween } from '~/domain/day';
import type { ExplainedSpan } from '~/domain/lights/explained-strip';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { causeText } from '~/ui/light/cause-text';
import { Card } from '~/ui/page/card';
import css from './light-strip.module.css';

/** The latest spans; the page as known on the first of them, to which it leads, shows those before. */
const MOST = 48;

/**
 * The lights a project really showed, day by day: each span says why and by which rules on hover and focus, and opens the project
 * as known then. A notch marks where another version of the rules judges though the light goes on.
 */
export function LightStrip({ projectId, spans }: { projectId: string; spans: readonly ExplainedSpan[] }) {
	const words = useWords();
	const { t } = words;
	const shown = spans.slice(-MOST);
	const first = shown[0];
	const last = shown.at(-1);
	if (!first || !last) return null;
	return (
		<Card title={t('project.strip.title')} aside={t('project.strip.hint')}>
			<div className={css.frame}>
				<div className={css.scroller}>
					<ol className={css.strip}>
						{shown.map((span, at) => {
							const said = spanWords(words, span);
							return (
								<li key={span.fromOn} style={{ flexGrow: daysIn(span) }}>
									<a
										href={paths.project(projectId, { asOf: span.untilOn })}
										className={css[span.light]}
										data-stale={span.stale ? '' : undefined}
										data-rules={goesOn(shown[at - 1], span) ? '' : undefined}
									>
										<span className="visually-hidden">{said.join(' · ')}</span>
										<span className={css.words} aria-hidden="true">
											{said.map((line) => (
												<span key={line}>{line}</span>
											))}
										</span>
									</a>
								</li>
							);
						})}
					</ol>
					<div className={css.ends}>
						<span>{first.fromOn}</span>
						<span>{last.untilOn}</span>
					</div>
				</div>
			</div>
			<Legend spans={shown} />
		</Card>
	);
}

/** What the colours and the dashes of this strip mean: only those it shows. */
function Legend({ spans }: { spans: readonly ExplainedSpan[] }) {
	const { t, term } = useWords();
	const lights = LIGHTS.filter((light) => spans.some((span) => span.light === light));
	return (
		<ul className={css.legend}>
			{lights.map((light) => (
				<li key={light}>
					<i className={css[light]} aria-hidden="true" />
					{term('light', light)}
				</li>
			))}
			{spans.some((span) => span.stale) && (
				<li>
					<i data-stale="" aria-hidden="true" />
					{t('terms.stale')}
				</li>
			)}
		</ul>
	);
}

/** Whether the same light went before, judged by other rules. */
function goesOn(before: ExplainedSpan | undefined, { light, stale, rules }: ExplainedSpan): boolean {
	return before?.light === light && before.stale === stale && before.rules.id !== rules.id;
}

/** Which light, when, why, by which rules: counted out for the span's last day. */
function spanWords(words: Words, span: ExplainedSpan): string[] {
	const { t, term } = words;
	const light = `${term('light', span.light)}${span.stale ? ` · ${t('terms.stale')}` : ''}`;
	const days = t('project.strip.days', { from: span.fromOn, to: span.untilOn, count: daysIn(span) });
	const cause = span.cause ? causeText(words, span.cause) : '';
	return [light, days, cause, t('project.strip.rules', span.rules)].filter(Boolean);
}

function daysIn({ fromOn, untilOn }: ExplainedSpan): number {
	return daysBetween(fromOn, untilOn) + 1;
}
