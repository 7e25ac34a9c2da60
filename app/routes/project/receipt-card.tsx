import { daysBetween } from '~/domain/day';
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
import { causeWords, closedWords, inputWords, plannedWords, ruleWords } from './receipt-words';

type Fact = readonly [string, React.ReactNode];

/** The receipt: why the light has its colour, complete enough to be checked by hand. */
export function ReceiptCard({ page }: { page: ProjectPage }) {
	const words = useWords();
	const { receipt } = page;
	const { light, stale, sinceOn, on } = receipt;
	const since = sinceOn && words.t('project.receipt.since', { day: sinceOn, count: daysBetween(sinceOn, on) + 1 });
	const tone = light === 'red' || light === 'yellow' ? light : 'lake';
	return (
		<Card title={words.t('project.receipt.title')} aside={since} tone={tone}>
			<p>
				<LightMark light={light} stale={stale} look="large" />
			</p>
			<FactList facts={factsOf(words, page, receipt)} />
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
		[t('project.receipt.next'), nextWords(words, receipt)],
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

function nextWords({ t, term, format }: Words, { nextChange, on }: Receipt): string | null {
	if (!nextChange) return null;
	const when = format.relative(nextChange.on, on);
	return t('project.receipt.nextChange', { day: nextChange.on, light: term('light', nextChange.light), when });
}
