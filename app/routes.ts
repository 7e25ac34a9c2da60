import { index, type RouteConfig, route } from '@remix-run/route-config';

/** Every URL and the folder that answers it, one line each. The addresses themselves are written by `paths.ts`. */
export default [
	index('routes/home/route.tsx'),

	// people and their settings
	route('sign-in', 'routes/sign-in/route.tsx'),
	route('sign-out', 'routes/sign-out/route.tsx'),
	route('first-run', 'routes/first-run/route.tsx'),
	route('one-time/:token', 'routes/one-time/route.tsx'),
	route('account', 'routes/account/route.tsx'),
	route('people', 'routes/people/route.tsx'),
	route('people/new', 'routes/new-person/route.tsx'),
	route('people/:id', 'routes/person/route.tsx'),
	route('people/:id/link', 'routes/person-link/route.tsx'),
	route('people/:id/access', 'routes/person-access/route.tsx'),

	// boards and lists
	route('board', 'routes/board/route.tsx'),
	route('changes', 'routes/changes/route.tsx'),
	route('wall', 'routes/wall/route.tsx'),
	route('projects', 'routes/projects/route.tsx'),
	route('search', 'routes/search/route.tsx'),
	route('projects.csv', 'routes/project-files/route.tsx', { id: 'projects-csv' }),
	route('projects.xlsx', 'routes/project-files/route.tsx', { id: 'projects-xlsx' }),

	// projects
	route('projects/new', 'routes/new-project/route.tsx'),
	route('projects/:id', 'routes/project/route.tsx'),
	route('projects/:id/edit', 'routes/edit-project/route.tsx'),
	route('projects/:id/history', 'routes/project-history/route.tsx'),
	route('projects/:id/reports', 'routes/reports/route.tsx'),
	route('projects/:id/milestones/:milestone/actual-date', 'routes/actual-date/route.tsx'),
	route('projects/:id/milestones/:milestone/forecast', 'routes/forecast/route.tsx'),
	route('projects/:id/requests', 'routes/new-request/route.tsx'),
	route('projects/:id/requests/:requestId', 'routes/request/route.tsx'),
	route('projects/:id/entry', 'routes/project-entry/route.tsx'),
	route('projects/:id/entry/agreement', 'routes/agreement/route.tsx'),
	route('projects/:id/entry/measurement', 'routes/measurement/route.tsx'),
	route('projects/:id/entry/conditions/:index', 'routes/condition/route.tsx'),
	route('projects/:id/entry/review', 'routes/output-review/route.tsx'),
	route('projects/:id/entry/reviews/:reviewId', 'routes/output-review-decision/route.tsx'),
	route('requests', 'routes/requests/route.tsx'),
	route('work', 'routes/work/route.tsx'),

	// entry
	route('entry', 'routes/applications/route.tsx'),
	route('entry/new', 'routes/new-application/route.tsx'),
	route('entry/ledger', 'routes/application-ledger/route.tsx'),
	route('entry/outcomes', 'routes/entry-outcomes/route.tsx'),
	route('entry/projects', 'routes/entry-projects/route.tsx'),
	route('entry/assess', 'routes/bulk-assessment/route.tsx'),
	route('entry/:id', 'routes/application/route.tsx'),
	route('entry/:id/edit', 'routes/edit-application/route.tsx'),

	// entry standards
	route('standards', 'routes/standards/route.tsx'),
	route('standards/new', 'routes/new-standard/route.tsx'),
	route('standards/:id', 'routes/standard/route.tsx'),
	route('standards/:id/edit', 'routes/edit-standard/route.tsx'),
	route('standards/:id/compare', 'routes/compare-standards/route.tsx'),
	route('standards/:id/publish', 'routes/publish-standard/route.tsx'),
	route('standards/:id/retire', 'routes/retire-standard/route.tsx'),

	// light rules
	route('rules', 'routes/rules/route.tsx'),
	route('rules/draft', 'routes/rule-draft/route.tsx'),
	route('rules/draft/rehearsal', 'routes/rule-rehearsal/route.tsx'),
	route('rules/:id', 'routes/rule-version/route.tsx'),

	// import
	route('imports', 'routes/imports/route.tsx'),
	route('imports/:id', 'routes/import/route.tsx'),
	route('imports/:id/cells', 'routes/import-cells/route.tsx'),
	route('imports/:id/undo', 'routes/undo-import/route.tsx'),
	route('imports/:id/refused.csv', 'routes/import-refused/route.tsx', { id: 'refused-csv' }),
	route('imports/:id/refused.xlsx', 'routes/import-refused/route.tsx', { id: 'refused-xlsx' }),

	// history and administration
	route('history', 'routes/history/route.tsx'),
	route('history/lag', 'routes/lag/route.tsx'),
	route('history/checkpoint.txt', 'routes/checkpoint/route.tsx'),
	route('history/kit', 'routes/audit-kit/route.tsx'),
	route('history/kit.zip', 'routes/audit-kit-file/route.tsx'),
	route('history/:seq', 'routes/event/route.tsx'),
	route('history/:seq/proof.json', 'routes/event-proof/route.tsx'),
	route('history.csv', 'routes/history-export/route.tsx', { id: 'history-csv' }),
	route('history.json', 'routes/history-export/route.tsx', { id: 'history-json' }),

	// settings of administrators
	route('settings', 'routes/settings/route.tsx'),
	route('settings/calendar', 'routes/calendar/route.tsx'),
	route('settings/calendar/:day', 'routes/calendar-day/route.tsx'),
	route('settings/units', 'routes/unit-settings/route.tsx'),

	// settings of the reader
	route('language', 'routes/language/route.tsx'),
	route('lights', 'routes/lights/route.tsx'),

	route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
