import { text } from 'node:stream/consumers';
import { fromBuffer } from 'yauzl';

/** The files of an archive as text, by path. */
export function readZip(bytes: Buffer): Promise<Map<string, string>> {
	return new Promise((resolve, reject) => {
		fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
			if (error) return reject(error);
			const files = new Map<string, string>();
			zip.on('end', () => resolve(files));
			zip.on('error', reject);
			zip.on('entry', (entry) => {
				zip.openReadStream(entry, (failed, stream) => {
					if (failed) return reject(failed);
					text(stream).then((content) => {
						files.set(entry.fileName, content);
						zip.readEntry();
					}, reject);
				});
			});
			zip.readEntry();
		});
	});
}
