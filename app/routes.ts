import { index, type RouteConfig, route } from '@remix-run/route-config';

/** Every URL and the folder that answers it, one line each. The addresses themselves are written by `paths.ts`. */
export default [
	index('routes/home/route.tsx'),

	// people and their settings

	// boards and lists
	route('board', 'routes/board/route.tsx'),
	route('projects', 'routes/projects/route.tsx'),
	route('search', 'routes/search/route.tsx'),

	// projects

	// import

	// history and administration

	// settings of the reader
	route('language', 'routes/language/route.tsx'),
	route('lights', 'routes/lights/route.tsx'),

	route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
