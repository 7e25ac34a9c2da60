import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DEFAULT_RULE_SET } from '~/domain/rules/default-rule-set';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { missingCalendarYears } from '~/reads/calendar-year.server';
import { rulesInForce } from '~/reads/rules-in-force.server';
import { unitIds } from '~/reads/units.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { PageHead } from '~/ui/page/page-head';
import { admit } from '~/web/admit.server';
import { SettingCard } from './setting-card';
import css from './settings.module.css';

export const handle: RouteHandle = { policy: 'calendar.manage', title: ({ t }) => t('settings.title') };

export async function loader({ request, context }: LoaderFunctionArgs) {
	admit(request, context, 'calendar.manage');
	const { app, today } = context;
	const { id, name, version } = await rulesInForce(app.db.reader, today);
	return {
		missing: await missingCalendarYears(app.db, today),
		rules: { name, version, unconfirmed: id === DEFAULT_RULE_SET.id },
		units: (await unitIds(app.db)).length,
	};
}

/** What an administrator looks after, each with how it stands. */
export default function SettingsPage() {
	const { missing, rules, units } = useLoaderData<typeof loader>();
	const { t } = useWords();
	const [year] = missing;
	const years = missing.join(t('common.joiner'));
	return (
		<>
			<PageHead title={t('settings.title')} sub={t('settings.intro')} />
			<div className={css.cards}>
				<SettingCard
					title={t('settings.calendar.title')}
					state={year ? t('settings.calendar.missing', { years }) : t('settings.calendar.allComplete')}
					tone={year ? 'warn' : 'good'}
					to={paths.calendar(year ? { year } : undefined)}
					action={t('settings.open')}
				>
					{t('settings.calendar.intro')}
				</SettingCard>
				<SettingCard
					title={t('settings.rules.title')}
					state={t(rules.unconfirmed ? 'settings.rules.unconfirmed' : 'settings.rules.confirmed')}
					tone={rules.unconfirmed ? 'warn' : 'good'}
					to={paths.rules()}
					action={t('settings.open')}
				>
					{t('settings.rules.overview', rules)}
				</SettingCard>
				<SettingCard
					title={t('settings.units.title')}
					state={t('settings.units.count', { count: units })}
					tone="good"
					to={paths.unitSettings()}
					action={t('settings.look')}
				>
					{t('settings.units.intro')}
				</SettingCard>
			</div>
		</>
	);
}
