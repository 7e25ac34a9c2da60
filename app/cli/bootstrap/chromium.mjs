import { existsSync } from 'node:fs';
import { installDebianPackages, mayInstallDebianPackages, say } from './prepare.mjs';

const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const CJK_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** The Chromium the browser tests use: the one named, one that is there, or Debian's; otherwise a clear word and exit code 1. */
export function ensureChromium() {
	const named = process.env.PIN_CHROMIUM;
	if (named) return named;
	const missing = [
		...(PLACES.some(existsSync) ? [] : ['chromium']),
		...(existsSync(CJK_FONT) ? [] : ['fonts-noto-cjk']),
	];
	if (missing.length > 0 && mayInstallDebianPackages()) installDebianPackages(missing);
	const found = PLACES.find(existsSync);
	if (found) return found;
	say(
		'The browser tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk) or name one in PIN_CHROMIUM.',
	);
	process.exit(1);
}
