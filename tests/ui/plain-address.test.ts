import { describe, expect, it } from 'vitest';
import { addressOf, filterQuery } from '~/ui/behaviour/plain-address';

const here = { origin: 'http://localhost:3000', pathname: '/board', search: '?tab=red' };
const link = (href: string, rest: { target?: string; download?: boolean } = {}) => ({
	href: new URL(href, `${here.origin}${here.pathname}${here.search}`).href,
	target: rest.target ?? '',
	hasAttribute: (name: string) => name === 'download' && rest.download === true,
});

describe('a plain link', () => {
	it.each([
		['/projects/a1', '/projects/a1'],
		['?tab=yellow', '/board?tab=yellow'],
		['/projects/a1#history', '/projects/a1#history'],
		['?tab=red&unit=deqing#rows', '/board?tab=red&unit=deqing#rows'],
	])('%s is taken by the router', (href, address) => expect(addressOf(link(href), here)).toBe(address));

	it.each([
		['#rows', 'an anchor on this page'],
		['?tab=red#rows', 'the same page with an anchor'],
		['/board.csv?tab=red', 'a file'],
		['/imports/1/refused.xlsx', 'a file deeper down'],
		['https://example.org/board', 'another site'],
		['mailto:a@example.org', 'a letter'],
	])('%s is left to the browser: %s', (href) => expect(addressOf(link(href), here)).toBeNull());

	it('for another window or to keep is left to the browser', () => {
		expect(addressOf(link('/projects', { target: '_blank' }), here)).toBeNull();
		expect(addressOf(link('/projects', { download: true }), here)).toBeNull();
		expect(addressOf(link('/projects', { target: '_self' }), here)).toBe('/projects');
	});
});

describe('a filter form', () => {
	it('asks for what is filled in, trimmed, repeated where several are ticked', () => {
		const data = new FormData();
		data.append('unit', 'deqing');
		data.append('unit', 'anji');
		data.append('q', '  年产 8万 ');
		data.append('size', '');
		expect(filterQuery(data)).toBe('?unit=deqing&unit=anji&q=%E5%B9%B4%E4%BA%A7+8%E4%B8%87');
		expect(filterQuery(new FormData())).toBe('');
	});
});
