import { effectiveText } from '~/i18n/standard-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ListedStandard } from '~/reads/entry/standards.server';
import { StandardMarks } from '~/ui/entry/standard-mark';
import { Card } from '~/ui/page/card';
import { DayLink } from '~/ui/page/day-link';
import css from './standard.module.css';

interface VersionListProps {
	standard: ListedStandard;
	versions: readonly ListedStandard[];
}

/** Versions of the same name, newest first, each with the way to set it beside this one. */
export function VersionList({ standard, versions }: VersionListProps) {
	const words = useWords();
	const { t } = words;
	return (
		<Card title={t('standards.page.versions')}>
			<ul className={css.versions}>
				{versions.map((one) => (
					<li key={one.id} aria-current={one.id === standard.id ? 'true' : undefined}>
						{one.id === standard.id ? (
							<b>{t('standards.list.numbered', { version: one.version })}</b>
						) : (
							<DayLink href={paths.standard(one.id)}>{t('standards.list.numbered', { version: one.version })}</DayLink>
						)}{' '}
						<StandardMarks standard={one} />
						<small>{effectiveText(words, one)}</small>
						{one.id !== standard.id && (
							<DayLink href={paths.compareStandards(one.id, standard.id)}>
								{t('standards.page.compareWith', { version: one.version })}
							</DayLink>
						)}
					</li>
				))}
			</ul>
		</Card>
	);
}
