import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs';

/**
 * Writes a file that is not there yet, flushed, whole or not at all; false, and nothing touched, when it is there. In a folder that
 * knows no hard links (FAT, some shares) it is whole unless the machine dies in that very moment.
 */
export function writeOnce(file: string, text: string, mode = 0o666): boolean {
	const part = `${file}.${process.pid}.part`;
	write(part, text, 'w', mode);
	try {
		return unlessThere(() => linkSync(part, file)) ?? unlessThere(() => write(file, text, 'wx', mode)) ?? false;
	} finally {
		rmSync(part);
	}
}

/** Done, or there already; null where the folder cannot do this at all. */
function unlessThere(work: () => void): boolean | null {
	try {
		work();
		return true;
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return false;
		if (NO_LINKS.includes(code)) return null;
		throw error;
	}
}

const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

function write(file: string, text: string, flags: 'w' | 'wx', mode: number): void {
	const handle = openSync(file, flags, mode);
	try {
		writeSync(handle, text);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
