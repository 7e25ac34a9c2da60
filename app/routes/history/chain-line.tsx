import { useWords } from '~/i18n/words-provider';
import type { ChainState } from '~/reads/chain-state.server';
import { Banner } from '~/ui/page/banner';
import css from './history.module.css';

/** Whether the history is whole, and the hash that lets anybody tell later. */
export function ChainLine({ chain }: { chain: ChainState }) {
	const { t, format } = useWords();
	const { proven, head, hash, brokenAt } = chain;
	if (brokenAt !== null) {
		return (
			<Banner tone="bad" title={t('history.chainBrokenTitle')}>
				{t('history.chainBroken', { seq: format.count(brokenAt) })}
			</Banner>
		);
	}
	const whole = proven === head;
	const words = whole
		? t('history.chainWhole', { seq: format.count(head) })
		: t('history.chainPart', { seq: format.count(proven), head: format.count(head) });
	return (
		<span className={css.chain}>
			<b data-whole={whole ? '' : undefined}>{words}</b>
			<span title={hash}>{t('history.lastHash', { hash: `${hash.slice(0, 12)}…` })}</span>
		</span>
	);
}
