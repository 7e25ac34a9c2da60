import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { standardPage } from '~/reads/entry/standards.server';
import { unitIds } from '~/reads/units.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { StandardForm } from '~/ui/entry/standard-form';
import type { FormAnswer } from '~/ui/form/action-form';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { saveStandardForm } from '~/web/standard-form.server';
import { standardValues } from '~/web/standard-values.server';

export const handle: RouteHandle = { policy: 'standard.manage', title: ({ t }) => t('standards.form.titleNew') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = admit(request, context, 'standard.manage');
	const { reader } = context.app.db;
	const from = new URL(request.url).searchParams.get('from');
	const before = from === null ? null : await standardPage(reader, person, from, context.today);
	if (from !== null && !before) throw notFound();
	const { effectiveFrom: _, effectiveTo: __, ...content } = before?.standard ?? {};
	return {
		units: await unitIds(context.app.db),
		values: standardValues(content),
		next: before?.standard.name ?? null,
		back: from === null ? paths.standards() : paths.standard(from),
		formKey: newId(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'standard.manage');
	return saveStandardForm(request, context, person, null);
}

export default function NewStandardPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const answer: (FormAnswer & { filled?: string }) | undefined = useActionData<typeof action>();
	const title = page.next ? t('standards.form.titleNext', { name: page.next }) : t('standards.form.titleNew');
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('standards.title'), to: paths.standards() }, { label: title }]} />}
				title={title}
				sub={t('standards.form.intro')}
			/>
			<Card>
				<StandardForm key={answer?.filled ?? ''} page={page} answer={answer} />
			</Card>
		</>
	);
}
