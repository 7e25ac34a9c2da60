import { z } from 'zod';
import { paragraph } from './form-fields.server';

/** A form that asks for nothing but a reason, signed by who posts it. */
export const signedReason = z.object({ reason: paragraph() });
