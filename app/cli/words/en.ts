import type { CliWords } from './zh-CN';

export const english: CliWords = {
	help: `Project Pin command line

Usage: npm run --silent pin -- <command> [options]

  lights [--on DAY] [--unit UNIT]…           one JSON object a line: light, cause, days of change
  verify                                     checks the chain of events and replays it against the tables

Everywhere: --json answers in JSON, --help shows this text.
A unit is an id (deqing) or a name (德清县); a day is written 2026-03-15.
Environment: DATABASE_URL (default file:./data/pin.db, created where missing), PIN_TODAY fixes "today".
Exit codes: 0 done; 1 refused, failed or not verified; 2 not understood.`,
	unexpected: (message) => `failed: ${message}`,
	unknownCommand: (given, known) => `there is no command "${given}". Known: ${known.join(', ')}.`,
	badOption: (given) => `option "${given}" is not known or lacks its value. See --help.`,
	tooFew: (command) => `${command} needs more words. See --help.`,
	tooMany: (given) => `"${given}" is one word too many. See --help.`,
	badDay: (given) => `"${given}" is not a day; write it like 2026-03-15.`,
	unknownUnit: (given, known) => `there is no unit "${given}". Known: ${known.join(', ')}.`,
};
