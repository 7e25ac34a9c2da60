// npm run demo | start | test | bench | dev: makes ready what is missing, then starts.
import { spawn } from 'node:child_process';
import { checkNode, ensureBuild, ensureClient, ensurePackages, ROOT, SERVER_FLAGS, say } from './prepare.mjs';

function start(args, env = {}) {
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const COMMANDS = {
	start() {
		ensureBuild();
		start([...SERVER_FLAGS, 'app/server.ts'], { NODE_ENV: 'production' });
	},
	demo() {
		ensureBuild();
		start([...SERVER_FLAGS, 'app/cli/demo.ts'], { NODE_ENV: 'production', PIN_DEMO: '1' });
	},
	bench() {
		ensureBuild();
		// As `npm run pin` has it: what walks a whole history makes much that is soon rubbish.
		const flags = [...SERVER_FLAGS, '--min-semi-space-size=64', '--max-semi-space-size=64'];
		start([...flags, 'tests/bench/main.ts', ...process.argv.slice(3)], { NODE_ENV: 'production' });
	},
	dev() {
		start(['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--watch']);
	},
	async test() {
		const { runTests } = await import('./run-tests.mjs');
		process.exitCode = await runTests();
	},
};

const command = COMMANDS[process.argv[2]];
if (!command) {
	say(`Unknown command. Known: ${Object.keys(COMMANDS).join(', ')}.`);
	process.exit(2);
}
checkNode();
ensurePackages();
ensureClient();
await command();
