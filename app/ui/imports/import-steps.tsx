import { useWords } from '~/i18n/words-provider';
import css from './import-steps.module.css';

const STEPS = ['file', 'sheet', 'columns', 'check', 'commit'] as const;
export type ShownStep = (typeof STEPS)[number];

/** Where an import stands: five steps, those behind it are links. */
export function ImportSteps({ current, to }: { current: ShownStep; to?: (step: ShownStep) => string | null }) {
	const { t } = useWords();
	const at = STEPS.indexOf(current);
	return (
		<ol className={css.steps} aria-label={t('imports.steps.label')}>
			{STEPS.map((step, index) => {
				const address = index < at ? to?.(step) : null;
				const words = (
					<>
						<b>{index + 1}</b> {t(`imports.steps.${step}`)}
					</>
				);
				return (
					<li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at ? '' : undefined}>
						{address ? <a href={address}>{words}</a> : words}
					</li>
				);
			})}
		</ol>
	);
}
