export const errors = {
	notFound: {
		title: '没有找到这个页面',
		explain: '地址可能写错，内容可能已移走，或者不在您的查看范围内。',
		next: '请检查地址，或者从下面继续。',
	},
	forbidden: {
		title: '您的岗位不能做这一步',
		explain: '如果工作需要，请联系本单位管理员。',
	},
	unexpected: {
		title: '系统出了点问题',
		explain: '页面没有打开，或者刚才的操作没有完成。如有已填写的内容，请保留本页后重试。',
		next: '如果再次出现，请联系管理员并报出下面的编号。',
	},
	busy: {
		title: '操作太频繁',
		explain: '请稍等片刻再试。',
	},
	requestId: '编号 {{id}}',
	goHome: '回到首页',
	searchProjects: '搜索项目',
};
