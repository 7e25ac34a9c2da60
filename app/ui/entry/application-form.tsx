import type { FieldMetadata } from '@conform-to/react';
import type { Day } from '~/domain/day';
import type { AgreedLimits } from '~/domain/entry/assess';
import type { Figures } from '~/domain/entry/candidate';
import type { Standard } from '~/domain/entry/standard';
import type { StandardVersion } from '~/domain/entry/standard-on';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { OfficerGroup } from '~/reads/officers.server';
import { ActionForm, FormActions, type FormAnswer, useActionForm } from '../form/action-form';
import { FieldGroup } from '../form/field-group';
import { OfficerField } from '../form/officer-field';
import { LandUseField, type PlainFieldset, ReviewNumberFields } from '../form/project-fields';
import { SelectField } from '../form/select-field';
import { SubmitButton } from '../form/submit-button';
import { TextArea } from '../form/text-area';
import { TextField } from '../form/text-field';
import { ActionLink } from '../page/action-link';
import { EnergyFields, FigureFields } from './application-figures';
import css from './application-form.module.css';
import { LivePanel } from './live-panel';

/** A standard as the form judges by it. */
export type FormStandard = StandardVersion & Pick<Standard, 'indicators' | 'gate'>;

export interface ApplicationFormData {
	applicationId: string | null;
	/** Version the form was opened on; null for a new one. */
	version: number | null;
	projectId: string | null;
	units: readonly string[];
	officers: readonly OfficerGroup[];
	/** In force today; which one is meant for it depends on what is typed. */
	standards: readonly FormStandard[];
	today: Day;
	/** Sums that were worked out from estimates per mu. */
	estimated: readonly string[];
	agreed: AgreedLimits;
	/** Estimates per mu of the recorded project; nobody types them. */
	perMu: Pick<Figures, 'fixedInvestmentPerMu' | 'taxPerMu' | 'outputPerMu'>;
	values: Record<string, string>;
	formKey: string;
}

/** An application, judged while it is being filled in. Without JavaScript a button tries the figures. */
export function ApplicationForm({ page, answer }: { page: ApplicationFormData; answer: FormAnswer | undefined }) {
	const { t } = useWords();
	const [form, all] = useActionForm<Record<string, string>>({ id: 'apply', answer, values: page.values });
	const fields = all as PlainFieldset;
	const typed = (answer?.result?.initialValue as Record<string, string> | undefined) ?? page.values;
	const back = page.applicationId ? paths.application(page.applicationId) : paths.applications();
	return (
		<div className={css.page}>
			<div className={css.sheet}>
				<ActionForm form={form} formKey={page.formKey} version={page.version ?? undefined}>
					<Basics page={page} fields={fields} />
					<FieldGroup title={t('entry.form.figures')} hint={t('entry.form.figuresHint')}>
						<LandUseField fields={fields} />
						<FigureFields fields={fields} estimated={page.estimated} />
					</FieldGroup>
					<FieldGroup title={t('entry.form.energy')}>
						<EnergyFields fields={fields} />
					</FieldGroup>
					<FieldGroup title={t('entry.form.gate')} hint={t('entry.form.gateHint')}>
						<ReviewNumberFields fields={fields} />
						<TextArea
							field={fields.papers as FieldMetadata<string>}
							label={t('entry.form.papers')}
							hint={t('entry.form.papersHint')}
							rows={3}
							optional
						/>
					</FieldGroup>
					<FormActions>
						<SubmitButton name="intent" value="save">
							{t('entry.form.save')}
						</SubmitButton>
						<noscript>
							<SubmitButton kind="plain" name="intent" value="try">
								{t('entry.form.try')}
							</SubmitButton>
						</noscript>
						<ActionLink to={back}>{t('common.cancel')}</ActionLink>
					</FormActions>
				</ActionForm>
			</div>
			<LivePanel formId={form.id} page={page} typed={typed} />
		</div>
	);
}

function Basics({ page, fields }: { page: ApplicationFormData; fields: PlainFieldset }) {
	const { t, term } = useWords();
	const text = (name: 'firmName' | 'firmCreditCode' | 'projectCode') => (
		<TextField
			field={fields[name] as FieldMetadata<string>}
			label={t(`fields.${name}`)}
			maxLength={200}
			optional={name !== 'firmName'}
		/>
	);
	const choices = page.standards.map((one) => ({ value: one.id, label: t('entry.standard', one) }));
	return (
		<FieldGroup title={t('entry.form.basics')}>
			{page.projectId === null && (
				<SelectField
					field={fields.unit as FieldMetadata<string>}
					label={t('fields.unit')}
					choices={page.units.map((value) => ({ value, label: term('unit', value) }))}
				/>
			)}
			<TextField field={fields.name as FieldMetadata<string>} label={t('fields.name')} maxLength={200} />
			{text('firmName')}
			{text('firmCreditCode')}
			{text('projectCode')}
			<TextField
				field={fields.industryCode as FieldMetadata<string>}
				label={t('fields.industryCode')}
				hint={t('entry.form.industryHint')}
				maxLength={200}
				optional="sometimes"
			/>
			<OfficerField field={fields.officerName as FieldMetadata<string>} officers={page.officers} />
			<SelectField
				field={fields.standardId as FieldMetadata<string>}
				label={t('entry.form.standard')}
				hint={t('entry.form.standardHint')}
				choices={[{ value: '', label: t('entry.form.standardAuto') }, ...choices]}
				withChoose={false}
				optional
			/>
		</FieldGroup>
	);
}
