import type { Policy } from '~/web/admit.server';

export const handle = { policy: 'public' } satisfies { policy: Policy };

/** Every address nobody answers. The root's error page speaks. */
export function loader() {
	throw new Response(null, { status: 404 });
}

export default function NotFound() {
	return null;
}
