import type { RouteHandle } from '~/ui/document/route-handle';

export const handle: RouteHandle = { policy: 'public' };

/** Every address nobody answers. The root's error page speaks. */
export function loader() {
	throw new Response(null, { status: 404 });
}

export default function NotFound() {
	return null;
}
