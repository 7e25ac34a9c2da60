import { z } from 'zod';
import { amount, line, paragraph, version } from '~/web/form-fields.server';

/** A monthly report, or the one tap that says nothing changed. */
export const schema = z.object({
	intent: z.enum(['report', 'noChange']).default('report'),
	month: line(20),
	completedFen: amount(),
	totalFen: amount(),
	progress: paragraph(),
	problems: paragraph(),
	decreaseReason: paragraph(),
	version: version(),
	returnTo: line(2000),
});
