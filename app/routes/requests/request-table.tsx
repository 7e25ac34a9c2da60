import { type Day, daysBetween } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { ListedRequest } from '~/reads/request-list.server';
import { cells, DataTable } from '~/ui/list/data-table';
import { DayLink } from '~/ui/page/day-link';
import { RequestStatusChip, WishLine } from '~/ui/requests/wish-line';

/** Requests as a list: the whole line leads to the decision. */
export function RequestTable({ requests, today }: { requests: readonly ListedRequest[]; today: Day }) {
	const { t, term, format } = useWords();
	const columns = [
		{ key: 'project', label: t('work.requests.project'), phone: 'wide' as const, width: '27%' },
		{ key: 'wish', label: t('work.requests.wish'), phone: 'wide' as const },
		{ key: 'reason', label: t('work.requests.reason'), width: '26%', phone: 'wide' as const },
		{ key: 'by', label: t('work.requests.by') },
		{ key: 'waiting', label: t('work.requests.waiting'), align: 'number' as const },
		{ key: 'decided', label: t('work.requests.decided'), phone: 'plain' as const },
	];
	return (
		<DataTable caption={t('work.requests.titleAll')} columns={columns}>
			{requests.map((request) => (
				<tr key={request.id} data-row="">
					<td>
						<DayLink className={cells.name} href={paths.request(request.projectId, request.id)} data-row-link="">
							{request.projectName}
						</DayLink>
						<span className={cells.sub}>
							{term('unit', request.unit)} {request.firmName}
						</span>
					</td>
					<td>
						<WishLine request={request} />
						{request.filedLate && <span className={cells.sub}>{t('project.requests.filedLate')}</span>}
					</td>
					<td>
						{request.reasonCode && <b>{term('reason', request.reasonCode)}</b>}
						<span className={cells.sub}>{request.reason}</span>
					</td>
					<td>
						{request.filedByName}
						<span className={cells.sub}>{format.instant(request.filedAt)}</span>
					</td>
					<td className={cells.number}>
						{format.days(Math.max(0, daysBetween(format.instant(request.filedAt).slice(0, 10), today)))}
					</td>
					<td>
						{request.mayDecide ? (
							<DayLink href={paths.request(request.projectId, request.id)}>{t('work.requests.decide')}</DayLink>
						) : (
							<RequestStatusChip status={request.status} />
						)}
						{request.decidedByName && request.status !== 'cancelled' && (
							<span className={cells.sub}>{request.decidedByName}</span>
						)}
					</td>
				</tr>
			))}
		</DataTable>
	);
}
