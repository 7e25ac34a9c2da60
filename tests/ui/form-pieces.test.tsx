import { parse, type SubmissionResult } from '@conform-to/react';
import { describe, expect, it } from 'vitest';
import type { Language } from '~/i18n/languages';
import { ActionForm, FormActions, useActionForm } from '~/ui/form/action-form';
import { CheckField } from '~/ui/form/check-field';
import { ConflictPanel } from '~/ui/form/conflict-panel';
import { DayField } from '~/ui/form/day-field';
import { FileField } from '~/ui/form/file-field';
import { MoneyField } from '~/ui/form/money-field';
import { PendingProvider } from '~/ui/form/pending';
import { RadioField } from '~/ui/form/radio-field';
import { SelectField } from '~/ui/form/select-field';
import { SubmitButton } from '~/ui/form/submit-button';
import { TextArea } from '~/ui/form/text-area';
import { TextField } from '~/ui/form/text-field';
import { renderUi } from '../support/render-ui';

type Values = {
	name: string;
	secret: string;
	day: string;
	amount: string;
	unit: string;
	reason: string;
	words: string;
	file: string;
	sure: boolean;
};

const UNITS = [
	{ value: 'deqing', label: 'Deqing' },
	{ value: 'anji', label: 'Anji', hint: 'south', disabled: true },
];

function Everything({ result }: { result?: SubmissionResult<string[]> }) {
	const [form, fields] = useActionForm<Values>({
		id: 'f',
		answer: result ? { result } : undefined,
		values: { name: 'Old', unit: 'deqing', reason: 'deqing', sure: true },
	});
	return (
		<ActionForm form={form} formKey="k1234567" version={7} files>
			<TextField field={fields.name} label="Name" hint="As filed" />
			<TextField field={fields.secret} label="Secret" type="password" />
			<DayField field={fields.day} label="Day" latest="2026-11-21" />
			<MoneyField field={fields.amount} label="Amount" optional />
			<SelectField field={fields.unit} label="Unit" choices={UNITS} />
			<RadioField field={fields.reason} label="Reason" choices={UNITS} />
			<TextArea field={fields.words} label="Words" />
			<FileField field={fields.file} label="File" accept=".csv" />
			<CheckField field={fields.sure} label="Sure" />
			<FormActions>
				<SubmitButton name="intent" value="save">
					Confirm start
				</SubmitButton>
			</FormActions>
		</ActionForm>
	);
}

/** What an action answers for these typed words and these errors. */
function answered(typed: Record<string, string>, error: Record<string, string[]>): SubmissionResult<string[]> {
	const data = new FormData();
	for (const [name, value] of Object.entries(typed)) data.set(name, value);
	const submission = parse(data, { resolve: () => ({ error }) });
	return submission.reply();
}

const input = (html: string, name: string) =>
	html.match(new RegExp(`<(?:input|textarea)[^>]*name="${name}"[^>]*>`))?.[0] ?? '';

