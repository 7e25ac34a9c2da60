import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, inject, it, vi } from 'vitest';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(inject('runFolder'), 'once-'));
});

/** Loaded anew, in a folder that answers hard links with this code; null: that knows them. */
async function loadedWhere(code: string | null) {
	vi.resetModules();
	vi.doMock('node:fs', async (original) => {
		const fs = await original<typeof import('node:fs')>();
		const refuse = () => {
			throw Object.assign(new Error(`links: ${code}`), { code });
		};
		return { ...fs, linkSync: code === null ? fs.linkSync : refuse };
	});
	const { writeOnce } = await import('~/data/write-once.server');
	vi.doUnmock('node:fs');
	return writeOnce;
}

describe('writeOnce', () => {
	it.each([null, 'EPERM', 'ENOTSUP'])('writes a file once and leaves nothing else behind (links: %s)', async (code) => {
		const writeOnce = await loadedWhere(code);
		const file = path.join(folder, 'a.txt');
		expect(writeOnce(file, '示例一', 0o600)).toBe(true);
		expect(writeOnce(file, '示例二')).toBe(false);
		expect(readFileSync(file, 'utf8')).toBe('示例一');
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual(['a.txt']);
	});

	it('says what else goes wrong', async () => {
		const writeOnce = await loadedWhere('EIO');
		expect(() => writeOnce(path.join(folder, 'a.txt'), 'x')).toThrow('links: EIO');
		expect(readdirSync(folder)).toEqual([]);
	});
});
