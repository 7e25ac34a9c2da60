import { describe, expect, it } from 'vitest';
import { endText, partText, readExportText } from '~/domain/audit/export-note';

const name = { origin: 'project-pin/0123456789abcdef', at: '2026-11-21T08:00:00.000Z', query: '?unit=deqing' };
const digest = `${'A'.repeat(43)}=`;
const part = { ...name, from: 100, lines: [2, 1].map((seq) => ({ seq, digest })) };
const end = { ...name, count: 102, whole: false };

describe('notes of an export', () => {
	it('read as they were written', () => {
		expect(readExportText(partText(part))).toEqual({ part });
		expect(readExportText(endText(end))).toEqual({ end });
		expect(readExportText(endText({ ...end, whole: true }))).toEqual({ end: { ...end, whole: true } });
		expect(partText(part)).toBe(
			`project-pin history export\n${name.origin}\n${name.at}\n?unit=deqing\n100\n2 ${digest}\n1 ${digest}\n`,
		);
	});

	it.each([
		['nothing', ''],
		['another text', 'project-pin seal\n1 2\n'],
		['a part without a place', partText(part).replace('\n100\n', '\nx\n')],
		['a line without a digest', partText(part).replace(`1 ${digest}`, '1')],
		['an end without a count', endText(end).replace('102 part', 'part')],
	])('%s is none', (_, text) => {
		expect(readExportText(text)).toBeNull();
	});
});
