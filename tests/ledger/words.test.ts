import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ledger } from '~/i18n/messages/zh-CN/ledger';

const folder = fileURLToPath(new URL('../../app/ledger', import.meta.url));
const CODE =
	/(?:refused\(|stop\(|new Refused\(|finish\(refused\(|code: |warning: |checkOrder\([^)]*, |fault\([^)]*, )'([a-z-]+)'/g;
/** Refused or noticed by the core while a ledger is taken in. */
const OF_THE_CORE = [
	'not-an-amount',
	'negative-amount',
	'amount-too-large',
	'fixed-above-total',
	'text-has-control-character',
	'text-has-bidi-control',
	'text-has-lone-surrogate',
];

test('every code of the reader has its sentence, and no sentence is without a code', () => {
	const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
	const codes = sources.flatMap((source) => [...source.matchAll(CODE)].map(([, code]) => code as string));
	expect([...new Set([...codes, ...OF_THE_CORE])].sort()).toEqual(Object.keys(ledger).sort());
});
