import { expect, it } from 'vitest';
import { aboutApplication } from '~/domain/history/about-application';

it.each([
	['application.saved', null, 'a1', 'a1'],
	['assessment.made', null, 'a1', 'a1'],
	['assessment.made', 'p1', 'a1', null],
	['request.filed', null, 'a1', null],
	['export.made', null, null, null],
] as const)('%s of project %s about %s: %s', (kind, projectId, subject, found) => {
	expect(aboutApplication({ kind, projectId, subject })).toBe(found);
});
