import type { Condition } from '~/domain/entry/admission';
import { useWords } from '~/i18n/words-provider';
import type { ApplicationPage } from '~/reads/entry/application-page.server';
import { Card } from '~/ui/page/card';
import { Timeline, type TimelineEntry } from '~/ui/page/timeline';

/** Who applied and who decided, newest first. */
export function ApplicationCourse({ page }: { page: ApplicationPage }) {
	const { t, format } = useWords();
	const { filedByName: person, savedAt, submittedAt } = page.application;
	const meta = (byName: string, at: string) => t('entry.page.by', { person: byName, at: format.instant(at) });
	const filed = submittedAt
		? { key: 'submitted', at: submittedAt, text: t('entry.page.submitted', { person }) }
		: { key: 'saved', at: savedAt, text: t('entry.page.saved', { person }) };
	const told: (TimelineEntry & { at: string })[] = [
		{ ...filed, meta: meta(person, filed.at) },
		...page.decisions.map((decided, at) => ({
			key: at,
			at: decided.at,
			text: <Decided decided={decided} />,
			meta: meta(decided.byName, decided.at),
			notable: decided.kind === 'except',
		})),
	];
	return (
		<Card title={t('entry.page.course')}>
			<Timeline entries={told.sort((a, b) => (a.at < b.at ? 1 : -1))} />
		</Card>
	);
}

function Decided({ decided: { kind, decision } }: { decided: ApplicationPage['decisions'][number] }) {
	const { t, term } = useWords();
	const { words, documentNo, untilOn, allowed, conditions } = decision as {
		words?: string;
		documentNo?: string | null;
		untilOn?: string | null;
		allowed?: boolean;
		conditions?: Condition[];
	};
	return (
		<>
			<b>{t(`entry.page.decided.${kind}`)}</b>
			{kind === 'rule' && <div>{term('gateState', allowed ? 'allowed' : 'turnedAway')}</div>}
			{words && <div>{t('entry.page.words', { words })}</div>}
			{documentNo && <div>{t('entry.page.document', { number: documentNo })}</div>}
			{untilOn && <div>{t('entry.page.until', { day: untilOn })}</div>}
			{conditions?.map(({ text, dueOn }) => (
				<div key={`${text} ${dueOn}`}>{t('entry.page.conditionDue', { text, day: dueOn })}</div>
			))}
		</>
	);
}
