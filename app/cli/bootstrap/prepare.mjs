// Plain JavaScript with Node's own modules only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/**
 * How Node runs the server. On a large machine it would let rubbish pile up to gigabytes before it clears it away; with a limit
 * it clears in time (an import needs half the memory). 1 GB is three times what 100,000 projects take; NODE_OPTIONS may say other.
 * A page makes half a megabyte that is soon rubbish: with 32 MB for what is young, clearing costs a fifth less of a page.
 */
export const SERVER_FLAGS = [
	...(/max-old-space-size/.test(process.env.NODE_OPTIONS ?? '') ? [] : ['--max-old-space-size=1024']),
	'--max-semi-space-size=32',
	'--import',
	'tsx',
];
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'pin');

/** Says one line to whoever started the command. */
export function say(line) {
	process.stderr.write(`${line}\n`);
}

/** Runs a program in the project folder; ends the process with its exit code when it fails. */
export function run(program, args, env = {}) {
	const result = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });
	if (result.error) throw result.error;
	if (result.status !== 0) {
		say(`${program} ${args.join(' ')} failed (exit code ${result.status ?? result.signal}).`);
		process.exit(result.status ?? 1);
	}
}

export function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	say(`Node ${process.versions.node} is too old: Project Pin needs Node 20.19 or newer.`);
	process.exit(1);
}

/** Whether Debian packages can be installed here: only as root, only where apt is. */
export function mayInstallDebianPackages() {
	return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

export function installDebianPackages(packages) {
	say(`Installing ${packages.join(', ')} …`);
	run('apt-get', ['update', '-qq'], { DEBIAN_FRONTEND: 'noninteractive' });
	run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
		DEBIAN_FRONTEND: 'noninteractive',
	});
}

/** Installs the packages when they are missing or the lock file has changed since. */
export function ensurePackages() {
	const installed = path.join(ROOT, 'node_modules', '.package-lock.json');
	const lock = digest([path.join(ROOT, 'package-lock.json')]);
	if (existsSync(installed) && readStamp('packages') === lock && loads()) return;
	if (existsSync(installed) && readStamp('packages') === '' && loads()) {
		writeStamp('packages', lock);
		return;
	}
	ensureCompiler();
	say('Installing packages …');
	// However quiet the outer command was asked to be, what stops an installation is said.
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], nodeHeaders());
	writeStamp('packages', lock);
}

/** better-sqlite3 is compiled where its prebuilt binary cannot be fetched; that takes a C++ compiler, make and Python. */
function ensureCompiler() {
	const missing = [
		['g++', 'g++'],
		['make', 'make'],
		['python3', 'python3'],
	].filter(([program]) => spawnSync(program, ['--version']).error);
	if (missing.length === 0) return;
	if (mayInstallDebianPackages()) installDebianPackages(missing.map(([, name]) => name));
	else
		say(
			`Not found: ${missing.map(([program]) => program).join(', ')}. If the install below fails, install them and run again.`,
		);
}

/** Node's own headers beside the binary spare node-gyp a download. */
function nodeHeaders() {
	const prefix = path.resolve(process.execPath, '..', '..');
	return existsSync(path.join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}

function loads() {
	const probe = "new (require('better-sqlite3'))(':memory:').close()";
	return spawnSync(process.execPath, ['-e', probe], { cwd: ROOT }).status === 0;
}

/** Generates the database client when it is missing or older than the schema. */
export function ensureClient() {
	const schema = digest([path.join(ROOT, 'prisma', 'schema.prisma'), path.join(ROOT, 'package-lock.json')]);
	if (existsSync(path.join(ROOT, 'app', 'generated', 'prisma', 'client.ts')) && readStamp('client') === schema) return;
	run(process.execPath, [
		'node_modules/prisma/build/index.js',
		'generate',
		'--config',
		'prisma/prisma.config.ts',
		'--no-hints',
	]);
	writeStamp('client', schema);
}

/** Builds when there is no build or a source is not the one it was made from. */
export function ensureBuild() {
	const sources = digest([
		...filesBelow(path.join(ROOT, 'app')),
		...filesBelow(path.join(ROOT, 'public')),
		...['package-lock.json', 'vite.config.ts', 'remix.config.js'].map((name) => path.join(ROOT, name)),
	]);
	if (existsSync(path.join(ROOT, 'build', 'server', 'index.js')) && readStamp('build') === sources) return;
	say('Building …');
	run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], { NODE_ENV: 'production' });
	writeStamp('build', sources);
}

function filesBelow(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}generated`))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

function digest(files) {
	const hash = createHash('sha256');
	for (const file of files) hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
	return hash.digest('hex');
}

function readStamp(name) {
	const file = path.join(CACHE, name);
	return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function writeStamp(name, value) {
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(path.join(CACHE, name), value);
}
