import path from 'node:path';
import { inject } from 'vitest';

/** Signing key and checkpoints of a test run, away from those of the house. */
export function testKeys(): { PIN_SIGNING_KEY: string; PIN_CHECKPOINTS: string } {
	const folder = inject('runFolder');
	return {
		PIN_SIGNING_KEY: path.join(folder, 'keys', 'signing.key'),
		PIN_CHECKPOINTS: path.join(folder, 'checkpoints'),
	};
}
