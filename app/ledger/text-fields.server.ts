import { type Field, list } from './field.server';

/** Who, where and what: columns of words. */
export const TEXT_FIELDS: Field[] = [
	{
		key: 'name',
		kind: 'name',
		words: list(`
			项目名称 项目 项目名 项目全称 工程名称 工程项目名称 建设项目名称 名称 projectname project
			nameofproject`),
		like: /^(?:重点|重大|工业|产业|制造业|投资|建设|在建|拟建|新建|续建|招商|签约|开工|亿元以上)*(?:项目|工程)(?:\/?企业)?(?:名称|全称)(?:及.*)?$/,
	},
	{
		key: 'firmName',
		kind: 'text',
		words: list(`
			建设单位 业主单位 企业名称 项目业主 业主 项目单位 投资主体 投资单位 投资企业 实施单位 实施主体
			项目法人 项目法人单位 法人单位 建设主体 企业 公司名称 项目公司 投资方 落地企业 单位名称 承担单位
			用地单位 企业全称 所属企业 实施企业 建设企业 业主名称 firm company companyname owner projectowner
			investor enterprise`),
		like: /(?:建设|业主|投资|实施|项目|企业)(?:单位|主体|企业|公司|法人)(?:名称|全称)?$/,
		unlike: /代码|联系|电话|责任|地址|性质|主管|属地|施工|设计|监理/,
	},
	{
		key: 'firmCreditCode',
		kind: 'creditCode',
		words: list(`
			统一社会信用代码 社会信用代码 信用代码 统一信用代码 企业信用代码 企业统一社会信用代码 组织机构代码
			creditcode unifiedsocialcreditcode uscc`),
		like: /信用代码/,
	},
	{
		key: 'projectCode',
		kind: 'projectCode',
		words: list(`
			项目代码 备案项目代码 投资项目代码 项目统一代码 统一项目代码 在线平台代码 项目备案代码 备案代码
			立项代码 项目赋码 赋码 备案号 projectcode`),
		like: /(?:项目|备案|投资|平台|赋码|监管|立项).*代码/,
		unlike: /信用|行业|区划|企业|单位/,
	},
	{
		key: 'externalId',
		kind: 'text',
		words: list(`
			项目编号 系统编号 外部编号 台账编号 入库编号 唯一编号 项目id 库内编号 平台编号 projectid projectno
			projectnumber`),
	},
	{
		key: 'unit',
		kind: 'unit',
		words: list(`
			责任主体 填报单位 责任单位 属地 责任属地 属地单位 申报单位 上报单位 报送单位 责任区县 推进主体 主体
			所属区县 所属县区 区县 县区 县 所属地区 地区 所属地 区域 归属地 所属主体 责任地区 unit reportingunit`),
	},
	{
		key: 'districtCode',
		kind: 'district',
		words: list(`
			所在区县 所在县区 所在地 所在地区 项目所在地 行政区划 行政区划代码 区划代码 建设所在地 落户区县
			district county districtcode`),
	},
	{
		key: 'township',
		kind: 'text',
		words: list(`
			乡镇 街道 乡镇街道 镇街 镇街道 乡镇/街道 镇/街道 所在乡镇 所属乡镇 所在镇街 园区 所在园区 平台
			所在平台 所属平台 开发区 落户园区 落户平台 属地乡镇 建设地点 建设地址 项目地址 项目地点 实施地点
			具体地址 地址 township town location`),
		like: /(?:乡镇|镇街|街道|园区)(?:名称)?$/,
		unlike: /投资|面积|责任|联系/,
	},
	{
		key: 'industryCode',
		kind: 'industryCode',
		words: list(`
			行业代码 国民经济行业代码 国标行业代码 行业小类代码 所属行业代码 行业类别代码 行业分类代码
			国民经济行业 行业小类 industrycode`),
		like: /行业(?:小类|中类|大类|分类|类别)?代码/,
	},
	{
		key: 'industryChain',
		kind: 'text',
		words: list(`
			产业链 所属产业链 所属产业 产业 产业类别 产业领域 产业赛道 产业类型 产业方向 所属产业集群 产业集群
			八大链 所属链条 产业分类 所属行业 行业 行业类别 行业分类 行业名称 所属赛道 赛道 主导产业 industry
			industrychain sector`),
		like: /产业链|产业集群|新兴产业/,
		unlike: /投资|产值|负责|链长/,
	},
	{
		key: 'description',
		kind: 'text',
		words: list(`
			建设内容 建设规模 主要建设内容 建设内容及规模 建设规模及内容 主要建设内容及规模 建设规模及主要内容
			项目简介 项目概况 项目内容 内容及规模 产品及规模 description projectdescription scope`),
		like: /建设(?:内容|规模)|项目(?:简介|概况|介绍)/,
		general: true,
	},
	{
		key: 'phaseText',
		kind: 'text',
		words: list(`
			项目阶段 当前阶段 阶段 所处阶段 项目状态 建设阶段 进展阶段 目前阶段 推进阶段 建设状态 状态
			项目进展阶段 currentphase phase projectphase stage status projectstatus`),
		general: true,
	},
	{
		key: 'landUse',
		kind: 'landUse',
		words: list('用地方式 供地方式 用地性质 用地类型 拿地方式 土地取得方式 landuse'),
	},
	{
		key: 'energyReviewNo',
		kind: 'text',
		words: list('节能审查文号 节能审查批复文号 节能审查意见文号 节能审查批复 节能批复文号 能评文号 能评批复文号'),
		like: /(?:节能审查|能评|节能).*(?:文号|批复)/,
		unlike: /时间|日期|单位|部门/,
	},
	{
		key: 'environmentReviewNo',
		kind: 'text',
		words: list('环评文号 环评批复文号 环境影响评价文号 环评批复 环评审批文号'),
		like: /(?:环评|环境影响评价).*(?:文号|批复)/,
		unlike: /时间|日期|单位|部门/,
	},
	{
		key: 'officerName',
		kind: 'text',
		words: list(`
			项目专员 专员 服务专员 责任人 负责人 项目负责人 项目责任人 属地责任人 跟踪责任人 项目管家 首席服务员
			联系领导 挂钩领导 包干领导 服务人员 officer manager projectmanager`),
		general: true,
	},
	{
		key: 'contact',
		kind: 'text',
		words: list(`
			联系人 企业联系人 项目联系人 联系人姓名 联系人及电话 联系人及联系方式 联系人/电话 contact
			contactperson`),
		general: true,
	},
	{
		key: 'contactPhone',
		kind: 'text',
		words: list('联系方式 联系电话 电话 手机 手机号 手机号码 企业联系电话 phone telephone mobile'),
		general: true,
	},
	{
		key: 'remarks',
		kind: 'text',
		words: list('备注 说明 其他 其他说明 情况说明 备注说明 remark remarks note notes comment comments'),
		general: true,
	},
	{
		key: 'progress',
		kind: 'text',
		words: list(`
			进展情况 项目进展 项目进展情况 工作进展 形象进度 目前进展 目前进展情况 最新进展 推进情况 当前进展
			工程进度 工程形象进度 建设进度 建设进展 进展 进度 进度情况 本月进展 progress`),
		like: /进展|形象进度|推进情况/,
		unlike: /投资|阶段|计划|时间|日期|[率比]$/,
		general: true,
	},
	{
		key: 'problems',
		kind: 'text',
		words: list(`
			存在问题 问题 困难问题 存在困难 主要问题 存在的问题 存在的困难 困难 滞后原因 未开工原因 制约因素
			需协调问题 需协调事项 需要协调解决的问题 存在问题及建议 问题及困难 problem problems issue issues`),
		like: /问题|困难|制约|堵点|滞后原因/,
		unlike: /时限|责任|数|时间|日期/,
		general: true,
	},
	{
		key: 'serial',
		kind: 'serial',
		words: list('序号 编号 序 行号 号 no nr sn serial serialno index'),
		general: true,
	},
	{ key: 'ignore', kind: 'ignore', words: list('拒绝原因 原行号 需注意 originalrow reason'), general: true },
	{ key: 'asOf', kind: 'day', words: [], general: true },
];
