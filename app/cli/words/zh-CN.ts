import type { ImportCounts } from '~/commands/imports/import-result';
import type { UndoCounts } from '~/data/import-undos.server';
import type { FaultCode } from '~/domain/audit/fault';
import type { DayMark } from '~/domain/time/compare-days';
import type { ProofFault } from '~/reads/proof/inclusion.server';

type BlockingEvent = { seq: number; personName: string; at: string };

/** What each fault of a history is called. */
const faults: Record<FaultCode, string> = {
	'number-missing': '这一条事件缺失',
	'chain-broken': '链条在此断开：相邻事件所记的哈希与之不符',
	'hash-wrong': '事件内容与其哈希不符',
	'time-backwards': '事件时间早于前一条',
	'tail-cut': '末尾的事件缺失，数据却仍引用它们',
	'state-missing': '事件产生的项目状态缺失',
	'state-unexpected': '项目状态不属于这条事件',
	'state-version': '项目版本不连续',
	'state-facts': '重算所得的项目数据与保存的不符',
	'state-columns': '项目检索字段与项目数据不符',
	'state-times': '项目状态的起止时间不符',
	'state-outlook': '按所用规则重算的亮灯日期与保存的不符',
	'rule-set-unknown': '亮灯所用的规则版本没有发布记录',
	'rule-set-changed': '规则内容与发布时不同',
	'unit-changed': '责任主体与事件不符',
	'calendar-changed': '工作日历与事件不符',
	'report-changed': '月报与事件不符',
	'request-changed': '申请与事件不符',
	'person-changed': '人员或权限与事件不符',
	'entry-changed': '准入记录与事件不符',
	'import-changed': '导入批次与事件不符',
	'record-unexplained': '有记录没有对应的事件',
	'seal-missing': '没有认可的密钥为它封印：在别处写入，封印后被改动，或封印所用的公钥未给出',
	'checkpoint-differs': '与已签名的检查点不符，历史曾被改写',
	'checkpoint-ahead': '末尾的事件缺失，检查点记录了更多：尾部被截去，或恢复了旧数据库',
	'checkpoint-foreign': '检查点属于另一份历史，或首条事件被改动',
	'checkpoint-unsigned': '检查点没有此公钥的签名',
	unreadable: '从这一条起无法读取',
	'file-damaged': '数据库文件损坏',
	'protection-missing': '防改写的触发器缺失或被改动',
};

/** What can be wrong with a downloaded proof. */
const proofFaults: Record<ProofFault, string> = {
	'not-a-proof': '这不是包含证明文件。',
	'not-a-checkpoint': '证明中的检查点无法识别。',
	'checkpoint-unsigned': '检查点没有此公钥的签名。',
	'event-altered': '事件内容与其哈希不符，已被改动。',
	'not-included': '事件不在检查点之内：路径与根哈希不符。',
};

/** What can have happened to a project between two days. */
const dayMarks: Record<DayMark, string> = {
	newlyRed: '新增红灯',
	cleared: '红灯解除',
	repeated: '再次红灯',
	rePlanned: '计划调整',
	entered: '新入库',
	withdrawn: '退出',
	voided: '移出台账',
	backDated: '补录',
};

