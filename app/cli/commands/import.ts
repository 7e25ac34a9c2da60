import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ImportInput } from '~/commands/imports/import-input';
import { importLedger, tryLedger } from '~/commands/imports/import-ledger.server';
import type { Refusal } from '~/domain/outcome';
import { wordsIn } from '~/i18n/both-languages.server';
import { faultText } from '~/i18n/refusal-text';
import { actingHere } from '../acting-here';
import { type Asked, type Command, EXIT, Stop } from '../command';
import { importJson, importLines } from '../import-answer';
import { dayNamed, fileNamed, unitsNamed } from '../named';
import { withHome } from '../open-home';
import { showBatch, undoBatch } from './import-batch';

/** `import FILE`, `import show BATCH`, `import undo BATCH`: takes a county's ledger in as it is. Refused rows stay out and are listed; a refused file is exit code 1. */
export const importFile: Command = {
	options: {
		unit: { type: 'string' },
		'as-of': { type: 'string' },
		mapping: { type: 'string' },
		sheet: { type: 'string' },
		'header-row': { type: 'string' },
		blank: { type: 'string' },
		'dry-run': { type: 'boolean' },
		reason: { type: 'string' },
	},
	operands: { least: 1, most: 2 },
	async run(asked) {
		const { env, flag, operands, terminal, words } = asked;
		const [what = '', batchId] = operands;
		if (batchId !== undefined) return ofBatch(asked, what, batchId);
		const input = await inputOf(asked);
		const dryRun = flag('dry-run');
		return withHome(env, async (home) => {
			const [unit] = await unitsNamed(asked, 'unit', home.db);
			const answer = await (dryRun ? tryLedger : importLedger)(actingHere(home, 'manager'), { ...input, unit });
			if (!answer.ok) return refuseFile(asked, answer.refusal);
			const said = wordsIn(env.language);
			if (flag('json')) terminal.out(importJson(said, answer.value));
			else for (const line of importLines(words, said, answer.value)) terminal.out(line);
			return EXIT.done;
		});
	},
};

function ofBatch(asked: Asked, what: string, batchId: string): Promise<number> {
	if (what === 'undo') return undoBatch(asked, batchId);
	if (what === 'show') return showBatch(asked, batchId);
	throw new Stop(asked.words.tooMany(batchId), EXIT.usage);
}

async function inputOf(asked: Asked): Promise<Omit<ImportInput, 'unit'>> {
	const [file = ''] = asked.operands;
	const mapping = asked.text('mapping');
	return {
		fileName: path.basename(file),
		bytes: await contentOf(asked, file),
		asOf: dayNamed(asked, 'as-of'),
		mapping: mapping === undefined ? undefined : jsonOf(asked, mapping, await contentOf(asked, mapping)),
		sheet: asked.text('sheet'),
		headerRow: headerRow(asked),
		blank: blankOf(asked),
	};
}

async function contentOf(asked: Asked, name: string): Promise<Buffer> {
	const file = fileNamed(asked, name);
	try {
		return await readFile(file);
	} catch {
		throw new Stop(asked.words.noFile(file));
	}
}

function jsonOf(asked: Asked, name: string, content: Buffer): unknown {
	try {
		return JSON.parse(content.toString('utf8').replace(/^\ufeff/, ''));
	} catch {
		throw new Stop(asked.words.badJson(name), EXIT.usage);
	}
}

function headerRow(asked: Asked): number | undefined {
	const given = asked.text('header-row');
	if (given !== undefined && !/^[1-9]\d{0,4}$/.test(given)) {
		throw new Stop(asked.words.badChoice('--header-row', given, ['1', '2', '3 …']), EXIT.usage);
	}
	return given === undefined ? undefined : Number(given);
}

function blankOf(asked: Asked): ImportInput['blank'] {
	const given = asked.text('blank');
	if (given === undefined || given === 'keeps' || given === 'clears') return given;
	throw new Stop(asked.words.badChoice('--blank', given, ['keeps', 'clears']), EXIT.usage);
}

function refuseFile({ env, flag, terminal }: Asked, refusal: Refusal): number {
	const message = faultText(wordsIn(env.language), refusal);
	if (flag('json')) terminal.out(JSON.stringify({ ok: false, code: refusal.code, message }));
	terminal.err(`pin: ${message}`);
	return EXIT.failed;
}
