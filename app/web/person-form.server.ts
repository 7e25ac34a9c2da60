import { z } from 'zod';
import { ROLES } from '~/domain/people/actor';
import type { PersonFields } from '~/domain/people/check-person';

/** What the form of a person carries, new or not. What is possible is judged by the core. */
export const personSchema = z.object({
	name: z.string({ error: 'access.nameMissing' }),
	role: z.enum(ROLES, { error: 'people.roleMissing' }),
	scope: z.enum(['city', 'units'], { error: 'people.scopeMissing' }),
	units: z.array(z.string()).default([]),
	ownProjectsOnly: z.boolean().default(false),
});

export const newPersonSchema = personSchema.extend({ login: z.string({ error: 'access.loginMissing' }) });

/** The fields of the core from the fields of the form. */
export function personFieldsOf(form: z.output<typeof personSchema>): PersonFields {
	const { name, role, ownProjectsOnly } = form;
	return {
		name,
		role,
		ownProjectsOnly,
		scope: form.scope === 'city' ? { kind: 'city' } : { kind: 'units', units: form.units },
	};
}
