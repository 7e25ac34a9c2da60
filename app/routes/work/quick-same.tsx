import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { SubmitButton } from '~/ui/form/submit-button';
import type { ActionKind } from '~/ui/page/action-link';

interface QuickSameProps {
	projectId: string;
	formKey: string;
	returnTo: string;
	kind: ActionKind;
}

/** One tap: somebody looked, nothing moved. */
export function QuickSame({ projectId, formKey, returnTo, kind }: QuickSameProps) {
	const { t } = useWords();
	return (
		<form method="post" action={paths.reports(projectId)}>
			<input type="hidden" name="idempotencyKey" value={formKey} />
			<input type="hidden" name="intent" value="noChange" />
			<input type="hidden" name="returnTo" value={returnTo} />
			<SubmitButton kind={kind}>{t('project.actions.noChange')}</SubmitButton>
		</form>
	);
}
