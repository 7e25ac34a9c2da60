import 'i18next';

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'words';
		/** The Chinese dictionary is the measure of what may be said. */
		resources: { words: typeof import('./messages/zh-CN') };
	}
}
