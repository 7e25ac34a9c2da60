import { formatWanGrouped } from '~/domain/money/format-amount';
import type { InvestmentCurve } from '~/domain/project/investment-curve';
import { useWords } from '~/i18n/words-provider';
import { Card } from '~/ui/page/card';
import { EmptyState } from '~/ui/page/empty-state';
import css from './investment-card.module.css';

const WIDTH = 400;
const BOTTOM = 168;
const TOP = 22;
const LEFT = 14;
/** Room for an amount. */
const LABEL_WIDTH = 64;
const STEP = (WIDTH - 2 * LEFT) / 12;

/** Completed investment against plan × months / 12. Drawn on the server; the same in words below for everybody. */
export function InvestmentCard({ curve }: { curve: InvestmentCurve | null }) {
	const { t, format } = useWords();
	if (!curve) {
		return (
			<Card title={t('project.investment.title')}>
				<EmptyState title={t('project.investment.empty')}>{t('project.investment.emptyNext')}</EmptyState>
			</Card>
		);
	}
	const { year, planFen, completedFen, months, shouldFen } = curve;
	const words = {
		year,
		plan: format.wan(planFen),
		done: format.wan(completedFen),
		months,
		should: format.wan(shouldFen),
	};
	const share = format.percent(months / 12);
	const percent = format.percent(completedFen === null ? null : completedFen / planFen);
	return (
		<Card title={t('project.investment.title')} aside={t('project.investment.aside', { year })}>
			<p className={css.reached}>{t('project.investment.reached', { percent, share })}</p>
			<Drawing curve={curve} />
			<p className={css.words}>{t('project.investment.alternative', words)}</p>
		</Card>
	);
}

/** Off both lines: below the plan nothing stands lower and to the right, above it nothing higher and to the left. */
function labelPlace(x: number, y: number, isBelow: boolean) {
	if (!isBelow) return { x: Math.max(x - 4, LABEL_WIDTH), y: y - 10, textAnchor: 'end' as const };
	const isLow = y > BOTTOM - 26;
	return { x: Math.min(x + 8, WIDTH - LABEL_WIDTH), y: isLow ? y - 10 : y + 20, textAnchor: 'start' as const };
}

function Drawing({ curve }: { curve: InvestmentCurve }) {
	const { t } = useWords();
	const { planFen, points, months, shouldFen } = curve;
	const top = Math.max(planFen, ...points.map((point) => point.completedFen));
	const x = (month: number) => LEFT + month * STEP;
	const y = (fen: number) => BOTTOM - (fen / top) * (BOTTOM - TOP);
	const path = [{ month: 0, completedFen: 0 }, ...points].map((point) => `${x(point.month)},${y(point.completedFen)}`);
	const last = points.at(-1);
	const behind = last !== undefined && last.completedFen < shouldFen;
	const isBelow = last !== undefined && last.completedFen * 12 < planFen * last.month;
	return (
		<svg className={css.chart} viewBox={`0 0 ${WIDTH} 196`} aria-hidden="true">
			<line className={css.base} x1={LEFT} y1={BOTTOM} x2={WIDTH - LEFT} y2={BOTTOM} />
			{months > 0 && months < 12 && <line className={css.now} x1={x(months)} y1={TOP} x2={x(months)} y2={BOTTOM} />}
			<line className={css.plan} x1={LEFT} y1={BOTTOM} x2={x(12)} y2={y(planFen)} />
			<text className={css.planLabel} x={x(12)} y={y(planFen) - 7}>
				{t('project.investment.plan')} {formatWanGrouped(planFen)}
			</text>
			<polyline className={css.done} points={path.join(' ')} />
			{last && (
				<>
					<circle className={css.point} cx={x(last.month)} cy={y(last.completedFen)} r="5" />
					<text
						className={behind ? css.behindLabel : css.doneLabel}
						{...labelPlace(x(last.month), y(last.completedFen), isBelow)}
					>
						{formatWanGrouped(last.completedFen)}
					</text>
				</>
			)}
			{Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
				<text key={month} className={css.month} x={x(month)} y={BOTTOM + 18}>
					{month}
				</text>
			))}
		</svg>
	);
}
