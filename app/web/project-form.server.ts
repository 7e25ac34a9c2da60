import type { AppLoadContext } from '@remix-run/node';
import type { StoredState } from '~/data/project-states.server';
import type { SessionPerson } from '~/data/sessions.server';
import { may, type Verb } from '~/domain/people/may';
import { projectInScope } from '~/reads/project-in-scope.server';
import { newId } from './acting.server';
import { admit, notFound } from './admit.server';
import { pastOf } from './past.server';

export interface ProjectForm {
	person: SessionPerson;
	state: StoredState;
	/** What every form page of a project shows and carries. */
	base: {
		projectId: string;
		name: string;
		firmName: string | null;
		unit: string;
		version: number;
		formKey: string;
		today: string;
	};
}

/** Opens a form about one project: 404 for what is absent or out of scope, 403 without the right. */
export async function projectForm(
	request: Request,
	context: AppLoadContext,
	projectId: string | undefined,
	verb: Verb,
): Promise<ProjectForm> {
	const person = admit(request, context, 'project.see');
	const state = await projectInScope(context.app.db.reader, person, projectId ?? '', pastOf(context)?.instant);
	if (!state) throw notFound();
	if (!may(person, verb, state.facts)) throw new Response(null, { status: 403 });
	const { name, firmName = null, unit } = state.facts;
	const { version } = state;
	const base = { projectId: state.projectId, name, firmName, unit, version, formKey: newId(), today: context.today };
	return { person, state, base };
}
