import { createContext, useContext } from 'react';

/** What only the server knows while it renders. Browsers hide nonces from scripts, so in the browser both are empty. */
export interface RequestFacts {
	cspNonce: string;
	requestId: string;
}

const RequestFactsContext = createContext<RequestFacts>({ cspNonce: '', requestId: '' });

export const RequestFactsProvider = RequestFactsContext.Provider;

export function useRequestFacts(): RequestFacts {
	return useContext(RequestFactsContext);
}
