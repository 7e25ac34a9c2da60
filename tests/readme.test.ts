import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { OFFERED_PEOPLE } from '~/domain/people/demo-people';
import { wordsIn } from '~/i18n/both-languages.server';
import { navFor } from '~/ui/shell/nav';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const readme = read('README.md');
const section = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const quoted = (text: string) => [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] as string);

describe('the README', () => {
	it('names only packages that are in package.json', () => {
		const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
		const installed = Object.keys({ ...dependencies, ...devDependencies });
		const rows = section('Packages beyond the obvious')
			.split('\n')
			.filter((line) => line.startsWith('| `'));
		const named = rows.flatMap((row) => quoted(row.split('|')[1] ?? ''));
		expect(named.length).toBeGreaterThan(20);
		const absent = named.filter(
			(name) => !installed.some((one) => one === name || one.startsWith(name.replace(/\*$/, '/').replace('//', '/'))),
		);
		expect(absent).toEqual([]);
	});

	it('lists every decision, and leads nowhere that is not there', () => {
		const decisions = readdirSync(path.join(ROOT, 'docs/decisions'));
		for (const file of decisions) expect(section('Decisions')).toContain(`(docs/decisions/${file})`);
		expect(new Set(decisions.map((file) => file.slice(0, 2))).size, 'each number once').toBe(decisions.length);
		const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] as string);
		const files = quoted(readme).filter((text) => /^(app|prisma|tests|docs)\//.test(text));
		expect([...links, ...files].filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
	});

	it('tells the sign-ins of the demo and what each sees first', () => {
		const { t } = wordsIn('zh-CN');
		for (const { login, password, role } of OFFERED_PEOPLE) {
			expect(readme).toContain(`\`${login}\` | \`${password}\` | ${t(navFor(role)[0]?.key ?? 'common.none')} |`);
		}
	});

	it('knows every setting, and no other', () => {
		const named = quoted(section('Settings')).filter((word) => /^[A-Z][A-Z_]+$/.test(word));
		const parsed = [...read('app/web/env.server.ts').matchAll(/^\t([A-Z][A-Z_]+):/gm)].map(
			(match) => match[1] as string,
		);
		// What npm, the shell and the demo command set by themselves is nobody's setting.
		const own = parsed.filter((name) => !['NODE_ENV', 'PIN_DEMO', 'LC_ALL', 'LANG', 'INIT_CWD'].includes(name));
		expect([...new Set(named)].sort()).toEqual([...own, 'PIN_CHROMIUM'].sort());
	});
});
