import { useEffect, useState } from 'react';

/** What stands in the boxes of a form now, by name; before the page is awake, what the server rendered. */
export function useTyped(formId: string, rendered: Record<string, string>): Record<string, string> {
	const [typed, setTyped] = useState(rendered);
	useEffect(() => {
		const form = document.getElementById(formId);
		if (!(form instanceof HTMLFormElement)) return;
		function read() {
			const texts = [...new FormData(form as HTMLFormElement)].filter(([, value]) => typeof value === 'string');
			setTyped(Object.fromEntries(texts) as Record<string, string>);
		}
		// A browser that went back to the page has put in again what was typed.
		read();
		form.addEventListener('input', read);
		return () => form.removeEventListener('input', read);
	}, [formId]);
	return typed;
}
