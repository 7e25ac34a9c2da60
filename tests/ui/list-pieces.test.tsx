import { describe, expect, it } from 'vitest';
import { cells, DataTable } from '~/ui/list/data-table';
import { FilterBar } from '~/ui/list/filter-bar';
import { FilterChecks, FilterSearch, FilterSelect } from '~/ui/list/filter-fields';
import { Pager, pagesAround } from '~/ui/list/pager';
import { renderUi } from '../support/render-ui';

describe('a list', () => {
	const table = (
		<DataTable
			caption="Red projects"
			columns={[
				{ key: 'light', label: 'Light', phone: 'plain' },
				{ key: 'name', label: 'Project', phone: 'wide' },
				{ key: 'plan', label: 'Plan "now"', sort: { to: '?sort=plan', direction: 'up' } },
				{ key: 'late', label: 'Late', unit: 'days', align: 'number', narrow: 'hidden' },
				{ key: 'seen', label: 'Seen', phone: 'hidden', sort: { to: '?sort=seen' } },
			]}
			foot={
				<tr>
					<td>Total</td>
				</tr>
			}
		>
			<tr data-row="">
				<td>red</td>
				<td>
					<a className={cells.name} href="/projects/a" data-row-link="">
						A
					</a>
				</td>
			</tr>
		</DataTable>
	);

	it('is a real table: caption, column heads, sort order in words', async () => {
		const { html, links } = await renderUi(table);
		expect(html).toContain('<caption class="visually-hidden">Red projects</caption>');
		expect(html.match(/<th scope="col"/g)).toHaveLength(5);
		expect(html).toContain('aria-sort="ascending"');
		expect(html.match(/aria-sort/g)).toHaveLength(1);
		expect(links.map(({ href, text }) => [href, text])).toEqual([
			['?sort=plan', 'Plan "now" ↑'],
			['?sort=seen', 'Seen'],
			['/projects/a', 'A'],
		]);
		expect(html).toContain('Late (days)');
	});

	it('says labels of cards and which cells break once for the table', async () => {
		const { html } = await renderUi(table);
		const style = html.match(/<table[^>]*style="([^"]*)"/)?.[1]?.replaceAll('&quot;', '"');
		expect(style).toBe('--b2:anywhere;--w2:1 / -1;--c3:"Plan \\"now\\"";--n4:none;--c4:"Late (days)";--d5:none');
	});
});

describe('pages of a list', () => {
	it.each([
		[1, 1, [1]],
		[1, 5, [1, 2, 3, null, 5]],
		[4, 14, [1, 2, 3, 4, 5, 6, null, 14]],
		[7, 14, [1, null, 5, 6, 7, 8, 9, null, 14]],
		[14, 14, [1, null, 12, 13, 14]],
	])('page %d of %d shows its neighbours', (page, pages, shown) => {
		expect(pagesAround(page, pages)).toEqual(shown);
	});

	const pager = (page: number, total: number) => (
		<Pager page={page} pageSize={50} total={total} to={(one) => `?page=${one}`} />
	);

	it('say which rows are shown', async () => {
		expect((await renderUi(pager(4, 1673))).text).toContain('151–200，共 1,673 条');
		expect((await renderUi(pager(2, 73), 'en')).text).toContain('51–73 of 73');
	});

	it('lead to the neighbours, not beyond the ends', async () => {
		const hrefs = async (page: number) => (await renderUi(pager(page, 120))).links.map(({ href }) => href);
		expect(await hrefs(1)).toEqual(['?page=1', '?page=2', '?page=3', '?page=2']);
		expect(await hrefs(3)).toEqual(['?page=2', '?page=1', '?page=2', '?page=3']);
	});

	it('are silent when all fits or nothing is there', async () => {
		expect((await renderUi(pager(1, 50))).links).toEqual([]);
		expect((await renderUi(pager(1, 0))).html).toBe('');
	});
});

describe('filters', () => {
	const options = [
		{ value: 'deqing', label: 'Deqing', count: '12' },
		{ value: 'anji', label: 'Anji' },
	];
	const bar = (values: string[], clear: string | null = null) => (
		<FilterBar action="/board" keep={{ tab: 'red', on: null }} clear={clear}>
			<FilterChecks name="unit" label="Unit" options={options} values={values} />
			<FilterSelect
				name="size"
				label="Size"
				options={[{ value: '3', label: '3+', count: '7' }]}
				value="3"
				all="Any size"
			/>
			<FilterSearch name="q" label="Name" value="a&quot;b" />
		</FilterBar>
	);

	it('are a form that works by itself: get, a button, what must not be lost', async () => {
		const { html } = await renderUi(bar([]));
		expect(html).toMatch(/<form[^>]*action="\/board"/);
		expect(html).not.toContain('method="post"');
		expect(html).toContain('<input type="hidden" name="tab" value="red"/>');
		expect(html).not.toContain('name="on"');
		expect(html).toMatch(/<button type="submit"[^>]*>应用筛选/);
	});

	it('name what is chosen on the closed popover', async () => {
		expect((await renderUi(bar([]))).html).toContain('<summary>Unit</summary>');
		expect((await renderUi(bar(['anji']))).text).toContain('Unit：Anji');
		expect((await renderUi(bar(['anji', 'deqing']), 'en')).text).toContain('Unit: 2 selected');
		expect((await renderUi(bar(['no-such-unit']))).html).toContain('<summary>Unit</summary>');
	});

	it.each([
		[0, '更多筛选', 'More filters', false],
		[2, '更多筛选（已选 2 项）', 'More filters (2 set)', true],
	])(
		'fold behind one line, open while %i are set, fields in the form either way',
		async (set, chinese, english, open) => {
			const fields = <FilterSelect name="kind" label="Kind" options={options} value="" all="Kind" />;
			const folding = (
				<FilterBar action="/history" clear={null} folded={{ fields, set }}>
					<FilterSearch name="q" label="Name" value="" />
				</FilterBar>
			);
			const { html } = await renderUi(folding);
			expect(html).toContain(`<summary>${chinese}</summary></details>`);
			expect(/<details[^>]* open=""/.test(html)).toBe(open);
			expect(html).toMatch(/<\/details><div[^>]*><select[^>]*name="kind"/);
			expect((await renderUi(folding, 'en')).html).toContain(`<summary>${english}</summary>`);
		},
	);

	it('show what the address says', async () => {
		const { html } = await renderUi(bar(['deqing']));
		expect(html).toMatch(/name="unit" checked="" value="deqing"|name="unit" value="deqing" checked=""/);
		expect(html.match(/checked=""/g)).toHaveLength(1);
		expect(html).toContain('<option value="3" selected="">3+ (7)</option>');
		expect(html).toContain('maxLength="100"');
	});

	it('can be cleared when some are set', async () => {
		expect((await renderUi(bar([], '/board?tab=red'))).links.map(({ href }) => href)).toEqual(['/board?tab=red']);
		expect((await renderUi(bar([]))).links).toEqual([]);
	});
});
