import { z } from 'zod';

/** The password's length is judged by the command, before anything is hashed. */
export const schema = z.object({
	login: z.string({ error: 'access.loginMissing' }).max(100, 'access.loginMissing'),
	password: z.string({ error: 'access.passwordMissing' }),
	returnTo: z.string().optional(),
});

export type SignInValues = z.input<typeof schema>;
