import path from 'node:path';

/** Where signing key and checkpoints of test databases lie: beside their folder, never in it. */
export function keysBeside(folder: string): { PIN_SIGNING_KEY: string; PIN_CHECKPOINTS: string } {
	const around = path.dirname(folder);
	return {
		PIN_SIGNING_KEY: path.join(around, 'keys', 'signing.key'),
		PIN_CHECKPOINTS: path.join(around, 'checkpoints'),
	};
}
