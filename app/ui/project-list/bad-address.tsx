import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import type { Refusal } from '~/domain/outcome';
import { useWords } from '~/i18n/words-provider';
import { ErrorPage } from '../document/error-page';
import { useRequestId } from '../document/request-facts';
import { ActionLink } from '../page/action-link';
import { Banner } from '../page/banner';
import { PageHead } from '../page/page-head';
import { asOfRefusal, NotThen } from '../shell/not-then';
import { AbsentProjectPage, absentProjectIn } from './absent-project-page';

/**
 * The error page of boards and lists. With status 400 the address said what was never offered: the page names it and leads
 * on, instead of quietly showing another list. A project that is there at another time is led to.
 */
export function AddressBoundary({ to, label }: { to: string; label: string }) {
	const error = useRouteError();
	const requestId = useRequestId();
	if (!isRouteErrorResponse(error)) return <ErrorPage status={500} requestId={requestId} />;
	const notThen = asOfRefusal(error.data);
	if (notThen) return <NotThen refusal={notThen} />;
	const absent = absentProjectIn(error.data);
	if (absent) return <AbsentProjectPage project={absent} />;
	if (error.status !== 400) return <ErrorPage status={error.status} requestId={requestId} />;
	return <BadAddress refusal={error.data as Refusal} to={to} label={label} />;
}

function BadAddress({ refusal, to, label }: { refusal: Refusal; to: string; label: string }) {
	const { t } = useWords();
	const name = refusal.field ?? refusal.code;
	return (
		<>
			<PageHead title={t('board.badAddress.title')} />
			<Banner tone="bad">
				<p>{t('board.badAddress.explain', { name })}</p>
				{name === 'on' && <p>{t('board.badAddress.on')}</p>}
			</Banner>
			<ActionLink to={to} kind="primary">
				{label}
			</ActionLink>
		</>
	);
}
