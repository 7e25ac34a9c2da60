import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { EventPage } from '~/reads/event-page.server';
import { SubmitButton } from '~/ui/form/submit-button';
import { eventReasonWords, personWord } from '~/ui/history/event-line';
import { eventSubjectPath } from '~/ui/history/event-subject-path';
import { Banner } from '~/ui/page/banner';
import { DayLink } from '~/ui/page/day-link';
import { Disclosure } from '~/ui/page/disclosure';
import { FactList } from '~/ui/page/fact-list';
import css from './event.module.css';

/** Who, when, through which door, about what, why. */
export function EventFacts({ event, projectName }: Pick<EventPage, 'event' | 'projectName'>) {
	const words = useWords();
	const { t, term, format } = words;
	const { projectId, lagDays } = event;
	const about = eventSubjectPath(event);
	const details = Object.keys(event.details).length > 0 ? JSON.stringify(event.details, null, 1) : null;
	return (
		<>
			<FactList
				facts={[
					[t('history.event.at'), format.instant(event.at)],
					[t('history.event.effectiveOn'), event.effectiveOn],
					[t('history.event.lag'), !lagDays ? null : t('history.lag', { count: lagDays })],
					[t('history.event.who'), personWord(words, event.personName)],
					[t('history.event.channel'), term('channel', event.channel)],
					[t('history.event.unit'), event.unit && term('unit', event.unit)],
					[
						t('history.event.project'),
						about && (
							<DayLink key="project" href={about}>
								{projectName ?? projectId}
							</DayLink>
						),
					],
					[t('history.event.reason'), eventReasonWords(words, event)],
					[
						t('history.event.batch'),
						event.batchId && (
							<DayLink key="batch" href={paths.import(event.batchId)}>
								{event.batchId}
							</DayLink>
						),
					],
				]}
			/>
			{details && (
				<Disclosure summary={t('history.event.details')}>
					<pre className={css.code}>{details}</pre>
				</Disclosure>
			)}
		</>
	);
}

/** The hashes, and whether the content still gives the one on record. */
export function EventProof({
	event,
	computedHash,
	mayExport,
}: Pick<EventPage, 'event' | 'computedHash'> & { mayExport: boolean }) {
	const { t } = useWords();
	const same = computedHash === event.hash;
	return (
		<>
			<Banner tone={same ? 'good' : 'bad'}>{t(same ? 'history.event.proven' : 'history.event.disproven')}</Banner>
			<FactList
				facts={[
					[
						t('history.event.hash'),
						<code className={css.code} key="hash">
							{event.hash}
						</code>,
					],
					[
						t('history.event.prevHash'),
						<code className={css.code} key="before">
							{event.prevHash}
						</code>,
					],
				]}
			/>
			{mayExport && (
				<form className={css.download} method="post" action={paths.eventProof(event.seq)}>
					<SubmitButton kind="plain">{t('history.event.downloadProof')}</SubmitButton>
				</form>
			)}
		</>
	);
}
