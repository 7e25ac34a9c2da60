/** The operator's words. English says the same in `en.ts`. */
export const chinese = {
	help: `项目钉命令行

用法：npm run --silent pin -- <命令> [选项]

  lights [--on 日期] [--unit 责任主体]…      每个项目一行 JSON：亮灯、原因、变灯日期
  verify                                     校验事件链，并由事件重算全部数据

通用选项：--json 以 JSON 输出，--help 显示本说明。
责任主体可写编号（deqing）或名称（德清县）；日期写作 2026-03-15。
环境变量：DATABASE_URL 数据库（默认 file:./data/pin.db，不存在则自动建立），PIN_TODAY 指定“今天”。
退出码：0 完成；1 未通过、被拒绝或失败；2 命令写法有误。`,
	unexpected: (message: string) => `出错了：${message}`,
	unknownCommand: (given: string, known: string[]) => `没有“${given}”这个命令。可用的命令：${known.join('、')}。`,
	badOption: (given: string) => `选项“${given}”不认识，或者缺少内容。用 --help 查看写法。`,
	tooFew: (command: string) => `${command} 缺少必要的参数。用 --help 查看写法。`,
	tooMany: (given: string) => `多余的参数“${given}”。用 --help 查看写法。`,
	badDay: (given: string) => `“${given}”不是日期，请写作 2026-03-15。`,
	unknownUnit: (given: string, known: string[]) => `没有责任主体“${given}”。可用的：${known.join('、')}。`,
};

export type CliWords = typeof chinese;
