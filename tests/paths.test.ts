import { describe, expect, it } from 'vitest';
import { localPath, paths, withQuery } from '~/paths';

describe('addresses', () => {
	it('lead to projects and what belongs to them', () => {
		expect([
			paths.project('a1'),
			paths.project('a1', { on: '2026-12-01' }),
			paths.editProject('a1'),
			paths.actualDate('a1', 'started'),
			paths.forecast('a1', 'completed'),
			paths.reports('a1'),
			paths.projectRequests('a1'),
			paths.request('a1', 'r2'),
			paths.projectHistory('a1'),
			paths.newProject(),
		]).toEqual([
			'/projects/a1',
			'/projects/a1?on=2026-12-01',
			'/projects/a1/edit',
			'/projects/a1/milestones/started/actual-date',
			'/projects/a1/milestones/completed/forecast',
			'/projects/a1/reports',
			'/projects/a1/requests',
			'/projects/a1/requests/r2',
			'/projects/a1/history',
			'/projects/new',
		]);
	});

	it('never let an id break out of its place', () => {
		expect(paths.project('../people?x#y')).toBe('/projects/..%2Fpeople%3Fx%23y');
		expect(paths.oneTime('a/b')).toBe('/one-time/a%2Fb');
	});

	it('carry filters as they are, without the empty ones', () => {
		expect(withQuery('/board', { unit: ['deqing', 'anji'], tab: '', page: 2, stale: true, off: false, on: null })).toBe(
			'/board?unit=deqing&unit=anji&page=2&stale=1',
		);
		expect(withQuery('/board', { q: '100% & <b>' })).toBe('/board?q=100%25+%26+%3Cb%3E');
		expect(paths.projectsExport('csv', { tab: 'red' })).toBe('/projects.csv?tab=red');
		expect(paths.board()).toBe('/board');
	});
});

describe('where a form leads back to', () => {
	it.each(['/', '/board?tab=red&unit=deqing', '/projects/a1#history', '/projects?q=%E5%B9%B4'])(
		'%s is ours',
		(path) => {
			expect(localPath(path)).toBe(path);
		},
	);

	it.each([
		'//evil.example',
		'/\\evil.example',
		'\\\\evil',
		'https://evil.example/',
		'javascript:alert(1)',
		'board',
		'',
		' /board',
		'/bo\nard',
		'/bo\tard',
		'/a\\b',
		`/${'x'.repeat(3000)}`,
		null,
		undefined,
		42,
	])('%j leads home', (value) => expect(localPath(value)).toBe('/'));
});
