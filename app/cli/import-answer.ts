import type { ImportFinding, ImportResult } from '~/commands/imports/import-result';
import { faultText } from '~/i18n/refusal-text';
import type { Words } from '~/i18n/words';
import type { CliWords } from './words/zh-CN';

/** What an import did, as one JSON object. One entry per refused row, its further findings in `also`; one per warning. */
export function importJson(said: Words, result: ImportResult): string {
	const { batchId, fileName, sheet, unit, asOf, counts, unusedMapping, unitsAssumed } = result;
	const { rows, created, changed, unchanged, requests } = counts;
	const told = (finding: ImportFinding) => findingJson(said, finding);
	return JSON.stringify({
		...{ ok: true, dryRun: batchId === null, batchId, file: fileName, sheet, unit, asOf },
		...{ rows, created, changed, unchanged, requests, unusedMapping, unitsAssumed },
		refused: result.refused.map(({ also, ...first }) => ({
			...told(first),
			...(also.length > 0 ? { also: also.map(told) } : {}),
		})),
		warnings: result.warnings.map(told),
	});
}

function findingJson(said: Words, { row, serial, column, field, value, code, params }: ImportFinding) {
	return { row, serial, column, field, value, code, message: faultText(said, { code, params }) };
}

/** The same as lines to read. */
export function* importLines(words: CliWords, said: Words, result: ImportResult): Generator<string> {
	const { fileName, batchId, counts, refused, warnings } = result;
	const line = ({ row, column, value, code, params }: ImportFinding) =>
		words.rowFault(row, column, value, faultText(said, { code, params }));
	yield words.imported(fileName, batchId === null, counts);
	const assumed = result.unitsAssumed.map(({ column, unit }) => `${column}（${unit}）`).join('、');
	if (assumed !== '') yield said.t('imports.check.assumed', { columns: assumed });
	for (const finding of refused) yield words.refusedRow(line(finding));
	for (const finding of warnings) yield words.warnedRow(line(finding));
}
