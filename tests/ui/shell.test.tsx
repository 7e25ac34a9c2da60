import { describe, expect, it } from 'vitest';
import { ROLES } from '~/domain/people/actor';
import { may } from '~/domain/people/may';
import { paths } from '~/paths';
import { DayPicker } from '~/ui/shell/day-picker';
import { isCurrent, navFor, startPage } from '~/ui/shell/nav';
import { Shell, type ShellPerson } from '~/ui/shell/shell';
import { renderUi } from '../support/render-ui';

const manager: ShellPerson = { name: '王示例', role: 'manager', units: null };
const officer: ShellPerson = { name: 'Li', role: 'officer', units: ['deqing', 'anji'] };

function shellOf(person: ShellPerson | null, pathname = '/board', search = '') {
	return (
		<Shell person={person} here={{ pathname, search }} lights="green">
			<h1>Page</h1>
		</Shell>
	);
}

describe('the frame', () => {
	it('shows each role its own pages, once in the header and once in the menu of phones', async () => {
		for (const role of ROLES) {
			const { links } = await renderUi(shellOf({ ...manager, role }));
			for (const entry of navFor(role)) {
				expect(links.filter(({ href }) => href === entry.to).length, `${role} ${entry.to}`).toBe(2);
			}
		}
	});

	it('marks where the reader is', async () => {
		const { links } = await renderUi(shellOf(manager, '/projects/abc/history'));
		const current = links.filter(({ attributes }) => attributes.includes('aria-current="page"'));
		expect(current.map(({ href }) => href)).toEqual(['/projects', '/projects']);
	});

	it('speaks both languages and comes back to the same address after a switch', async () => {
		const zh = await renderUi(shellOf(manager, '/board', '?tab=red&q=a"b'));
		expect(zh.text).toContain('预警看板');
		expect(zh.html).toContain('value="/board?tab=red&amp;q=a&quot;b"');
		expect(zh.html).toMatch(/<form[^>]*method="post" action="\/language"/);
		const en = await renderUi(shellOf(manager), 'en');
		expect(en.text).toContain('Warning board');
		expect(en.html).toContain('name="language" value="zh-CN"');
	});

	it('says who is signed in, for which units, and lets them out by a form', async () => {
		const { text, html } = await renderUi(shellOf(officer));
		expect(text).toContain('项目专员 · 德清县、安吉县');
		expect(html).toMatch(/<form method="post" action="\/sign-out">/);
		expect((await renderUi(shellOf(manager))).text).toContain('管理者 · 全市');
	});

	it('shows strangers the door and nothing else', async () => {
		const { links, html } = await renderUi(shellOf(null, '/sign-in'));
		expect(links.map(({ href }) => href)).toEqual(['/', '/sign-in']);
		expect(html).not.toContain('/sign-out');
	});

	it('offers blue for green, and back', async () => {
		expect((await renderUi(shellOf(manager))).html).toContain('name="lights" value="blue"');
		const blue = (
			<Shell person={manager} here={{ pathname: '/board', search: '' }} lights="blue">
				x
			</Shell>
		);
		expect((await renderUi(blue)).html).toContain('name="lights" value="green"');
	});

	it('searches all projects without JavaScript', async () => {
		expect((await renderUi(shellOf(manager))).html).toMatch(
			/<form[^>]*action="\/projects"><input type="search" name="q"/,
		);
	});

	it.each(ROLES)('offers the search to a %s only where projects may be seen', async (role) => {
		const { html } = await renderUi(shellOf({ ...manager, role }));
		const seen = may({ id: role, name: role, role, scope: { kind: 'city' } }, 'project.see');
		expect(html.split('type="search"').length - 1).toBe(seen ? 2 : 0);
	});

	it('costs a page little', async () => {
		const { html } = await renderUi(shellOf(manager));
		expect(html.length).toBeLessThan(6_000);
	});
});

describe('start pages', () => {
	it('lead each role to its work', () => {
		expect(ROLES.map((role) => [role, startPage(role)])).toEqual([
			['officer', paths.work()],
			['manager', paths.board()],
			['auditor', paths.board()],
			['admin', paths.people()],
		]);
	});

	it('do not take a longer name for the same page', () => {
		const board = { key: 'shell.nav.board', to: '/board' } as const;
		expect([isCurrent(board, '/board'), isCurrent(board, '/board/x'), isCurrent(board, '/boards')]).toEqual([
			true,
			true,
			false,
		]);
	});
});

describe('the day picker', () => {
	it.each([
		['/board?tab=red', '今天', 'today'],
		['/board?tab=red&on=2026-12-21', '30 天后', 'in 30 days'],
		['/board?tab=red&on=2026-11-20', '1 天前', '1 day ago'],
		['/board?tab=red&on=nonsense', '今天', 'today'],
	])('%s says how far the shown day is', async (at, chinese, english) => {
		expect((await renderUi(<DayPicker today="2026-11-21" />, 'zh-CN', at)).text).toContain(chinese);
		expect((await renderUi(<DayPicker today="2026-11-21" />, 'en', at)).text).toContain(english);
	});

	it('tells its two kinds of day apart in one line, where it offers both', async () => {
		const line = '查看日期只换判定日，资料不变；回看连资料也退回当日。';
		expect((await renderUi(<DayPicker today="2026-11-21" />, 'zh-CN', '/board')).text).toContain(line);
		expect((await renderUi(<DayPicker today="2026-11-21" pastOnly />, 'zh-CN', '/history')).text).not.toContain(line);
	});

	it('keeps the other filters and leads back to today', async () => {
		const { html, links } = await renderUi(
			<DayPicker today="2026-11-21" />,
			'zh-CN',
			'/board?unit=deqing&unit=anji&on=2026-12-21',
		);
		expect(html).toContain('<input type="hidden" name="unit" value="deqing"/>');
		expect(html).toContain('<input type="hidden" name="unit" value="anji"/>');
		expect(html).toContain('value="2026-12-21"');
		expect(links).toMatchObject([
			{ text: '今天', href: '/board?unit=deqing&unit=anji' },
			{ text: '30 天后', href: '/board?unit=deqing&unit=anji&on=2026-12-21' },
			{ text: '年底', href: '/board?unit=deqing&unit=anji&on=2026-12-31' },
			{ text: '上月末', href: '/board?unit=deqing&unit=anji&asOf=2026-10-31' },
			{ text: '一年前', href: '/board?unit=deqing&unit=anji&asOf=2025-11-21' },
		]);
		const bare = await renderUi(<DayPicker today="2026-11-21" />, 'zh-CN', '/board?on=2026-12-21');
		expect(bare.links[0]?.href).toBe('/board');
	});
});
