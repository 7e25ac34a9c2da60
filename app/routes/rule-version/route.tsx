import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import { type RuleVersion, ruleVersions } from '~/reads/rules/rule-versions.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { personWord } from '~/ui/history/event-line';
import { Card } from '~/ui/page/card';
import { Crumbs } from '~/ui/page/crumbs';
import { PageHead } from '~/ui/page/page-head';
import { AddressBoundary } from '~/ui/project-list/bad-address';
import { RuleChanges } from '~/ui/rules/rule-changes';
import { admit, notFound } from '~/web/admit.server';
import { pastOf } from '~/web/past.server';

export const handle: RouteHandle<{ version: RuleVersion }> = {
	policy: 'rules.see',
	title: ({ t }, { version }) => t('rules.version.title', { name: version.rules.name, version: version.rules.version }),
	showsDay: 'past',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	admit(request, context, 'rules.see');
	const { versions } = await ruleVersions(context.app.db.reader, context.today, pastOf(context));
	const at = versions.findIndex(({ rules }) => rules.id === params.id);
	const version = versions[at];
	if (!version) throw notFound();
	return { version, before: versions[at + 1]?.rules ?? null };
}

export function ErrorBoundary() {
	const { t } = useWords();
	return <AddressBoundary to={paths.rules()} label={t('shell.past.back')} />;
}

export default function RuleVersionPage() {
	const { version, before } = useLoaderData<typeof loader>();
	const allWords = useWords();
	const { t, format } = allWords;
	const { rules, state, signed } = version;
	const title = t('rules.version.title', rules);
	const words = signed && {
		person: personWord(allWords, signed.personName),
		at: format.instant(signed.at),
	};
	return (
		<>
			<PageHead
				above={<Crumbs steps={[{ label: t('rules.title'), to: paths.rules() }, { label: title }]} />}
				title={title}
				sub={
					<>
						{t(`rules.states.${state}`)} · {t('rules.from', { from: rules.effectiveFrom })}
						{words && ` · ${t('rules.signed', words)}`}
						{signed?.reason && ` · ${signed.reason}`}
					</>
				}
			/>
			<Card title={t('rules.version.limits')} aside={before ? undefined : t('rules.version.first')} flush>
				<RuleChanges rules={rules} before={before} />
			</Card>
		</>
	);
}
