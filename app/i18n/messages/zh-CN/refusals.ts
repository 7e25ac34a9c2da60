/** One sentence per refusal code of the core (`Refusal.code`): what is wrong and what to do. */
export const refusals = {
	unknown: '这一步不能完成（{{code}}）。请检查填写内容后重试。',
};
