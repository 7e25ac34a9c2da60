import { NUMBER_FIELDS } from '~/domain/updates/plain-fields';
import { districtName, fieldValue } from '~/i18n/field-words';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import type { ProjectPage } from '~/reads/project-page.server';
import { Card } from '~/ui/page/card';
import { Columns } from '~/ui/page/columns';
import { FactList } from '~/ui/page/fact-list';

type Facts = (readonly [label: string, value: string | null | undefined])[];

/** What is known of the project, by group; what is not known is left out. */
export function FactGroups({ page }: { page: ProjectPage }) {
	const words = useWords();
	const { t } = words;
	const groups = [
		[t('project.groups.basic'), basics(words, page)],
		[t('project.groups.money'), money(words, page)],
		[t('project.groups.land'), land(words, page)],
		[t('project.groups.people'), people(words, page)],
	] as const;
	return (
		<Columns>
			{groups.map(([title, facts]) => (
				<Card key={title} title={title}>
					<FactList facts={facts} />
				</Card>
			))}
		</Columns>
	);
}

function basics(words: Words, { facts, gaps }: ProjectPage): Facts {
	const { t, term } = words;
	const told = gaps.map((gap) =>
		t(`project.gap.${gap.kind}`, { milestone: gap.milestone ? term('milestone', gap.milestone) : '' }),
	);
	return [
		[t('fields.unit'), term('unit', facts.unit)],
		[t('fields.districtCode'), facts.districtCode && districtName(words, facts.districtCode)],
		[t('fields.township'), facts.township],
		[t('fields.firmCreditCode'), facts.firmCreditCode],
		[t('fields.externalId'), facts.externalId],
		[t('fields.description'), facts.description],
		[t('fields.remarks'), facts.remarks],
		[t('project.groups.gaps'), told.length > 0 ? told.join(t('common.joiner')) : null],
	];
}

function money({ t, format }: Words, { facts, on }: ProjectPage): Facts {
	const year = on.slice(0, 4);
	const amount = (fen: number | null | undefined) => (fen == null ? null : `${format.wan(fen)} ${t('common.wan')}`);
	return [
		[t('fields.investmentFen'), amount(facts.investmentFen)],
		[t('fields.fixedInvestmentFen'), amount(facts.fixedInvestmentFen)],
		[t('fields.equipmentFen'), amount(facts.equipmentFen)],
		[t('fields.taxFen'), amount(facts.taxFen)],
		[t('fields.outputFen'), amount(facts.outputFen)],
		[t('fields.addedValueFen'), amount(facts.addedValueFen)],
		[t('events.yearly.annualPlanFen', { year }), amount(facts.annualPlanFen?.[year])],
		[t('events.yearly.completedFen', { year }), amount(facts.completedFen?.[year])],
		[t('fields.completedTotalFen'), amount(facts.completedTotalFen)],
	];
}

function land(words: Words, { facts }: ProjectPage): Facts {
	const { t } = words;
	const figures = NUMBER_FIELDS.map((field) => [t(`fields.${field}`), fieldValue(words, field, facts[field])] as const);
	return [
		[t('fields.landUse'), fieldValue(words, 'landUse', facts.landUse)],
		...figures,
		[t('fields.energyReviewNo'), facts.energyReviewNo],
		[t('fields.environmentReviewNo'), facts.environmentReviewNo],
	];
}

function people({ t, format }: Words, { facts, reports }: ProjectPage): Facts {
	const [last] = reports;
	return [
		[t('project.people.officer'), facts.officerName ?? t('project.people.none')],
		[t('project.people.contact'), facts.contact],
		[t('project.people.lastReporter'), last ? `${last.filedByName} · ${format.instant(last.filedAt)}` : null],
		[t('fields.lastUpdateOn'), facts.lastUpdateOn],
	];
}
