import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changeOwnPassword } from '~/commands/change-own-password.server';
import { useWords } from '~/i18n/words-provider';
import { paths } from '~/paths';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Banner } from '~/ui/page/banner';
import { Columns } from '~/ui/page/columns';
import { PageHead } from '~/ui/page/page-head';
import { acting, newId } from '~/web/acting.server';
import { admit } from '~/web/admit.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { readerSettings } from '~/web/reader-settings.server';
import { AccountFacts } from './account-facts';
import { PasswordCard } from './password-card';
import { ReadingCard } from './reading-card';
import { schema } from './schema';

export const handle: RouteHandle = { policy: 'signedIn', title: ({ t }) => t('access.account.title') };

export function loader({ request, context }: LoaderFunctionArgs) {
	const { login, name, role, scope, ownProjectsOnly = false } = admit(request, context, 'signedIn');
	const units = scope.kind === 'units' ? scope.units : null;
	const { lights } = readerSettings(request);
	const changed = new URL(request.url).searchParams.get('done') === 'password';
	return { person: { login, name, role, units, ownProjectsOnly }, lights, changed, formKey: newId() };
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = admit(request, context, 'signedIn');
	const form = await request.formData();
	const submission = parseWithZod(form, { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const outcome = await changeOwnPassword(acting(context, person, form), {
		...submission.value,
		sessionHash: context.sessionHash ?? '',
	});
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	return redirect(paths.account({ done: 'password' }));
}

export default function AccountPage() {
	const { person, lights, changed, formKey } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useWords();
	return (
		<>
			<PageHead title={t('access.account.title')} sub={t('access.account.sub')} />
			{changed && !answer && (
				<Banner tone="good" announce>
					{t('access.account.changed')}
				</Banner>
			)}
			<Columns>
				<div>
					<AccountFacts person={person} />
					<ReadingCard lights={lights} />
				</div>
				<PasswordCard answer={answer} formKey={formKey} />
			</Columns>
		</>
	);
}
