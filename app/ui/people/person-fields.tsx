import { ROLES } from '~/domain/people/actor';
import { useWords } from '~/i18n/words-provider';
import { CheckField } from '../form/check-field';
import { ChecksField } from '../form/checks-field';
import type { FieldState } from '../form/field';
import { RadioField } from '../form/radio-field';
import { TextField } from '../form/text-field';
import css from './person-fields.module.css';

/** The values of the fields, as conform keeps them. */
export type PersonValues = {
	name: string;
	role: string;
	scope: string;
	units: string[];
	ownProjectsOnly: boolean;
};

type OneField = FieldState & { defaultOptions: string[] | undefined };

interface PersonFieldsProps {
	fields: Record<'name' | 'role' | 'scope' | 'units' | 'ownProjectsOnly', OneField>;
	/** Unit ids in their order. */
	units: readonly string[];
	/** Nobody sets their own rights: only the name stays. */
	nameOnly?: boolean;
}

/** Name, role and scope. What a role or scope has no use for is hidden by the style sheet, so it works without JavaScript. */
export function PersonFields({ fields, units, nameOnly = false }: PersonFieldsProps) {
	const { t, term } = useWords();
	const roles = ROLES.map((role) => ({
		value: role,
		label: term('role', role),
		hint: t(`people.fields.roleHints.${role}`),
	}));
	const scopes = [
		{ value: 'city', label: t('people.fields.scopeCity') },
		{ value: 'units', label: t('people.fields.scopeUnits') },
	];
	return (
		<>
			<TextField field={fields.name} label={t('people.name')} hint={t('people.fields.nameHint')} maxLength={40} short />
			<div className={css.rights} hidden={nameOnly}>
				<RadioField field={fields.role} label={t('people.role')} choices={roles} />
				<RadioField field={fields.scope} label={t('people.scope')} choices={scopes} />
				<div className={css.units}>
					<ChecksField
						field={fields.units}
						label={t('people.fields.units')}
						hint={t('people.fields.unitsHint')}
						choices={units.map((unit) => ({ value: unit, label: term('unit', unit) }))}
					/>
				</div>
				<div className={css.own}>
					<CheckField
						field={fields.ownProjectsOnly}
						label={t('people.fields.ownProjectsOnly')}
						hint={t('people.fields.ownProjectsHint')}
					/>
				</div>
			</div>
		</>
	);
}
