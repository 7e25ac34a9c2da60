import { useWords } from '~/i18n/words-provider';
import type { RequestPage } from '~/reads/request-page.server';
import { ConflictPanel } from '~/ui/form/conflict-panel';
import type { TooLate } from './decide.server';

/** Somebody settled the request while it was being read: what they did, and what was typed here. */
export function SettledPanel({ request, tooLate }: Pick<RequestPage, 'request'> & { tooLate: TooLate }) {
	const { t, format } = useWords();
	const { status, decision, decidedByName, decidedAt } = request;
	if (!decidedAt) return null;
	const done = t(`project.requests.status.${status}`);
	const fields = [
		{
			name: 'status',
			label: t('project.track.state'),
			base: t('project.requests.status.pending'),
			theirs: done,
			mine: t(`forms.decide.${tooLate.intent}`),
		},
		{ name: 'words', label: t('forms.decide.words'), base: null, theirs: decision, mine: tooLate.words || null },
	];
	const person = decidedByName ?? '';
	const settled = {
		mine: t('forms.decide.wanted'),
		title: t('forms.decide.settled', { person, time: format.time(decidedAt), status: done }),
		explain: t('forms.decide.settledNext'),
	};
	return <ConflictPanel person={person} at={decidedAt} fields={fields} kept={0} settled={settled} />;
}
