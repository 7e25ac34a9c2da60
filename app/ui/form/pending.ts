import { createContext, useContext } from 'react';

const PendingContext = createContext(false);

export const PendingProvider = PendingContext.Provider;

/** Is the form around this button on its way? */
export function usePending(): boolean {
	return useContext(PendingContext);
}
