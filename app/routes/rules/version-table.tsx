import { addDays } from '~/domain/day';
import type { Words } from '~/i18n/words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { RuleVersion } from '~/reads/rules/rule-versions.server';
import { personWord } from '~/ui/history/event-line';
import { cells, DataTable } from '~/ui/list/data-table';
import { Chip } from '~/ui/page/chip';
import { DayLink } from '~/ui/page/day-link';

const TONES = { inForce: 'good', announced: 'warn', past: 'plain', replaced: 'plain' } as const;

/** Every published version, the newest first: when it holds, who signed it and why. */
export function VersionTable({ versions }: { versions: readonly RuleVersion[] }) {
	const words = useWords();
	const { t, format } = words;
	const columns = [
		{ key: 'version', label: t('rules.list.version'), phone: 'wide' as const, width: '22%' },
		{ key: 'state', label: t('rules.list.state'), phone: 'plain' as const, width: '14%' },
		{ key: 'days', label: t('rules.list.days'), width: '22%' },
		{ key: 'signed', label: t('rules.list.signed'), width: '20%' },
		{ key: 'reason', label: t('rules.list.reason'), phone: 'wide' as const },
	];
	return (
		<DataTable caption={t('rules.versions')} columns={columns}>
			{versions.map(({ rules, state, followedFrom, signed }) => (
				<tr key={rules.id} data-row="">
					<td>
						<DayLink className={cells.name} href={paths.ruleVersion(rules.id)} data-row-link="">
							{rules.name}
						</DayLink>
						<span className={cells.sub}>{t('rules.numbered', { version: rules.version })}</span>
					</td>
					<td>
						<Chip tone={TONES[state]}>{t(`rules.states.${state}`)}</Chip>
					</td>
					<td>{daysText(words, rules.effectiveFrom, followedFrom)}</td>
					<td>
						{signed && (
							<>
								{personWord(words, signed.personName)}
								<span className={cells.sub}>{format.instant(signed.at)}</span>
							</>
						)}
					</td>
					<td className={signed?.reason ? undefined : cells.blank}>{signed?.reason ?? t('rules.noReason')}</td>
				</tr>
			))}
		</DataTable>
	);
}

function daysText({ t }: Words, from: string, followedFrom: string | null): string {
	if (followedFrom === null) return t('rules.from', { from });
	return t('rules.between', { from, to: addDays(followedFrom, -1) });
}
