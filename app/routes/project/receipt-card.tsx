import { type Day, daysBetween } from '~/domain/day';
import type { Cause, MilestoneCause } from '~/domain/lights/cause';
import type { Receipt } from '~/domain/lights/receipt-on';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectPage } from '~/reads/project-page.server';
import { LightMark } from '~/ui/light/light-mark';
import { Card } from '~/ui/page/card';
import { DayLink } from '~/ui/page/day-link';
import { FactList } from '~/ui/page/fact-list';
import { usePast } from '~/ui/shell/past';
import { causeWords, closedWords, inputWords, plannedWords, ruleWords } from './receipt-words';

type Fact = readonly [string, React.ReactNode];

/** The receipt: why the light has its colour, complete enough to be checked by hand. */
export function ReceiptCard({ page, today }: { page: ProjectPage; today: Day }) {
	const words = useWords();
	const past = usePast();
	const { receipt } = page;
	const { light, stale, sinceOn, on } = receipt;
	const since = sinceOn && words.t('project.receipt.since', { day: sinceOn, count: daysBetween(sinceOn, on) + 1 });
	const next = nextWords(words, receipt, on === today && past === null);
	const tone = light === 'red' || light === 'yellow' ? light : 'lake';
	return (
		<Card title={words.t('project.receipt.title')} aside={since} tone={tone}>
			<p>
				<LightMark light={light} stale={stale} look="large" />
			</p>
			<FactList facts={[...factsOf(words, page, receipt), [words.t('project.receipt.next'), next]]} />
		</Card>
	);
}

function factsOf(words: Words, page: ProjectPage, receipt: Receipt): Fact[] {
	const { t, format } = words;
	const { version, recordedFrom } = page;
	const { cause, alongside } = receipt;
	const closed = closedWords(words, page);
	return [
		[
			t('project.receipt.cause'),
			<b key="cause">{closed ?? (cause ? causeWords(words, cause) : t('project.receipt.onTime'))}</b>,
		],
		...(cause?.rule === 'milestone' ? milestoneFacts(words, page, cause) : []),
		[
			t('project.receipt.rule'),
			<DayLink key="rule" href={paths.ruleVersion(page.rules.id)}>
				{ruleWords(words, page.rules, cause)}
			</DayLink>,
		],
		...(closed ? [] : [[t('project.receipt.inputs'), inputWords(words, receipt)] as const]),
		...(closed
			? []
			: [[t('project.receipt.calendar'), t('project.receipt.calendarText', { day: receipt.on })] as const]),
		[t('project.receipt.record'), t('project.receipt.recordText', { version, at: format.instant(recordedFrom) })],
		[t('project.receipt.alongside'), alongside.length > 0 ? <Alongside key="alongside" causes={alongside} /> : null],
	];
}

function milestoneFacts(words: Words, page: ProjectPage, cause: MilestoneCause): Fact[] {
	const { t, format } = words;
	const original = cause.originalOn ?? cause.plannedOn;
	const days = format.days(cause.daysLateOriginal);
	return [
		[t('terms.planned'), plannedWords(words, page, cause)],
		[t('terms.againstCurrent'), format.days(cause.daysLate)],
		[t('terms.againstOriginal'), t('project.receipt.againstOriginalValue', { days, day: original })],
	];
}

function Alongside({ causes }: { causes: readonly Cause[] }) {
	const words = useWords();
	return (
		<>
			{causes.map((cause) => (
				<span key={cause.rule === 'milestone' ? cause.milestone : cause.rule}>
					{causeWords(words, cause)} <LightMark light={cause.light} look="bare" />
					<br />
				</span>
			))}
		</>
	);
}

/** Tomorrow is tomorrow only on the present day; counted from any other it is some days later. */
function nextWords({ t, term, format }: Words, { nextChange, on }: Receipt, isNow: boolean): string | null {
	if (!nextChange) return null;
	const when = isNow
		? format.relative(nextChange.on, on)
		: t('project.receipt.later', { count: daysBetween(on, nextChange.on) });
	return t('project.receipt.nextChange', { day: nextChange.on, light: term('light', nextChange.light), when });
}
