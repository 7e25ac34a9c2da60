interface Here {
	origin: string;
	pathname: string;
	search: string;
}

interface LinkLike {
	href: string;
	target: string;
	hasAttribute: (name: string) => boolean;
}

/** Where the router should go for a plain link; null when the browser should: other sites, files, anchors on this page. */
export function addressOf(link: LinkLike, here: Here): string | null {
	if (!link.href || (link.target && link.target !== '_self') || link.hasAttribute('download')) return null;
	const url = new URL(link.href);
	if (url.origin !== here.origin || /\.\w+$/.test(url.pathname)) return null;
	if (url.hash && url.pathname === here.pathname && url.search === here.search) return null;
	return url.pathname + url.search + url.hash;
}

/** The address a filter form asks for, without its empty fields; null for posts and forms of other sites. */
export function filterAddress(form: HTMLFormElement, here: Here, submitter: HTMLElement | null): string | null {
	if (form.method !== 'get' || form.hasAttribute('data-reload')) return null;
	const url = new URL(form.action);
	if (url.origin !== here.origin || /\.\w+$/.test(url.pathname)) return null;
	return url.pathname + filterQuery(new FormData(form, submitter));
}

/** `?unit=deqing&q=…`, or nothing. */
export function filterQuery(data: FormData): string {
	const query = new URLSearchParams();
	for (const [name, value] of data) {
		if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim());
	}
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
