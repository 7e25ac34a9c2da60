import { useWords } from '~/i18n/words-provider';
import type { ChainState } from '~/reads/chain-state.server';
import { Banner } from '~/ui/page/banner';
import css from './history.module.css';

/** Whether the history is whole, and the hash that lets anybody tell later. */
export function ChainLine({ chain }: { chain: ChainState }) {
	const { t } = useWords();
	const { proven, head, hash, brokenAt } = chain;
	if (brokenAt !== null) {
		return (
			<Banner tone="bad" title={t('history.chainBrokenTitle')}>
				{t('history.chainBroken', { seq: brokenAt })}
			</Banner>
		);
	}
	const whole = proven === head;
	const words = whole ? t('history.chainWhole', { seq: head }) : t('history.chainPart', { seq: proven, head });
	return (
		<span className={css.chain}>
			<b data-whole={whole ? '' : undefined}>{words}</b>
			<span title={hash}>{t('history.lastHash', { hash: `${hash.slice(0, 12)}…` })}</span>
		</span>
	);
}
