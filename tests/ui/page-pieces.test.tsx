import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '~/i18n/languages';
import { ErrorPage } from '~/ui/document/error-page';
import { ActionLink } from '~/ui/page/action-link';
import { Banner } from '~/ui/page/banner';
import { Card } from '~/ui/page/card';
import { Chip } from '~/ui/page/chip';
import { Columns } from '~/ui/page/columns';
import { Crumbs } from '~/ui/page/crumbs';
import { Disclosure } from '~/ui/page/disclosure';
import { EmptyState } from '~/ui/page/empty-state';
import { FactList } from '~/ui/page/fact-list';
import { PageHead } from '~/ui/page/page-head';
import { StatTile, StatTiles } from '~/ui/page/stat-tile';
import { Tabs } from '~/ui/page/tabs';
import { Change, Timeline } from '~/ui/page/timeline';
import { renderUi } from '../support/render-ui';

describe('what stands on a page', () => {
	it('begins with one heading that says the news', async () => {
		const { html, text, links } = await renderUi(
			<PageHead
				title="78 red"
				above={<Crumbs steps={[{ label: 'Projects', to: '/projects' }, { label: 'Deqing' }]} />}
				sub="7 units"
				actions={
					<ActionLink to="/board.csv" download>
						CSV
					</ActionLink>
				}
			/>,
		);
		expect(html.match(/<h1>/g)).toHaveLength(1);
		expect(text).toBe('Projects Deqing 78 red 7 units CSV');
		expect(html).toContain('aria-current="page">Deqing');
		expect(links.at(-1)?.attributes).toContain('download');
	});

	it('is free of empty parts', async () => {
		const { html } = await renderUi(<PageHead title="x" />);
		expect(html).not.toMatch(/<div[^>]*><\/div>/);
	});

	it('gathers things in cards named by their heading', async () => {
		const { html } = await renderUi(
			<Columns>
				<Card title="Receipt" aside="v1" tone="red">
					body
				</Card>
				<Card flush>plain</Card>
			</Columns>,
		);
		const id = html.match(/<h2 id="([^"]+)">Receipt/)?.[1];
		expect(html).toContain(`aria-labelledby="${id}"`);
		expect(html.match(/aria-labelledby/g)).toHaveLength(1);
	});

	it('makes every figure a door', async () => {
		const { links, text } = await renderUi(
			<StatTiles>
				<StatTile label="Red" value="78" to="/board?tab=red" tone="red" note="9 new" bad />
				<StatTile label="Done" value="71.4%" beside="/ 83.3%" to="/board" />
			</StatTiles>,
		);
		expect(links.map(({ href, text: words }) => [href, words])).toEqual([
			['/board?tab=red', '78'],
			['/board', '71.4% / 83.3%'],
		]);
		expect(text).toContain('9 new');
	});

	it('has tabs that are links with counts', async () => {
		const { links, html } = await renderUi(
			<Tabs
				label="Lists"
				tabs={[
					{ key: 'red', label: 'Red', count: '78', to: '?tab=red', current: true },
					{ key: 'yellow', label: 'Yellow', to: '?tab=yellow', current: false },
				]}
			/>,
		);
		expect(links.map(({ href, text }) => [href, text])).toEqual([
			['?tab=red', 'Red 78'],
			['?tab=yellow', 'Yellow'],
		]);
		expect(html.match(/aria-current="page"/g)).toHaveLength(1);
		expect(html).toContain('aria-label="Lists"');
	});

	it('announces what an action brought about, and only that', async () => {
		const { html } = await renderUi(
			<>
				<Banner announce tone="good" title="Saved" />
				<Banner tone="warn">Careful</Banner>
			</>,
		);
		expect(html.match(/role="status"/g)).toHaveLength(1);
	});

	it('says the next step where there is nothing', async () => {
		const { text } = await renderUi(
			<EmptyState title="No reds" action={<ActionLink to="/board?tab=yellow">See yellow</ActionLink>}>
				All on plan.
			</EmptyState>,
		);
		expect(text).toBe('No reds All on plan. See yellow');
	});

	it('leaves out facts that are not known, but not zeros', async () => {
		const { text } = await renderUi(
			<FactList
				facts={[
					['Area', null],
					['Days', 0],
					['Plan', undefined],
				]}
			/>,
		);
		expect(text).toBe('Days 0');
	});

	it('tells history as an ordered list, changes with a word between', async () => {
		const entries = [{ key: 1, text: <Change from="2026-05-23" to="2026-07-23" />, meta: 'Li', notable: true }];
		const zh = await renderUi(<Timeline entries={entries} />);
		expect(zh.html).toMatch(/^<ol/);
		expect(zh.html).toMatch(/<del[^>]*>2026-05-23<\/del>/);
		expect(zh.text).toContain('改为 2026-07-23');
		expect((await renderUi(<Timeline entries={entries} />, 'en')).text).toContain('changed to 2026-07-23');
	});

	it('opens more without JavaScript', async () => {
		const { html } = await renderUi(
			<Disclosure summary="Why?">
				<Chip tone="warn">check</Chip>
			</Disclosure>,
		);
		expect(html).toMatch(/^<details[^>]*><summary>Why\?<\/summary>/);
	});
});

describe('the page for what goes wrong', () => {
	it('looks the same for what is absent, out of scope or misspelt', async () => {
		const pages = await Promise.all(
			[404, 400].map((status) => renderUi(<ErrorPage status={status} requestId="ab12" />)),
		);
		expect(pages[0]?.text.replace('404', '')).toBe(pages[1]?.text.replace('400', ''));
		expect(pages[0]?.text).not.toContain('ab12');
	});

	it.each(LANGUAGES)('reads out a number for what was our fault (%s)', async (language) => {
		for (const status of [500, 503]) {
			const { text, links } = await renderUi(<ErrorPage status={status} requestId="ab12cd34" />, language);
			expect(text).toContain('ab12cd34');
			expect(links.map(({ href }) => href)).toEqual(['/', '/projects']);
		}
	});

	it('tells rights and haste apart', async () => {
		expect((await renderUi(<ErrorPage status={403} requestId="" />, 'en')).text).toContain('Your role cannot');
		expect((await renderUi(<ErrorPage status={429} requestId="" />, 'en')).text).toContain('wait a moment');
	});
});
