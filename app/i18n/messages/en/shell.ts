import type { Translated } from '../../translated';
import type { shell as chinese } from '../zh-CN/shell';

export const shell: Translated<typeof chinese> = {
	skip: 'Skip to main content',
	mainNav: 'Main navigation',
	menu: 'Menu',
	nav: {
		board: 'Warning board',
		work: 'Work list',
		projects: 'Projects',
		entry: 'Entry',
		standards: 'Standards',
		imports: 'Import',
		requests: 'Requests',
		approvals: 'Approvals',
		history: 'History',
		people: 'People',
		settings: 'Settings',
	},
	searchLabel: 'Search projects by name, firm or code',
	searchPlaceholder: 'Find projects',
	day: {
		label: 'Day shown',
		choose: 'Choose the day to show',
		show: 'Show',
		in30: 'In 30 days',
		yearEnd: 'End of year',
		todayMark: 'today',
		hint: 'Choose a coming day to see which lights turn if nothing is reported until then.',
		ahead_one: 'in {{count}} day',
		ahead_other: 'in {{count}} days',
		ago_one: '{{count}} day ago',
		ago_other: '{{count}} days ago',
	},
	language: {
		chinese: '中',
		english: 'EN',
		switchTo: 'Switch to Chinese 中文',
	},
	person: {
		menu: 'Personal menu: {{name}}',
		account: 'Account and password',
		signOut: 'Sign out',
		signIn: 'Sign in',
	},
	lights: {
		blue: 'Show green lights in blue',
		green: 'Show green lights in green',
	},
	palette: {
		title: 'Quick find',
		placeholder: 'Type a project, firm, code or page',
		searchAll: 'Search all projects for “{{query}}”',
		hint: '↑ ↓ to choose, Enter to open, Esc to close',
	},
};
