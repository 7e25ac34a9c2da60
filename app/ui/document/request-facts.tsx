import { useRouteLoaderData } from '@remix-run/react';
import { createContext, useContext } from 'react';

/** What only the server knows while it renders: in the browser both are empty. */
export interface RequestFacts {
	cspNonce: string;
	requestId: string;
}

const RequestFactsContext = createContext<RequestFacts>({ cspNonce: '', requestId: '' });

export const RequestFactsProvider = RequestFactsContext.Provider;

export function useRequestFacts(): RequestFacts {
	return useContext(RequestFactsContext);
}

/** The number of the request that brought the page, on every error page alike; where even the root found nothing, only the server has it. */
export function useRequestId(): string {
	const facts = useRequestFacts();
	return useRouteLoaderData<{ requestId?: string }>('root')?.requestId ?? facts.requestId;
}
