import { expect, it } from 'vitest';
import { identityText, sameIdentity } from '~/domain/identifiers/identity-text';

it.each<[string | null | undefined, string | null | undefined, boolean]>([
	['示例轴承（一期）项目', '示例轴承(一期)项目', true],
	['浙江示例（集团）有限公司', '浙江示例(集团)  有限公司', true],
	['示例　ＡＢＣ\u200b１', '示例ABC1', true],
	[null, '', true],
	[undefined, null, true],
	['示例甲', '示例乙', false],
	['示例ABC', '示例abc', false],
	['示例甲', null, false],
])('%j and %j: %s', (one, other, same) => {
	expect(sameIdentity(one, other)).toBe(same);
	expect(identityText(one) === identityText(other)).toBe(same);
});
