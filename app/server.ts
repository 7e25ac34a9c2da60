import { readEnv } from '~/web/env.server';
import { startServer } from '~/web/start-server.server';

/** Serves until asked to stop. */
async function main(): Promise<void> {
	const server = await startServer(readEnv());
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		process.once(signal, () => void server.stop().then(() => process.exit(0)));
	}
}

void main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
