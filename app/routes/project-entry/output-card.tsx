import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ProjectEntry } from '~/reads/entry/project-entry.server';
import { OutputLines } from '~/ui/entry/output-lines';
import { ActionLink } from '~/ui/page/action-link';
import { Card } from '~/ui/page/card';
import { Chip } from '~/ui/page/chip';
import css from './project-entry.module.css';

const TONES = { reached: 'good', nearly: 'warn', notReached: 'bad', notMeasured: 'plain' } as const;

/** Full output by the last twelve months, and the reviews that were filed. */
export function OutputCard({ entry }: { entry: ProjectEntry }) {
	const { t, term, format } = useWords();
	const { output, reviews, projectId, may } = entry;
	return (
		<Card title={t('promises.output.title')}>
			{output && (
				<>
					<p>
						{t('promises.output.present')}{' '}
						<Chip tone={TONES[output.result]}>{term('outputResult', output.result)}</Chip>
					</p>
					<OutputLines lines={output.lines} />
				</>
			)}
			{reviews.length === 0 && <p className={css.none}>{t('promises.output.none')}</p>}
			<ul className={css.reviews}>
				{reviews.map(({ id, documentNo, result, status, filed, decided, mayDecide, on }) => (
					<li key={id}>
						<b>{documentNo}</b> · {on} <Chip tone={TONES[result]}>{term('outputResult', result)}</Chip>{' '}
						{t(`promises.output.${status}`)}
						<small>
							{t('promises.output.filed', { person: filed.byName, at: format.instant(filed.at) })}
							{decided && (
								<>
									<br />
									{t('promises.output.decided', { person: decided.byName, at: format.instant(decided.at) })}
									{decided.words && ` · ${decided.words}`}
								</>
							)}
						</small>
						{mayDecide && <a href={paths.outputReviewDecision(projectId, id)}>{t('promises.output.decide')}</a>}
					</li>
				))}
			</ul>
			{may.review && (
				<p className={css.door}>
					<ActionLink to={paths.outputReview(projectId)}>{t('promises.output.file')}</ActionLink>
				</p>
			)}
		</Card>
	);
}
