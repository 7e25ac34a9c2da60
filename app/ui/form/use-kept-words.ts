import { useLocation, useNavigation, useRouteLoaderData } from '@remix-run/react';
import { type RefObject, useEffect, useState } from 'react';
import { paths } from '~/paths';

const PLACE = 'kept-words';

/** What was typed into a form whose post met a session that had ended. */
interface KeptWords {
	page: string;
	form: string;
	person: string;
	words: [name: string, value: string][];
}

/**
 * Nothing typed is lost when a session ends in the middle of a form: the words wait in this tab while their writer signs in
 * again, and only for them. The version the form stood on comes back too, so what others saved meanwhile is still noticed.
 * Answers whether words were put back.
 */
export function useKeptWords(formKey: string, id: string, place: RefObject<HTMLFormElement | null>): boolean {
	const { pathname, search } = useLocation();
	const person = useRouteLoaderData<{ person: { id: string } | null }>('root')?.person?.id;
	const navigation = useNavigation();
	const page = pathname + search;
	const [back, setBack] = useState(false);
	const posted = navigation.formData?.get('idempotencyKey') === formKey ? navigation.formData : undefined;
	const turnedAway = posted && navigation.location?.pathname === paths.signIn();

	useEffect(() => {
		if (turnedAway && person) keep({ page, form: id, person, words: wordsOf(posted) });
	}, [turnedAway, posted, person, page, id]);

	useEffect(() => {
		const kept = waiting();
		if (!kept || !place.current || kept.page !== page || kept.form !== id) return;
		sessionStorage.removeItem(PLACE);
		if (kept.person !== person) return;
		fill(place.current, kept.words);
		setBack(true);
	}, [page, id, person, place]);

	return back;
}

/** Texts only; a password is never kept, and the key belongs to the form that was refused. */
function wordsOf(posted: FormData): KeptWords['words'] {
	return [...posted].flatMap(([name, value]): KeptWords['words'] =>
		typeof value === 'string' && name !== 'idempotencyKey' && !/password/i.test(name) ? [[name, value]] : [],
	);
}

function keep(kept: KeptWords) {
	sessionStorage.setItem(PLACE, JSON.stringify(kept));
}

function waiting(): KeptWords | null {
	const text = sessionStorage.getItem(PLACE);
	return text ? (JSON.parse(text) as KeptWords) : null;
}

function fill(form: HTMLFormElement, words: KeptWords['words']) {
	const left = [...words];
	for (const field of form.elements) {
		if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
			field.checked = words.some(([name, value]) => name === field.name && value === field.value);
			continue;
		}
		const typed =
			field instanceof HTMLTextAreaElement ||
			field instanceof HTMLSelectElement ||
			(field instanceof HTMLInputElement && field.type !== 'file');
		const at = left.findIndex(([name]) => name === (field as HTMLInputElement).name);
		if (!typed || at === -1) continue;
		field.value = (left.splice(at, 1)[0] as [string, string])[1];
	}
}
