import { z } from 'zod';
import { paragraph } from './form-fields.server';

/** A form that asks for nothing but a reason, signed by who posts it for what they saw. */
export const signedReason = z.object({ reason: paragraph(), seen: z.string().max(20_000).optional() });
