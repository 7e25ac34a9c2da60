import { type Day, daysBetween } from '~/domain/day';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { EntryTask } from '~/reads/entry/entry-tasks.server';
import { ActionLink } from '~/ui/page/action-link';
import { Chip } from '~/ui/page/chip';
import css from './work.module.css';

/** What a list knows a task by. */
export function taskKey(task: EntryTask): string {
	if (task.kind === 'returned') return task.applicationId;
	return [task.projectId, task.kind, task.kind === 'condition' ? task.index : task.key, task.dueOn].join(' ');
}

/** A dated condition, a promise or an application sent back: by when, what, and the way to deal with it. */
export function EntryTaskCard({ task, today }: { task: EntryTask; today: Day }) {
	const words = useWords();
	const { t, term } = words;
	const isLate = isOverdue(task, today);
	const to = task.kind === 'returned' ? paths.application(task.applicationId) : paths.projectEntry(task.projectId);
	return (
		<li className={css.card} data-light={isLate ? 'red' : 'yellow'}>
			<p className={css.news}>
				<Chip tone={isLate ? 'bad' : 'warn'}>{t(`work.entry.kinds.${task.kind}`)}</Chip> {whenText(words, task, today)}
			</p>
			<h2>
				<a href={to}>{task.name || t('entry.list.unnamed')}</a>
			</h2>
			<p className={css.note}>{[term('unit', task.unit), whatText(words, task)].filter(Boolean).join(' · ')}</p>
			<div className={css.actions}>
				<TaskAction task={task} />
				<ActionLink to={to}>{t('common.details')}</ActionLink>
			</div>
		</li>
	);
}

/** A promise has its days of grace: only what follows them is late. */
function isOverdue(task: EntryTask, today: Day): boolean {
	if (task.kind === 'promise') return task.step !== null;
	return task.dueOn !== null && task.dueOn < today;
}

function TaskAction({ task }: { task: EntryTask }) {
	const { t } = useWords();
	switch (task.kind) {
		case 'condition':
			return (
				<ActionLink kind="primary" to={paths.condition(task.projectId, task.index)}>
					{t('promises.conditions.form')}
				</ActionLink>
			);
		case 'promise':
			return (
				<ActionLink kind="primary" to={paths.measurement(task.projectId, { key: task.key })}>
					{t('promises.ledger.measure')}
				</ActionLink>
			);
		default:
			return (
				<ActionLink kind="primary" to={paths.editApplication(task.applicationId)}>
					{t('entry.page.edit')}
				</ActionLink>
			);
	}
}

function whenText({ t }: Words, task: EntryTask, today: Day): string {
	const { dueOn } = task;
	if (dueOn === null) return '';
	const days = daysBetween(today, dueOn);
	if (days === 0) return t('work.entry.dueToday');
	if (days > 0) return t('work.entry.dueIn', { count: days });
	return t(isOverdue(task, today) ? 'work.entry.late' : 'work.entry.inGrace', { count: -days });
}

function whatText({ t, term }: Words, task: EntryTask): string {
	switch (task.kind) {
		case 'condition':
			return t('entry.page.conditionDue', { text: task.text, day: task.dueOn ?? '' });
		case 'promise': {
			const step = task.step && term('remedyStep', task.step);
			return [term('indicator', task.key), term('promiseState', task.state), step].filter(Boolean).join(' · ');
		}
		default:
			return t('entry.page.words', { words: task.words });
	}
}
