import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { standardText } from '~/i18n/entry-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { standardComparison } from '~/reads/entry/standards.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Card } from '~/ui/page/card';
import { Columns } from '~/ui/page/columns';
import { Crumbs } from '~/ui/page/crumbs';
import { FactList } from '~/ui/page/fact-list';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { admit, notFound } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';
import { ComparedLimits } from './compared-limits';
import { partText } from './part-text';

export const handle: RouteHandle = {
	policy: 'standard.see',
	title: ({ t }) => t('standards.compare.title'),
	showsDay: 'past',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	admit(request, context, 'standard.see');
	const other = new URL(request.url).searchParams.get('other') ?? '';
	const past = pastOf(context);
	const comparison = await standardComparison(context.app.db.reader, params.id ?? '', other, context.today, past);
	if (!comparison) throw notFound();
	return comparison;
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.standards()} label={t('shell.past.back')} />;
}

export default function CompareStandardsPage() {
	const comparison = useLoaderData<typeof loader>();
	const words = useWords();
	const { t } = words;
	const { one, other, differing } = comparison;
	const title = t('standards.compare.title');
	const [oneName, otherName] = [standardText(words, one), standardText(words, other)];
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('standards.title'), to: paths.standards() }, { label: title }]} />}
				title={title}
				sub={t('standards.compare.sub', { one: oneName, other: otherName })}
			/>
			<Card flush>
				<ComparedLimits comparison={comparison} />
			</Card>
			{differing.length === 0 ? (
				<Card title={t('standards.compare.other')}>{t('standards.compare.identical')}</Card>
			) : (
				<Columns>
					{[one, other].map((standard) => (
						<Card key={standard.id} title={standardText(words, standard)} aside={t('standards.compare.other')}>
							<FactList
								facts={differing.map((part) => [t(`standards.compare.parts.${part}`), partText(words, standard, part)])}
							/>
						</Card>
					))}
				</Columns>
			)}
		</>
	);
}
