/** What is said about a ledger, its rows and cells: one sentence per code, what is wrong and what to do. */
export const ledger = {
	// the file
	'empty-file': '文件是空的，请重新选择。',
	'file-too-large': '文件超过 {{limitMb}} MB，请删去图片和无关工作表后再传。',
	'not-a-spreadsheet': '这不是表格文件（实际内容为 {{found}}）。请用 Excel 或 WPS 另存为 .xlsx 后再传。',
	'unknown-file': '这不是 Excel 或 CSV 文件。请用 Excel 或 WPS 另存为 .xlsx 后再传。',
	'unsupported-format': '暂不支持 {{found}} 格式，请另存为 .xlsx 或 .csv 后再传。',
	'encrypted-file': '文件有密码保护，请取消密码后再传。',
	'macro-file': '文件含有宏，请另存为不含宏的 .xlsx 后再传。',
	'truncated-file': '文件不完整，可能没有传完或已损坏，请重新导出。',
	'broken-file': '文件已损坏，打不开，请重新导出。',
	'too-many-entries': '文件内部超过 {{limit}} 个部件，不是正常的台账。',
	'unsafe-entry-name': '文件内部含有不安全的路径，已拒绝。',
	'zip-bomb': '文件解压后超过 {{limitMb}} MB，已拒绝。请删去无关内容后再传。',
	'size-mismatch': '文件内部大小与声明不符，已拒绝。请重新导出。',
	'xml-entities': '文件内部含有不允许的声明，已拒绝。请重新导出。',
	'too-slow': '文件过于复杂，{{seconds}} 秒内没有读完。请只保留台账工作表后再传。',
	'too-complex': '文件过于复杂，无法读取。请只保留台账工作表后再传。',
	'too-many-rows': '超过 {{limit}} 行，请分成几个文件导入。',
	'too-many-columns': '超过 {{limit}} 列，请只保留台账的列。',
	'too-much-text': '文件中的文字过多，请只保留台账内容。',
	'broken-csv': '从第 {{line}} 行附近开始引号没有配对，读不下去。请检查后再传。',
	'no-rows': '文件中没有内容。',

	// the table
	'no-known-header':
		'没有找到项目台账的表头。需要“项目名称”，以及投资、用地、项目代码、计划或实际时间等列中的至少两列；看到的是：{{found}}。',
	transposed: '工作表“{{sheet}}”是横向排列的（一列一个项目）。请转置为一行一个项目后再传。',
	'bad-header': '表头“{{header}}”不能使用，请改名。',
	'unknown-sheet': '没有名为“{{sheet}}”的工作表。',
	'bad-mapping': '列对应关系写法有误（{{header}}）。',
	'unknown-field': '“{{header}}”对应的字段 {{field}} 不存在。',
	'unknown-unit-word': '“{{header}}”的单位“{{unit}}”不能使用。',
	'unknown-date-format': '“{{header}}”的日期格式“{{format}}”不能使用，请用 YYYY-MM-DD、D/M/YYYY 或 M/D/YYYY。',
	'field-mapped-twice': '字段 {{field}} 已对应了另一列，“{{header}}”不能再用。',

	// days
	'not-a-date': '不是完整日期。请填写年月日，例如 2026-03-15；不清楚的留空或填“/”。',
	'day-out-of-range': '日期超出合理范围，请核对年份。',
	'ambiguous-date-order': '分不清月和日的先后。请改为 2026-03-15 这样的写法，或者在列对应中指定日期格式。',
	'mixed-date-order': '这一列混用了“日/月/年”和“月/日/年”。请统一为 2026-03-15 这样的写法。',
	'actual-in-future': '实际日期晚于 {{today}}。还没发生的，请填在预计列。',
	'actual-before-earlier': '早于{{milestone}}的实际日期 {{day}}，请核对两个日期。',
	'plan-before-earlier': '早于{{milestone}}的计划日期 {{day}}，请核对两个日期。',

	// figures
	'not-an-amount': '不是明确的金额。请只填数字，例如 34600 或 1.2亿。',
	'negative-amount': '金额不能为负数。',
	'negative-as-reported': '金额为负数，按来源系统所报保留，请核对。',
	'amount-too-large': '金额过大，请核对单位。',
	'fixed-above-total': '固定资产投资大于总投资（{{totalFen}} 万元），已照原样入库，请核对两个数。',
	'not-a-number': '不是数字，请只填数字。',
	'negative-number': '不能为负数。',
	'formula-error': '公式有错误或没有计算结果，请在 Excel 中改正并保存。',

	// words and codes
	'only-a-name': '这一行只有名称：是项目还是说明文字？是项目请补填其他内容，不是请删去此行。',
	'name-missing': '没有项目名称，请补填。',
	'external-id-missing': '没有项目编号，无法对应项目，请补填。',
	'unknown-unit': '没有这个责任主体，请改为系统中的名称。',
	'text-too-long': '文字超过 {{limit}} 字，请精简。',
	'text-has-control-character': '文字中有看不见的控制字符，请删除后重填。',
	'text-has-bidi-control': '文字中有改变书写方向的隐藏字符，请删除后重填。',
	'text-has-lone-surrogate': '文字中有损坏的字符，请删除后重填。',
	'duplicate-project-code': '项目代码与第 {{firstRow}} 行相同，请核对。',
	'duplicate-external-id': '项目编号与第 {{firstRow}} 行相同，请核对。',
	'duplicate-project': '项目名称和企业与第 {{firstRow}} 行相同，请核对或补填项目代码。',

	// kept with a warning
	'credit-code-check': '统一社会信用代码校验不通过，待核。',
	'digits-lost': '编号被表格软件当作数字取整，末几位已丢失，未采用；请把该列设为文本后重填。',
	'project-code-check': '项目代码校验不通过，待核。',
	'industry-code-check': '没有认出行业代码，未导入这一格。',
	'land-use-check': '没有认出用地方式，未导入这一格。',
	'month-only-format': '单元格只显示到月，按当月 1 日导入，请核对。',
};
