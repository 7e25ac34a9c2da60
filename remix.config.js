// The Remix Vite plugin does not read this file by itself: vite.config.ts imports it and hands it to the plugin.
/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
	appDirectory: 'app',
	ignoredRouteFiles: ['**/*'],
	future: {
		v3_fetcherPersist: true,
		v3_lazyRouteDiscovery: true,
		v3_relativeSplatPath: true,
		v3_routeConfig: true,
		v3_singleFetch: true,
		v3_throwAbortReason: true,
	},
};
