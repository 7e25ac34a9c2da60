import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { Board } from '~/reads/board.server';
import type { LastLook, Named } from '~/reads/last-look.server';
import { SubmitButton } from '~/ui/form/submit-button';
import { LightShape } from '~/ui/light/light-mark';
import { Card } from '~/ui/page/card';
import { addressIn, atList } from '~/ui/project-list/address-in';
import css from './last-look-panel.module.css';

/** What moved since the reader marked a board as seen, and the button that moves the mark. */
export function LastLookPanel({ board }: { board: Board }) {
	const { t, format } = useWords();
	const { look, on, today, asOf } = board;
	return (
		<Card title={t('board.look.title')} aside={look && format.instant(look.at).slice(5)}>
			{look ? (
				<>
					<Changes look={look} on={board.query.on} />
					<p className={css.first}>
						<a href={paths.changes({ from: format.instant(look.at).slice(0, 10), to: today })}>{t('changes.since')}</a>
					</p>
				</>
			) : (
				<p className={css.first}>{t(asOf ? 'board.look.past' : 'board.look.first')}</p>
			)}
			{asOf && (
				<p className={css.first}>
					<a href={paths.changes({ from: asOf, to: today })}>{t('board.look.pastChanges')}</a>
				</p>
			)}
			{on === today && !asOf && <MarkForm board={board} />}
		</Card>
	);
}

function Changes({ look, on }: { look: LastLook; on: string | number | undefined }) {
	const { t, term } = useWords();
	const red = look.newlyRed.reduce((sum, one) => sum + one.count, 0);
	const { cleared, planMoves, entered, withdrawn } = look;
	const to = (unit?: string) => atList(addressIn({ on }, { tab: 'newlyRed', unit: unit ?? null }));
	if (red + cleared.count + planMoves.count + entered.count + withdrawn.count === 0) {
		return <p className={css.first}>{t('board.look.nothing')}</p>;
	}
	return (
		<ul className={css.changes}>
			{red > 0 && (
				<Change tone={css.red} title={<a href={to()}>{t('board.look.newlyRed', { count: red })}</a>} light="red">
					{look.newlyRed.map(({ unit, count }, at) => (
						<span key={unit} className={css.units}>
							{at > 0 && ' · '}
							<a href={to(unit)}>
								{term('unit', unit)} {count}
							</a>
						</span>
					))}
				</Change>
			)}
			{cleared.count > 0 && (
				<Change tone={css.green} title={t('board.look.cleared', { count: cleared.count })} light="green">
					<Names list={cleared} />
				</Change>
			)}
			{planMoves.count > 0 && (
				<Change title={t('board.look.planMoves', { count: planMoves.count })}>
					{moveWords(t, planMoves.averageDays)}
				</Change>
			)}
			{entered.count > 0 && (
				<Change title={t('board.look.entered', { count: entered.count })}>
					<Names list={entered} />
				</Change>
			)}
			{withdrawn.count > 0 && (
				<Change title={t('board.look.withdrawn', { count: withdrawn.count })}>
					<Names list={withdrawn} />
				</Change>
			)}
		</ul>
	);
}

interface ChangeProps {
	title: ReactNode;
	tone?: string;
	light?: 'red' | 'green';
	children: ReactNode;
}

function Change({ title, tone, light, children }: ChangeProps) {
	return (
		<li>
			<h3 className={tone}>
				{light && <LightShape light={light} />}
				{title}
			</h3>
			<div>{children}</div>
		</li>
	);
}

function Names({ list }: { list: { count: number; first: Named[] } }) {
	const { t } = useWords();
	return (
		<>
			{list.first.map(({ id, name }, at) => (
				<span key={id}>
					{at > 0 && t('common.joiner')}
					<a href={paths.project(id)}>{name}</a>
				</span>
			))}
			{list.count > list.first.length && ` ${t('board.look.more', { count: list.count })}`}
		</>
	);
}

function moveWords(t: ReturnType<typeof useWords>['t'], days: number): string {
	if (days === 0) return t('board.look.planEven');
	return days > 0 ? t('board.look.planLater', { days }) : t('board.look.planEarlier', { days: -days });
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
