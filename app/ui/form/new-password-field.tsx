import { useWords } from '~/i18n/words-provider';
import type { FieldState } from './field';
import { TextField } from './text-field';

/** A password of one's own making, with what it must be like. */
export function NewPasswordField({ field, label }: { field: FieldState; label: string }) {
	const { t } = useWords();
	return (
		<TextField
			field={field}
			label={label}
			hint={t('access.passwordHint')}
			type="password"
			autoComplete="new-password"
		/>
	);
}
