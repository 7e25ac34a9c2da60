import { checkCreditCode } from '~/domain/identifiers/check-credit-code';
import { checkProjectCode } from '~/domain/identifiers/check-project-code';
import type { Random } from './random';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

/** A 统一社会信用代码 whose check digits are right. */
export function creditCode(random: Random, districtCode: string): string {
	const body = `91${districtCode}MA${random.digits(1)}${random
		.id()
		.toUpperCase()
		.replace(/[IOZSV]/g, '7')
		.slice(0, 5)}`;
	for (const inner of ALPHABET) {
		const code = ALPHABET.map((last) => body + inner + last).find((candidate) => checkCreditCode(candidate).valid);
		if (code) return code;
	}
	throw new Error(`no check digits for ${body}`);
}

/** A 项目代码 given in a month, with the right check digit. */
export function projectCode(random: Random, month: string, districtCode: string): string {
	const body = `${month.slice(2, 4)}${month.slice(5)}-${districtCode}-${random.pick(['04', '07'])}-${random.pick(['01', '02'])}-${random.digits(5)}`;
	const code = Array.from({ length: 10 }, (_, last) => `${body}${last}`).find((one) => checkProjectCode(one).valid);
	if (!code) throw new Error(`no check digit for ${body}`);
	return code;
}
