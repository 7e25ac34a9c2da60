import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as english from '~/i18n/messages/en';
import * as chinese from '~/i18n/messages/zh-CN';

/** Every text under its full key; the members of a plural family count as one. */
function texts(messages: object): Map<string, string[]> {
	const found = new Map<string, string[]>();
	function walk(node: object, prefix: string) {
		for (const [name, value] of Object.entries(node)) {
			const key = `${prefix}${name}`;
			if (typeof value === 'object') walk(value, `${key}.`);
			else {
				const family = key.replace(/_(one|other)$/, '');
				found.set(family, [...(found.get(family) ?? []), String(value)]);
			}
		}
	}
	walk(messages, '');
	return found;
}

const gaps = (text: string) => [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map((match) => match[1]).sort();
const zh = texts(chinese);
const en = texts(english);

describe('both dictionaries', () => {
	it('say the same things', () => {
		expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
	});

	it('leave the same gaps in each phrase', () => {
		const differing = [...zh].filter(([key, [first = '']]) => {
			const wanted = gaps(first);
			// A singular may say "one other field" without the figure.
			return (en.get(key) ?? []).some((text) => {
				const have = gaps(text);
				const extra = have.filter((gap) => !wanted.includes(gap));
				const missing = wanted.filter((gap) => !have.includes(gap) && gap !== 'count');
				return extra.length > 0 || missing.length > 0;
			});
		});
		expect(differing.map(([key]) => key)).toEqual([]);
	});

	it('leave nothing empty and nothing untranslated', () => {
		const empty = [...zh, ...en].filter(([, all]) => all.some((text) => text.trim() === ''));
		expect(empty).toEqual([]);
		const chineseInEnglish = [...en].filter(([key, all]) => {
			return !key.startsWith('shell.language.') && all.some((text) => /\p{Script=Han}/u.test(text));
		});
		expect(chineseInEnglish.map(([key]) => key)).toEqual([]);
	});

	it('have every area in a file of its own name', () => {
		const files = (language: string) =>
			execFileSync('ls', [path.join(import.meta.dirname, '../../app/i18n/messages', language)], { encoding: 'utf8' })
				.trim()
				.split('\n')
				.map((file) => file.replace('.ts', ''));
		expect(Object.keys(chinese).sort()).toEqual(files('zh-CN').sort());
		expect(Object.keys(english).sort()).toEqual(files('en').sort());
	});
});

describe('refusals', () => {
	const root = path.resolve(import.meta.dirname, '../..');
	const sources = execFileSync(
		'git',
		['ls-files', '-co', '--exclude-standard', 'app/domain', 'app/commands', ':!app/domain/audit'],
		{
			cwd: root,
			encoding: 'utf8',
		},
	);
	const code = sources
		.trim()
		.split('\n')
		.map((file) => readFileSync(path.join(root, file), 'utf8'))
		.join('\n');
	const codes = [...code.matchAll(/\brefus(?:ed|al)\(\s*'([a-z-]+)'|\bcode: '([a-z-]+)'/g)].map(
		(match) => match[1] ?? match[2] ?? '',
	);

	it('each have a sentence in both languages', () => {
		expect(codes.length).toBeGreaterThan(50);
		const speechless = [...new Set(codes)].filter((one) => !zh.has(`refusals.${one}`) && !zh.has(`ledger.${one}`));
		expect(speechless, 'add them to app/i18n/messages/*/refusals.ts').toEqual([]);
	});
});