describe('a form', () => {
	it('posts to its own page with key and version, unjudged by the browser', async () => {
		const { html } = await renderUi(<Everything />);
		expect(html).toMatch(/<form[^>]*method="post"/);
		expect(html).toMatch(/<form[^>]*enctype="multipart\/form-data"/i);
		expect(html).toMatch(/<form[^>]*novalidate/i);
		expect(html).toContain('<input type="hidden" name="idempotencyKey" value="k1234567"/>');
		expect(html).toContain('<input type="hidden" name="version" value="7"/>');
		expect(html).toContain('<button type="submit"');
		expect(html).not.toContain('role="alert"');
	});

	it('labels every field and shows what is known', async () => {
		const { html } = await renderUi(<Everything />);
		for (const [name, label] of Object.entries({
			name: 'Name',
			day: 'Day',
			unit: 'Unit',
			words: 'Words',
			file: 'File',
		})) {
			expect(html).toMatch(new RegExp(`<label[^>]*for="f-${name}"[^>]*>${label}`));
		}
		expect(input(html, 'name')).toContain('value="Old"');
		expect(html).toContain('<option value="deqing" selected="">');
		expect(html).toMatch(/type="radio"[^>]*checked=""[^>]*value="deqing"|value="deqing"[^>]*checked=""/);
		expect(input(html, 'sure')).toContain('checked=""');
	});

	it('says how to fill it, in the reader’s language', async () => {
		const zh = (await renderUi(<Everything />)).text;
		expect(zh).toContain('例如 2026-03-15');
		expect(zh).toContain('Amount（选填）');
		expect(zh).toContain('万元');
		const en = (await renderUi(<Everything />, 'en')).text;
		expect(en).toContain('for example 2026-03-15');
		expect(en).toContain('Amount (optional)');
		expect(en).toContain('Please choose');
	});

	it.each<[Language, string]>([
		['zh-CN', '请先处理 2 个问题'],
		['en', 'There are 2 problems to fix first'],
	])('tells what is wrong on top and at the field, and keeps what was typed (%s)', async (language, title) => {
		const result = answered(
			{ name: 'New <b>', day: 'soon', secret: 'hunter2' },
			{ day: ['form.badDay'], name: ['Too short'] },
		);
		const { html, text, links } = await renderUi(<Everything result={result} />, language);
		expect(text).toContain(title);
		expect(html).toMatch(/role="alert"[^>]*tabindex="-1"/);
		expect(links.map(({ href }) => href).sort()).toEqual(['#f-day', '#f-name']);
		expect(text.match(/Too short/g)).toHaveLength(2);
		expect(input(html, 'name')).toContain('value="New &lt;b&gt;"');
		expect(input(html, 'name')).toContain('aria-invalid="true"');
		expect(input(html, 'name')).toContain('aria-describedby="f-name-error f-name-description"');
		expect(html).toContain('id="f-name-error"');
	});

	it('says at the field all that is said of it on top', async () => {
		const result = answered(
			{ name: 'New', reason: '' },
			{ name: ['Too short', 'refusals.not-a-day'], reason: ['No', 'Never'] },
		);
		const { html } = await renderUi(<Everything result={result} />, 'en');
		expect(html.match(/id="f-name-error"[^>]*>([^<]*)/)?.[1]).toMatch(/^Too short [A-Z]/);
		expect(html.match(/id="f-reason-error"[^>]*>([^<]*)/)?.[1]).toBe('No Never');
	});

	it('never sends a password back', async () => {
		const result = answered({ secret: 'hunter2' }, { '': ['No'] });
		const { html, text } = await renderUi(<Everything result={result} />);
		expect(html).not.toContain('hunter2');
		expect(text).toContain('请先处理 1 个问题 No');
	});

	it('leads from the summary to the first choice, the box, the file', async () => {
		const result = answered({}, { reason: ['R'], sure: ['S'], file: ['F'] });
		const { html, links } = await renderUi(<Everything result={result} />);
		for (const { href } of links) expect(html).toContain(`id="${href.slice(1)}"`);
		expect(links).toHaveLength(3);
		expect(html).toMatch(/<fieldset[^>]*aria-describedby="f-reason-error"/);
	});
});

describe('a button on its way', () => {
	it('says so and counts as disabled, without losing focus', async () => {
		const { html, text } = await renderUi(
			<PendingProvider value={true}>
				<SubmitButton>Confirm</SubmitButton>
			</PendingProvider>,
		);
		expect(html).toContain('aria-disabled="true"');
		expect(html).not.toContain(' disabled');
		expect(text).toBe('Confirm 正在提交…');
	});
});

describe('a conflict', () => {
	const panel = (
		<ConflictPanel
			person="Wang"
			at="2026-11-21T06:02:11.000Z"
			kept={2}
			fields={[{ name: 'day', label: 'Planned start', base: '2026-03-15', theirs: null, mine: '2026-05-01' }]}
		/>
	);

	it('shows base, theirs and mine, and keeps mine unless told otherwise', async () => {
		const { html, text } = await renderUi(panel);
		expect(text).toContain('您编辑期间，Wang于 14:02 修改了 3 个字段');
		expect(text).toContain('您打开时 2026-03-15');
		expect(text).toContain('对方改为 —');
		expect(html).toMatch(/name="take\.day"[^>]*value="mine"[^>]*checked|name="take\.day" checked="" value="mine"/);
		expect(html.match(/checked=""/g)).toHaveLength(1);
	});

	it('says how much does not overlap', async () => {
		expect((await renderUi(panel, 'en')).text).toContain('The other 2 fields do not overlap and are kept.');
	});
});