/** The operator's words. English says the same in `en.ts`. */
export const chinese = {
	help: `项目钉命令行

用法：npm run --silent pin -- <命令> [选项]

  lights [--on 日期] [--unit 责任主体]…      每个项目一行 JSON：亮灯、原因、变灯日期
  projects [--as-of 日期或时刻] [--unit 责任主体]…
                                             每个项目一行 JSON：当时所知的全部数据和当时的亮灯（省略 --as-of 即现在）
  diff 日期 日期                             两天之间的变化：新增红灯、红灯解除、再次红灯、计划调整、新入库、退出、补录，逐项列出
  assess --standard 准入标准 [--project 项目编号 | --all] [--on 日期]
                                             每个项目一行 JSON：准入结论、各指标、最小改动；只算不存
  import 文件 [--unit 责任主体] [--as-of 日期] [--mapping 对应.json] [--sheet 工作表] [--header-row 行]
         [--blank keeps|clears] [--dry-run]  导入台账；--dry-run 只试不写；空格子默认不改动，clears 表示清空
  import show 批次                           一次导入逐项目逐格：原值、新值、表中写法、提醒、被拒的行；每个项目一行 JSON
  import undo 批次 --reason 原因 [--dry-run] 撤销一次导入：整批作为新事件恢复；有后来的变动妨碍时逐条列出，什么也不改
  verify [文件] [--key 公钥]… [--checkpoint 检查点]… [--sealed-from 序号]
                                             校验事件链，由事件重算全部数据，并核对封印与检查点；文件可为数据库、备份或导出的历史
  kit 文件 [--size 个数] [--seed 种子] [--as-of 日期或时刻] [--force]
                                             审计抽样包：分层随机抽取项目（默认 20 个），全部资料连同校验和写成一个 ZIP；种子记入历史
  verify-proof 文件 [--key 公钥]             校验下载的单条事件包含证明
  checkpoint [文件]                          签署当前历史的检查点，写入投放目录或指定文件
  key                                        显示公钥；首次使用时生成签名密钥
  backup 文件 [--force]                      写出一份经校验的备份，可在服务运行时进行
  restore 文件 [--force]                     校验备份后恢复；覆盖现有数据须加 --force，原数据另存
  user add --login 登录名 --name 姓名 --role 角色 (--city | --unit 责任主体…) [--password-stdin]
                                             新建人员，输出一次性链接；或从标准输入读取密码

通用选项：--json 以 JSON 输出，--help 显示本说明。
责任主体可写编号（deqing）或名称（德清县）；日期写作 2026-03-15，指上海时间当日结束；时刻写作 2026-03-15T08:00+08:00。
环境变量：DATABASE_URL 数据库（默认 file:./data/pin.db，不存在则自动建立），PIN_TODAY 指定“今天”，
PIN_SIGNING_KEY 签名密钥（默认 ./keys/signing.key，首次使用时生成），PIN_CHECKPOINTS 检查点投放目录（默认 ./checkpoints），
两者都须在数据库目录之外；PIN_SEALED_FROM 早于封印功能的数据库从第几条起封印（默认 1）。
退出码：0 完成（导入时个别行被拒绝也算完成，逐行列出）；1 未通过、被拒绝或失败；2 命令写法有误，或要校验的文件不存在。`,
	unexpected: (message: string) => `出错了：${message}`,
	unknownCommand: (given: string, known: string[]) => `没有“${given}”这个命令。可用的命令：${known.join('、')}。`,
	badOption: (given: string) => `选项“${given}”不认识，或者缺少内容。用 --help 查看写法。`,
	tooFew: (command: string) => `${command} 缺少必要的参数。用 --help 查看写法。`,
	tooMany: (given: string) => `多余的参数“${given}”。用 --help 查看写法。`,
	badDay: (given: string) => `“${given}”不是日期，请写作 2026-03-15。`,
	unknownUnit: (given: string, known: string[]) => `没有责任主体“${given}”。可用的：${known.join('、')}。`,
	unknownRole: (given: string, known: string[]) => `没有角色“${given}”。可用的：${known.join('、')}。`,
	optionMissing: (option: string) => `缺少 ${option}。用 --help 查看写法。`,
	scopeMissing: '请用 --city 或 --unit 二者之一说明管辖范围。',
	userAdded: (login: string, link: string | null) =>
		link ? `已新建 ${login}。72 小时内用此链接设置密码：\n${link}` : `已新建 ${login}，密码已设置。`,
	eitherOr: (one: string, other: string) => `${one} 与 ${other} 只能选一个。`,
	unknownStandard: (given: string, known: string[]) => `没有现行准入标准“${given}”。可用的：${known.join('、')}。`,
	unknownProject: (given: string) => `没有编号为“${given}”的项目。`,
	badChoice: (option: string, given: string, known: string[]) =>
		`${option} 不能是“${given}”，可用：${known.join('、')}。`,
	notANumber: (option: string, given: string) => `${option} 须为 1 起的事件序号，不能是“${given}”。`,
	badJson: (file: string) => `${file} 不是 JSON 格式。`,
	imported: (file: string, dryRun: boolean, counts: ImportCounts) =>
		`${dryRun ? '试导入' : '已导入'} ${file}：${counts.rows} 行，新建 ${counts.created}，更新 ${counts.changed}，未变 ${counts.unchanged}，拒绝 ${counts.refused}，提醒 ${counts.warnings}，计划调整申请 ${counts.requests}`,
	undoCounts: (counts: UndoCounts) =>
		`恢复 ${counts.restored} 个项目，移出台账 ${counts.voided} 个，撤回申请 ${counts.requests} 件，作废实测值 ${counts.measurements} 项`,
	undoBlocker: (name: string, row: number | null, field: string | null, why: string, event: BlockingEvent | null) =>
		`妨碍 ${name || '（不在范围内）'}${row === null ? '' : `（第 ${row} 行）`}${field ? ` ${field}` : ''}：${why}${event ? `#${event.seq} ${event.personName} ${event.at}` : ''}`,
	undone: (dryRun: boolean, batch: string) => (dryRun ? `试撤销 ${batch}，没有改动数据。` : `已撤销 ${batch}。`),
	kitWritten: (file: string, drawn: number, total: number, seed: string, sha256: string) =>
		`已写入 ${file}：从 ${total} 个项目中抽取 ${drawn} 个，种子 ${seed}。SHA-256 ${sha256}`,
	refusedRow: (where: string) => `拒绝 ${where}`,
	warnedRow: (where: string) => `提醒 ${where}`,
	rowFault: (row: number, column: string | null, value: string, message: string) =>
		`第 ${row} 行${column ? ` ${column}` : ''}${value ? `“${value}”` : ''}：${message}`,
	faults,
	dayMarks,
	daysNotInOrder: (first: string, second: string) => `“${first}”晚于“${second}”，请把较早的日期写在前面。`,
	differences: (from: string, to: string, counts: Record<DayMark | 'changed', number>) =>
		`${from} → ${to}：${Object.entries(dayMarks)
			.map(([mark, word]) => `${word} ${counts[mark as DayMark]}`)
			.join('，')}，有变化的项目共 ${counts.changed}`,
	faultUpTo: (first: number, seq: number, what: string, detail: string) =>
		`第 ${seq} 条或之前的事件（不早于第 ${first} 条）：${what}（${detail}）`,
	faultAt: (seq: number, what: string, detail: string) => `第 ${seq} 条事件：${what}（${detail}）`,
	faultOfFile: (what: string, detail: string) => `${what}（${detail}）`,
	verified: (seq: number, states: number, hash: string) =>
		`链完整至 #${seq}，${states} 个项目状态与事件一致。末条哈希 ${hash}`,
	verifiedPart: (events: number, query: string) => `历史的一部分（${query}）：${events} 条事件逐条完好，无一缺失`,
	sealed: (seq: number) => `，签名封印至 #${seq}`,
	unchecked: {
		seals: '。未核对：由谁封印或签名（没有公钥，可用 --key 指定）',
		'checkpoint-signatures': '。未核对：检查点由谁签名（没有公钥，可用 --key 指定）',
		checkpoints: '。未核对：检查点（历史的一部分无法与之核对）',
	},
	agreed: (size: number) => `，与检查点 #${size} 相符`,
	notAKey: (given: string) => `“${given}”不是公钥。可写公钥文件，或 key 命令输出的一行。`,
	notACheckpoint: (file: string) => `${file} 不是检查点。`,
	noCheckpoints: (folder: string) => `${folder} 里没有检查点。`,
	manyHistories: (folder: string, histories: string[]) =>
		`${folder} 里有多份历史的检查点，请指定其中一个：${histories.join('、')}。`,
	notVouched: (fault: string) => `注意：副本内容完整，但并非每条事件都由本机密钥封印。${fault}`,
	notVerifiable: (file: string, why: string) => `${file} 无法校验，不是数据库、备份或导出的历史：${why}`,
	keyMade: (file: string) => `已生成签名密钥 ${file}。请妥善备份；上面一行是公钥，可公开，请另存他处。`,
	keyThere: (file: string) => `签名密钥在 ${file}；上面一行是公钥，可公开。`,
	nothingRecorded: '还没有任何记录，无可签名。',
	sealGap: (what: string) => `未签名：${what}`,
	checkpointThere: (file: string) => `${file} 已存在，保持原样：旧检查点是证据。请换一个文件名。`,
	checkpointContradicts: (file: string, other: string) =>
		`已写入 ${file}，但与 ${other} 不符：历史曾被改写，或恢复旧数据库后又有新增。请两份都保存。`,
	checkpointWritten: (file: string, size: number) => `已写入 ${file}，覆盖 ${size} 条事件。`,
	proofFaults,
	proofHolds: (seq: number, hash: string, signed: boolean) =>
		`第 ${seq} 条事件确在检查点之内${signed ? '，检查点签名有效' : '（未给公钥，未核对签名）'}。哈希 ${hash}`,
	noFile: (file: string) => `找不到文件 ${file}。`,
	fileExists: (file: string) => `${file} 已存在。换一个文件名，或加 --force 覆盖。`,
	wouldOverwrite: (file: string) => `数据库 ${file} 已存在。确认要替换请加 --force，原数据会另存。`,
	inUse: (file: string) => `${file} 正在使用。请先停止服务再恢复。`,
	notOurs: (file: string) => `${file} 不是项目钉的数据库`,
	notRestored: (file: string, why: string) => `未恢复，${file} 未通过检查：${why}`,
	backedUp: (file: string, seq: number, hash: string) =>
		`已备份到 ${file}，校验通过，链完整至 #${seq}。末条哈希 ${hash}`,
	restored: (file: string, seq: number, hash: string, kept: string | null) =>
		`已恢复 ${file}，链完整至 #${seq}。末条哈希 ${hash}${kept ? `\n原数据另存为 ${kept}` : ''}`,
};

export type CliWords = typeof chinese;
