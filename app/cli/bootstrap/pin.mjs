// Operator commands without a build: hands the words to app/cli/main.ts through tsx, in this process.
import { checkNode, ensureClient, ROOT } from './prepare.mjs';

checkNode();
ensureClient();
process.env.TSX_TSCONFIG_PATH ??= `${ROOT}/tsconfig.json`;
const { register } = await import('tsx/esm/api');
register({ tsconfig: `${ROOT}/tsconfig.json` });
const { main } = await import('../main.ts');
process.exitCode = await main(process.argv.slice(2));
