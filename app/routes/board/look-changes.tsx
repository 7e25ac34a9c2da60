import type { ReactNode } from 'react';
import type { DayMark } from '~/domain/time/compare-days';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { LastLook, SomeProjects } from '~/reads/last-look.server';
import { LightShape } from '~/ui/light/light-mark';
import { addressIn, atList } from '~/ui/project-list/address-in';
import css from './last-look-panel.module.css';

interface LookChangesProps {
	look: LastLook;
	on: string | number | undefined;
	/** Null while the board shows another day: the changes between two days end today. */
	today: string | null;
}

/** What moved since, each number a door to the list it counts. */
export function LookChanges({ look, on, today }: LookChangesProps) {
	const { t, term } = useWords();
	const red = look.newlyRed.reduce((sum, one) => sum + one.count, 0);
	const { cleared, planMoves, entered, withdrawn, voided } = look;
	const to = (unit?: string) => atList(addressIn({ on }, { tab: 'newlyRed', unit: unit ?? null }));
	const door = (list: DayMark, words: string) =>
		today === null ? words : <a href={paths.changes({ from: look.from, to: today, list })}>{words}</a>;
	if (red + cleared.count + planMoves.count + entered.count + withdrawn.count + voided.count === 0) {
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
				<Change
					tone={css.green}
					title={door('cleared', t('board.look.cleared', { count: cleared.count }))}
					light="green"
				>
					<Names list={cleared} />
				</Change>
			)}
			{planMoves.count > 0 && (
				<Change title={door('rePlanned', t('board.look.planMoves', { count: planMoves.count }))}>
					{moveWords(t, planMoves.averageDays)}
				</Change>
			)}
			{entered.count > 0 && (
				<Change title={door('entered', t('board.look.entered', { count: entered.count }))}>
					<Names list={entered} />
				</Change>
			)}
			{withdrawn.count > 0 && (
				<Change title={door('withdrawn', t('board.look.withdrawn', { count: withdrawn.count }))}>
					<Names list={withdrawn} />
				</Change>
			)}
			{voided.count > 0 && (
				<Change title={door('voided', t('board.look.voided', { count: voided.count }))}>
					{voided.first.map(({ name }) => name).join(t('common.joiner'))}
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

function Names({ list }: { list: SomeProjects }) {
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
