import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sourceName } from '~/i18n/field-words';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { calendarYear } from '~/reads/calendar-year.server';
import { YearGrid } from '~/ui/calendar/year-grid';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Banner } from '~/ui/page/banner';
import { Card } from '~/ui/page/card';
import { Columns } from '~/ui/page/columns';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { Tabs } from '~/ui/page/tabs';
import { acting, newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { DayList } from './day-list';
import { EnterDays } from './enter-days';
import { MarkYear } from './mark-year';
import { saveCalendarForm } from './save-calendar-form.server';

export const handle: RouteHandle = { policy: 'calendar.manage', title: ({ t }) => t('settings.calendar.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'calendar.manage');
	const asked = /^20\d\d$/.exec(new URL(request.url).searchParams.get('year') ?? '')?.[0];
	const page = await calendarYear(context.app.db, asked ? Number(asked) : null, context.today);
	return { ...page, formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const admin = admit(request, context, 'calendar.manage');
	const form = await request.formData();
	return saveCalendarForm(request, acting(context, admin, form), form);
}

export default function CalendarPage() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const words = useWords();
	const { t } = words;
	const { year, days, source } = page;
	const tabs = page.years.map((one) => ({
		key: String(one),
		label: t('settings.calendar.yearName', { year: one }),
		to: paths.calendar({ year: one }),
		current: one === year,
	}));
	return (
		<>
			<PageHead
				above={
					<Crumbs
						steps={[{ label: t('settings.title'), to: paths.settings() }, { label: t('settings.calendar.title') }]}
					/>
				}
				title={t('settings.calendar.heading', { year })}
				sub={t('settings.calendar.intro')}
			/>
			<Card flush>
				<Tabs label={t('settings.calendar.years')} tabs={tabs} />
			</Card>
			{source !== null ? (
				<Banner tone="good">{t('settings.calendar.complete', { year, source: sourceName(words, source) })}</Banner>
			) : (
				<Banner tone="warn" title={t('settings.calendar.incomplete', { year })}>
					{t('settings.calendar.missingNext')}
				</Banner>
			)}
			<Columns split="main-aside">
				<div>
					{days.length > 0 && <YearGrid year={year} days={days} />}
					<DayList days={days} />
				</div>
				<div>
					<EnterDays key={`${year}-${days.length}`} page={page} answer={answer} />
					<MarkYear key={source} page={page} answer={answer} />
				</div>
			</Columns>
		</>
	);
}
