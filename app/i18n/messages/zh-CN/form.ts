export const form = {
	summaryTitle_other: '请先处理 {{count}} 个问题',
	optionalLabel: '{{label}}（选填）',
	dayHint: '例如 {{example}}',
	wanUnit: '万元',
	choose: '请选择',
	pending: '正在提交…',
	wordsAreBack: '登录超时前填写的内容已恢复，请核对后再提交。',
	conflict: {
		title_other: '您编辑期间，{{person}}于 {{time}} 修改了 {{count}} 个字段',
		explain: '您填写的内容都在，没有丢失。请逐项确认后再保存。',
		explainKept: '您填写的内容都在，没有丢失。确认无误后，再提交一次即可。',
		base: '您打开时',
		theirs: '对方改为',
		mine: '您填写的',
		mergeRest_other: '其余 {{count}} 项互不影响，已一并保留。',
	},
};
