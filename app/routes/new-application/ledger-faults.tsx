import { useWords } from '~/i18n/words-provider';
import { Banner } from '~/ui/page/banner';
import type { ReadFault } from './filled-from.server';

/** Says that a ledger filled the form, and what of its row has to be looked at. */
export function LedgerFaults({ faults }: { faults: readonly ReadFault[] }) {
	const { t } = useWords();
	if (faults.length === 0) return <Banner>{t('entry.ledger.filled')}</Banner>;
	return (
		<Banner tone="warn" title={t('entry.ledger.filledWith', { count: faults.length })}>
			<ul>
				{faults.map(({ column, value, text }) => (
					<li key={`${column} ${text}`}>
						{[column, value && t('entry.ledger.cell', { value }), text].filter(Boolean).join(' ')}
					</li>
				))}
			</ul>
		</Banner>
	);
}
