import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { districtName } from '~/i18n/field-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { unitLines } from '~/reads/unit-lines.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { cells, DataTable } from '~/ui/list/data-table';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { admit } from '~/web/admit.server';

export const handle: RouteHandle = { policy: 'people.manage', title: ({ t }) => t('settings.units.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'people.manage');
	return { units: await unitLines(context.app.db) };
}

export default function UnitSettingsPage() {
	const { units } = useLoaderData<typeof loader>();
	const words = useWords();
	const { t, term } = words;
	const steps = [{ label: t('settings.title'), to: paths.settings() }, { label: t('settings.units.title') }];
	const columns = [
		{ key: 'name', label: t('settings.units.columns.name'), phone: 'wide' as const },
		{ key: 'english', label: t('settings.units.columns.english') },
		{ key: 'district', label: t('settings.units.columns.district') },
		{ key: 'people', label: t('settings.units.columns.people') },
	];
	return (
		<>
			<PageHead above={<Crumbs steps={steps} />} title={t('settings.units.title')} sub={t('settings.units.intro')} />
			<Card flush>
				<DataTable caption={t('settings.units.title')} columns={columns}>
					{units.map(({ id, nameEn, districtCode, people }) => (
						<tr key={id}>
							<td className={cells.name}>{term('unit', id)}</td>
							<td>{nameEn}</td>
							<td>{districtCode ? districtName(words, districtCode) : t('settings.units.spans')}</td>
							<td>
								<a href={paths.people({ unit: id })}>
									{t('settings.units.managers', { count: people.manager })} ·{' '}
									{t('settings.units.officers', { count: people.officer })}
								</a>
							</td>
						</tr>
					))}
				</DataTable>
			</Card>
			<p>{t('settings.units.note')}</p>
		</>
	);
}
