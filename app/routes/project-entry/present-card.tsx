import { useWords } from '~/i18n/words-provider';
import type { ProjectEntry } from '~/reads/entry/project-entry.server';
import { IndicatorTable } from '~/ui/entry/indicator-table';
import { LeverList } from '~/ui/entry/lever-list';
import { VerdictMark } from '~/ui/entry/verdict-mark';
import { Card } from '~/ui/page/card';
import css from './project-entry.module.css';

/** What the standard would say of the project as it is recorded now; kept nowhere. */
export function PresentCard({ entry: { present } }: { entry: ProjectEntry }) {
	const { t } = useWords();
	if (!present) return null;
	const { name, version } = present.standard;
	const { assessed } = present;
	return (
		<Card title={t('promises.present.title')} aside={t('promises.present.sub', { name, version })} flush>
			<p className={css.verdict}>
				<VerdictMark verdict={assessed.verdict} />
			</p>
			<IndicatorTable indicators={assessed.indicators} />
			{assessed.verdict === 'fail' && (
				<div className={css.levers}>
					<h3>{t('entry.levers.title')}</h3>
					<LeverList assessed={assessed} />
				</div>
			)}
		</Card>
	);
}
