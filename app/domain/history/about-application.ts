/**
 * The application an event speaks of while no project stands behind it; null otherwise.
 *
 * - `{ kind: 'assessment.made', projectId: null, subject: 'a1' }` → `'a1'`
 * - the same with a project, or of another kind → null
 */
export function aboutApplication(event: {
	kind: string;
	projectId: string | null;
	subject: string | null;
}): string | null {
	return event.projectId === null && /^(application|assessment)\./.test(event.kind) ? event.subject : null;
}
