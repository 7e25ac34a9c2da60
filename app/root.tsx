import { MantineProvider } from '@mantine/core';
import type { LoaderFunctionArgs } from '@remix-run/node';
import {
	isRouteErrorResponse,
	Links,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLoaderData,
	useLocation,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useWords } from './i18n/words-provider';
import { PageBehaviour } from './ui/behaviour/page-behaviour';
import { ErrorPage } from './ui/document/error-page';
import { PageTitle } from './ui/document/page-title';
import { useRequestFacts, useRequestId } from './ui/document/request-facts';
import { usePageHandle } from './ui/document/route-handle';
import { theme } from './ui/document/theme';
import { LightShapes } from './ui/light/light-shapes';
import { DayPicker } from './ui/shell/day-picker';
import { asOfRefusal, NotThen } from './ui/shell/not-then';
import type { Past } from './ui/shell/past';
import { PastBanner } from './ui/shell/past-banner';
import { Shell } from './ui/shell/shell';
import { readerSettings } from './web/reader-settings.server';
import './ui/document/styles';

export function loader({ request, context: { person, today, requestId, past } }: LoaderFunctionArgs) {
	const { lights } = readerSettings(request);
	const units = person?.scope.kind === 'units' ? person.scope.units : null;
	return {
		...{ person: person && { id: person.id, name: person.name, role: person.role, units }, today, requestId, lights },
		...(past?.known.ok && { past: shownPast(past.asked, past.known.value) }),
	};
}

function shownPast(asOf: string, { day, instant }: Omit<Past, 'asOf'>): Past {
	return { asOf, day, instant };
}

export function Layout({ children }: { children: ReactNode }) {
	const { language, t } = useWords();
	const { cspNonce } = useRequestFacts();
	const data = useRouteLoaderData<typeof loader>('root');
	const { refreshSeconds } = usePageHandle().handle;
	return (
		<html lang={language} data-lights={data?.lights} data-mantine-color-scheme="light">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="theme-color" content="#14507f" />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<PageTitle />
				{refreshSeconds && (
					<noscript>
						<meta httpEquiv="refresh" content={String(refreshSeconds)} />
					</noscript>
				)}
				<Links />
			</head>
			<body>
				<a className="skip-link" href="#main">
					{t('shell.skip')}
				</a>
				<MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
					{children}
				</MantineProvider>
				<LightShapes />
				<PageBehaviour />
				<ScrollRestoration nonce={cspNonce} />
				<Scripts nonce={cspNonce} />
			</body>
		</html>
	);
}

export default function App() {
	const { today } = useLoaderData<typeof loader>();
	const { handle } = usePageHandle();
	if (handle.frame === 'none') return <Outlet />;
	return (
		<Frame tools={handle.showsDay && <DayPicker today={today} pastOnly={handle.showsDay === 'past'} />}>
			{handle.showsDay && <PastBanner />}
			<Outlet />
		</Frame>
	);
}

export function ErrorBoundary() {
	const error = useRouteError();
	const requestId = useRequestId();
	const status = isRouteErrorResponse(error) ? error.status : 500;
	const notThen = isRouteErrorResponse(error) ? asOfRefusal(error.data) : null;
	return <Frame>{notThen ? <NotThen refusal={notThen} /> : <ErrorPage status={status} requestId={requestId} />}</Frame>;
}

function Frame({ tools, children }: { tools?: ReactNode; children: ReactNode }) {
	const data = useRouteLoaderData<typeof loader>('root');
	return (
		<Shell person={data?.person ?? null} lights={data?.lights ?? 'green'} here={useLocation()} tools={tools}>
			{children}
		</Shell>
	);
}
