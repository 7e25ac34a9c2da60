import { useWords } from '~/i18n/words-provider';
import type { FieldProps } from './field';
import { TextField } from './text-field';

/** An amount in ten thousand yuan with up to two decimals, typed as people write it; the server reads it exactly. */
export function MoneyField(props: FieldProps) {
	const { t } = useWords();
	return <TextField {...props} short inputMode="decimal" maxLength={20} unit={t('form.wanUnit')} />;
}
