import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { weekdayOf } from '~/domain/calendar/working-days';
import { isDay } from '~/domain/day';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { calendarDay } from '~/reads/calendar-year.server';
import { WEEKDAYS } from '~/ui/calendar/weekday-names';
import type { RouteHandle } from '~/ui/document/route-handle';
import { learnsFromConflict } from '~/ui/form/after-conflict';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit, notFound } from '~/web/admit.server';
import { DayForm } from './day-form';
import { saveDay } from './save-day.server';

export const handle: RouteHandle<{ day: string }> = {
	policy: 'calendar.manage',
	title: ({ t }, { day }) => t('settings.calendar.day.title', { day }),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	admit(request, context, 'calendar.manage');
	const { day } = params;
	if (!isDay(day)) throw notFound();
	return { day, rule: await calendarDay(context.app.db, day), formKey: newId() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const admin = admit(request, context, 'calendar.manage');
	const { day } = params;
	if (!isDay(day)) throw notFound();
	const form = await request.formData();
	return saveDay(request, acting(context, admin, form), day, form);
}

export const shouldRevalidate = learnsFromConflict;

export default function CalendarDayPage() {
	const page = useLoaderData<typeof loader>();
	const { t } = useWords();
	const { day } = page;
	const title = t('settings.calendar.day.title', { day });
	const weekday = t(`settings.calendar.weekdays.${WEEKDAYS[weekdayOf(day)] ?? 'mon'}`);
	const steps = [
		{ label: t('settings.title'), to: paths.settings() },
		{ label: t('settings.calendar.title'), to: paths.calendar({ year: Number(day.slice(0, 4)) }) },
		{ label: day },
	];
	return (
		<>
			<PageHead above={<Crumbs steps={steps} />} title={title} sub={t('settings.calendar.weekday', { day: weekday })} />
			<Card>
				<DayForm page={page} answer={useActionData<typeof action>()} />
			</Card>
		</>
	);
}
