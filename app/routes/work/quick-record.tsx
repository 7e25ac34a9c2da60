import type { Day } from '~/domain/day';
import { EVIDENCE_OF } from '~/domain/updates/evidence';
import type { MilestoneTask } from '~/domain/work/tasks-on';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { WorkItem } from '~/reads/work-list.server';
import { SubmitButton } from '~/ui/form/submit-button';
import css from './work.module.css';

interface QuickRecordProps {
	task: MilestoneTask;
	item: WorkItem;
	formKey: string;
	today: Day;
	returnTo: string;
}

/** Open, type the document number, confirm: a milestone is recorded from the list. What is refused opens on the full page. */
export function QuickRecord({ task, item, formKey, today, returnTo }: QuickRecordProps) {
	const { t } = useWords();
	const milestone = t(`terms.milestone.${task.milestone}`);
	const { kinds, needed } = EVIDENCE_OF[task.milestone];
	return (
		<details className={css.record} data-popover="">
			<summary>{t('work.record', { milestone })}</summary>
			<form method="post" action={paths.actualDate(item.projectId, task.milestone)}>
				<input type="hidden" name="idempotencyKey" value={formKey} />
				<input type="hidden" name="intent" value="record" />
				<input type="hidden" name="version" value={item.version} />
				<input type="hidden" name="returnTo" value={returnTo} />
				<label>
					{t('forms.actual.day', { milestone })}
					<input type="date" name="actualOn" defaultValue={today} max={today} required />
				</label>
				{kinds.map((kind) => (
					<label key={kind}>
						{t(`forms.evidenceKind.${kind}`)}
						<input
							type="text"
							name={`evidence.${kind}`}
							required={needed === kinds.length}
							maxLength={120}
							placeholder={kind === 'statisticsMonth' ? t('forms.monthHint') : undefined}
						/>
					</label>
				))}
				{needed > 1 && <small>{t('forms.actual.twoOf')}</small>}
				<SubmitButton>{t('work.confirm', { milestone })}</SubmitButton>
			</form>
		</details>
	);
}
