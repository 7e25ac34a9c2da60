import type { Submission } from '@conform-to/react';
import { type AppLoadContext, data } from '@remix-run/node';
import type { Refusal } from '~/domain/outcome';
import type { ProjectFacts } from '~/domain/project/facts';
import { type EditConflict, editConflict } from '~/reads/edit-conflict.server';
import { formRefused } from './form-answer.server';

/** What a form page shows when somebody else saved first. */
export interface FormConflict extends Omit<EditConflict, 'facts'> {
	/** By path of the fact: what the reader of the form wants it to be. Only what they changed themselves. */
	mine: Record<string, unknown>;
}

/** How a form speaks of a project's facts. */
export interface FormOfFacts {
	/** The inputs by the path of the fact they speak of: everything the form is about. */
	inputs: Readonly<Record<string, readonly string[]>>;
	/** What the inputs show when the form is opened on these facts; an input that is not named is empty then. */
	shows: (facts: ProjectFacts) => Readonly<Record<string, string>>;
}

/**
 * Where the reader, asked about a fact that both changed, chose what the other had saved (`take.<path>` = `theirs`), the inputs
 * show that, as if it had been typed. Answers whether anything was chosen so.
 */
export function takeTheirs(form: FormData, present: ProjectFacts, { inputs, shows }: FormOfFacts): boolean {
	const shown = shows(present);
	const taken = Object.entries(inputs).filter(([path]) => form.get(`take.${path}`) === 'theirs');
	for (const name of taken.flatMap(([, names]) => names)) form.set(name, shown[name] ?? '');
	return taken.length > 0;
}

/** A refused post, and what is needed to set it beside what others saved. */
export interface RefusedPost<Value> {
	request: Request;
	context: AppLoadContext;
	submission: Submission<Value, string[]>;
	refusal: Refusal;
	projectId: string;
	/** The version the form stood on. */
	version: number | undefined;
	form: FormOfFacts;
	mine: FormConflict['mine'];
}

/**
 * The answer to a form that was refused. When others changed what the form is about, it shows who did and the three sides,
 * keeps every typed word, and shows what only others changed; any other refusal is a sentence as always.
 */
export async function formConflicted<Value>(post: RefusedPost<Value>) {
	const { request, context, submission, refusal, projectId, version, mine } = post;
	const { inputs, shows } = post.form;
	const found =
		refusal.code === 'version-conflict' && version
			? await editConflict(context.app.db.reader, projectId, version, Object.keys(inputs))
			: null;
	if (!found) return formRefused(request, submission, refusal);
	const { facts, ...conflict } = found;
	const shown = shows(facts);
	const kept = found.moved
		.filter(({ field }) => !(field in mine))
		.flatMap(({ field }) => inputs[field] ?? [])
		.flatMap((name) => (shown[name] === undefined ? [] : [[name, shown[name]]]));
	const result = submission.reply();
	const initialValue = { ...result.initialValue, ...Object.fromEntries(kept) };
	return data({ result: { ...result, initialValue }, conflict: { ...conflict, mine } }, { status: 409 });
}
