import type { Translated } from '../../translated';
import type { errors as chinese } from '../zh-CN/errors';

export const errors: Translated<typeof chinese> = {
	notFound: {
		title: 'This page was not found',
		explain: 'The address may be wrong, the content may have moved, or it lies outside what you may see.',
		next: 'Check the address, or go on from here.',
	},
	forbidden: {
		title: 'Your role cannot take this step',
		explain: 'If your work needs it, ask the administrator of your unit.',
	},
	unexpected: {
		title: 'Something went wrong',
		explain:
			'The page could not be shown, or the last step was not completed. If you typed anything, keep this page open and try again.',
		next: 'If it happens again, call the administrator and read out the number below.',
	},
	busy: {
		title: 'Too many requests',
		explain: 'Please wait a moment and try again.',
	},
	requestId: 'Number {{id}}',
	goHome: 'Go to the start page',
	searchProjects: 'Search projects',
};
