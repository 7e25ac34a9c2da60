import { Form, useLocation } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { Board } from '~/reads/board.server';
import { SubmitButton } from '~/ui/form/submit-button';
import { Card } from '~/ui/page/card';
import css from './last-look-panel.module.css';
import { LookChanges } from './look-changes';

/** What moved since the reader marked a board as seen, and the button that moves the mark. */
export function LastLookPanel({ board }: { board: Board }) {
	const { t, format } = useWords();
	const { look, on, today, asOf } = board;
	return (
		<Card title={t('board.look.title')} aside={look && format.instant(look.at).slice(5)}>
			{look ? (
				<>
					<LookChanges look={look} on={board.query.on} today={on === today ? today : null} />
					<p className={css.first}>
						<a href={paths.changes({ from: look.from, to: today })}>{t('changes.since')}</a>
					</p>
				</>
			) : (
				<p className={css.first}>{t(asOf ? 'board.look.past' : 'board.look.first')}</p>
			)}
			{asOf && (
				<p className={css.first}>
					<a href={paths.changes({ from: board.query.asOf })}>{t('board.look.pastChanges')}</a>
				</p>
			)}
			{on === today && !asOf && <MarkForm board={board} />}
		</Card>
	);
}

/** The key names what was seen, so the same mark twice is one mark. */
function MarkForm({ board: { seq, today } }: { board: Board }) {
	const { t } = useWords();
	const { pathname, search } = useLocation();
	return (
		<Form method="post" action={paths.board()} className={css.mark} data-screen-only="">
			<input type="hidden" name="idempotencyKey" value={`looked-${seq}-${today}`} />
			<input type="hidden" name="seq" value={seq} />
			<input type="hidden" name="day" value={today} />
			<input type="hidden" name="returnTo" value={pathname + search} />
			<SubmitButton kind="plain">{t('board.look.mark')}</SubmitButton>
			<small>{t('board.look.markHint')}</small>
		</Form>
	);
}
