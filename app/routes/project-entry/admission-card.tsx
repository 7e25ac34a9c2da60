import { standardText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectEntry } from '~/reads/entry/project-entry.server';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { Banner } from '~/ui/page/banner';
import { Card } from '~/ui/page/card';
import { Chip } from '~/ui/page/chip';
import { DayLink } from '~/ui/page/day-link';
import { FactList } from '~/ui/page/fact-list';

/** How the project came in; an exception carries its mark for ever. */
export function AdmissionCard({ entry }: { entry: ProjectEntry }) {
	const words = useWords();
	const { t, term } = words;
	const { admission, assessments, gate } = entry;
	const [last] = assessments;
	const gateFacts = [
		[t('promises.admission.gate'), gate.suspected ? t('entry.suspected') : null],
		[t('promises.admission.review'), gate.review === 'none' ? null : t(`entry.gate.reviews.${gate.review}`)],
	] as const;
	const lastFacts = [
		[t('promises.admission.lastVerdict'), last && <VerdictMark key="last" verdict={last.verdict} />],
		[
			t('promises.admission.standard'),
			last &&
				t('promises.admission.lastVerdictWords', {
					standard: standardText(words, { name: last.standardName, version: last.standardVersion }),
					day: last.on,
				}),
		],
	] as const;
	if (!admission) {
		return (
			<Card title={t('promises.admission.title')}>
				<p>{t(last ? 'promises.admission.notAdmitted' : 'promises.admission.none')}</p>
				<FactList facts={[...lastFacts, ...gateFacts]} />
			</Card>
		);
	}
	const { way, standardId, standardName: name, standardVersion: version } = admission;
	return (
		<Card title={t('promises.admission.title')} tone={way === 'exception' ? 'yellow' : 'lake'}>
			{way === 'exception' && <Banner tone="warn">{t('promises.admission.mark')}</Banner>}
			<FactList
				facts={[
					[
						t('promises.admission.standard'),
						<DayLink key="standard" href={paths.standard(standardId)}>
							{standardText(words, { name, version })}
						</DayLink>,
					],
					[t('promises.admission.way'), term('admissionWay', way)],
					[t('promises.admission.verdict'), <VerdictMark key="verdict" verdict={admission.verdict} />],
					[t('promises.admission.day'), admission.admittedOn],
					[t('promises.admission.documentNo'), admission.documentNo],
					[
						t('promises.admission.untilOn'),
						admission.untilOn && (
							<span key="until">
								{admission.untilOn}{' '}
								{admission.untilOn < entry.on && <Chip tone="bad">{t('promises.admission.expired')}</Chip>}
							</span>
						),
					],
					...gateFacts,
					[
						t('promises.admission.application'),
						<DayLink key="application" href={paths.application(admission.applicationId)}>
							{t('promises.admission.toApplication')}
						</DayLink>,
					],
				]}
			/>
		</Card>
	);
}
