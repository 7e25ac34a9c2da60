import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { signIn } from '~/commands/sign-in.server';
import { useWords } from '~/i18n/words-provider';
import { localPath, paths } from '~/paths';
import { peopleToTry } from '~/reads/demo-sign-ins.server';
import type { RouteHandle } from '~/ui/document/route-handle';
import { Banner } from '~/ui/page/banner';
import { Door } from '~/ui/page/door';
import { visiting } from '~/web/acting.server';
import { formInvalid, formRefused } from '~/web/form-answer.server';
import { newToken, sessionCookie } from '~/web/session-cookie.server';
import { DemoSignIns } from './demo-sign-ins';
import { schema } from './schema';
import { SignInForm } from './sign-in-form';

export const handle: RouteHandle = { policy: 'public', title: ({ t }) => t('access.signIn.title') };

export async function loader({ request, context: { app, person } }: LoaderFunctionArgs) {
	const query = new URL(request.url).searchParams;
	const returnTo = localPath(query.get('returnTo'));
	if (person) throw redirect(returnTo);
	const done = query.get('done');
	const demo = app.env.demo ? await peopleToTry(app.db) : [];
	return {
		returnTo,
		login: query.get('login') ?? '',
		done: done === 'password' || done === 'admin' ? done : null,
		ended: query.has('ended'),
		demo,
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const submission = parseWithZod(await request.formData(), { schema });
	if (submission.status !== 'success') return formInvalid(submission);
	const { login, password, returnTo } = submission.value;
	const { token, hash } = newToken();
	const outcome = await signIn(visiting(context), {
		login,
		password,
		address: context.clientAddress,
		userAgent: request.headers.get('User-Agent')?.slice(0, 200) ?? null,
		sessionHash: hash,
		earlierSessionHash: context.sessionHash,
	});
	if (!outcome.ok) return formRefused(request, submission, outcome.refusal);
	context.app.log.info({ id: context.requestId, msg: 'signed in', person: outcome.value.personId });
	return redirect(localPath(returnTo), { headers: { 'Set-Cookie': sessionCookie(token, context.app.env) } });
}

export default function SignInPage() {
	const { returnTo, login, done, ended, demo } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useWords();
	return (
		<Door
			title={t('access.signIn.title')}
			lead={t('access.signIn.lead')}
			aside={demo.length > 0 && <DemoSignIns people={demo} returnTo={returnTo} />}
		>
			{done && !answer && (
				<Banner tone="good" announce>
					{t(done === 'admin' ? 'access.signIn.firstAdminMade' : 'access.signIn.passwordSet')}
				</Banner>
			)}
			{ended && !answer && <Banner announce>{t('access.signIn.ended')}</Banner>}
			<SignInForm answer={answer} login={login} returnTo={returnTo} action={paths.signIn()} />
		</Door>
	);
}
