import { useWords } from '~/i18n/words-provider';
import type { FieldState } from '../form/field';
import { RadioField } from '../form/radio-field';
import { TextField } from '../form/text-field';

/** Away or at work, and what the day is called. */
export function DayRuleFields({ kind, name }: { kind: FieldState; name: FieldState }) {
	const { t } = useWords();
	const kinds = [
		{ value: 'holiday', label: t('settings.calendar.holiday'), hint: t('settings.calendar.add.holidayHint') },
		{ value: 'workday', label: t('settings.calendar.workday'), hint: t('settings.calendar.add.workdayHint') },
	];
	return (
		<>
			<RadioField field={kind} label={t('settings.calendar.add.kind')} choices={kinds} />
			<TextField
				field={name}
				label={t('settings.calendar.add.name')}
				hint={t('settings.calendar.add.nameHint')}
				maxLength={40}
				short
			/>
		</>
	);
}
