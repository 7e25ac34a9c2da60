import { z } from 'zod';

export const schema = z.object({
	currentPassword: z.string({ error: 'access.account.currentMissing' }),
	password: z.string({ error: 'access.newPasswordMissing' }),
});

export type PasswordValues = z.input<typeof schema>;
