import type { DayMark } from '~/domain/time/compare-days';
import type { CliWords } from './zh-CN';

const dayMarks: Record<DayMark, string> = {
	newlyRed: 'newly red',
	cleared: 'cleared',
	repeated: 'red again',
	rePlanned: 're-planned',
	entered: 'entered',
	withdrawn: 'withdrawn',
	voided: 'taken out',
	backDated: 'back-dated',
};

export const english: CliWords = {
	help: `Project Pin command line

Usage: npm run --silent pin -- <command> [options]

  lights [--on DAY] [--unit UNIT]…           one JSON object a line: light, cause, days of change
  projects [--as-of DAY-OR-INSTANT] [--unit UNIT]…
                                             one JSON object a project: every fact and the light as known then (else now)
  diff DAY DAY                               what changed between two days: newly red, cleared, red again, re-planned,
                                             entered, withdrawn, back-dated, and every field that differs
  assess --standard STANDARD [--project ID | --all] [--on DAY]
                                             one JSON object a line: verdict, indicators, smallest changes; stores nothing
  import FILE [--unit UNIT] [--as-of DAY] [--mapping MAP.json] [--sheet NAME] [--header-row N]
         [--blank keeps|clears] [--dry-run]  imports a ledger; --dry-run writes nothing; blank cells change nothing unless they clear
  import show BATCH                          what one import did, cell by cell: before, after, what the cell said, warnings, refused
                                             rows; one JSON object a line for each project
  import undo BATCH --reason TEXT [--dry-run]
                                             takes a whole import back as new events; lists what is in the way and changes nothing then
  verify [FILE] [--key PUB]… [--checkpoint OLD]… [--sealed-from N]
                                             checks the chain, replays it against the tables, checks seals and checkpoints;
                                             FILE: a database, a backup or an exported history
  kit FILE [--size N] [--seed SEED] [--as-of DAY-OR-INSTANT] [--force]
                                             audit kit: a stratified random sample of projects (20 unless said), everything about them and
                                             SHA-256 sums as one ZIP; the seed becomes part of the history
  verify-proof FILE [--key PUB]              checks a downloaded inclusion proof of one event
  checkpoint [FILE]                          signs how far the history goes, into the drop folder or a file
  key                                        prints the public key; makes the signing key on first use
  backup FILE [--force]                      writes a verified copy, also while the server runs
  restore FILE [--force]                     checks a backup and puts it in place; --force to replace, what was there is kept
  user add --login L --name N --role R (--city | --unit UNIT…) [--password-stdin]
                                             adds a person and prints a one-time link, or takes a password from stdin

Everywhere: --json answers in JSON, --help shows this text.
A unit is an id (deqing) or a name (德清县); a day is written 2026-03-15 and means its end in Shanghai;
an instant is written 2026-03-15T08:00+08:00.
Environment: DATABASE_URL (default file:./data/pin.db, created where missing), PIN_TODAY fixes "today",
PIN_SIGNING_KEY (default ./keys/signing.key, made on first use), PIN_CHECKPOINTS drop folder (default ./checkpoints),
both outside the folder of the database; PIN_SEALED_FROM first sealed event of a database older than seals (default 1).
Exit codes: 0 done (an import is done although rows were refused; they are listed); 1 refused, failed or not verified; 2 not understood,
or a file to verify is not there.`,
	unexpected: (message) => `failed: ${message}`,
	unknownCommand: (given, known) => `there is no command "${given}". Known: ${known.join(', ')}.`,
	badOption: (given) => `option "${given}" is not known or lacks its value. See --help.`,
	tooFew: (command) => `${command} needs more words. See --help.`,
	tooMany: (given) => `"${given}" is one word too many. See --help.`,
	badDay: (given) => `"${given}" is not a day; write it like 2026-03-15.`,
	unknownUnit: (given, known) => `there is no unit "${given}". Known: ${known.join(', ')}.`,
	unknownRole: (given, known) => `there is no role "${given}". Known: ${known.join(', ')}.`,
	optionMissing: (option) => `${option} is missing. See --help.`,
	scopeMissing: 'say whom the person answers for: either --city or --unit.',
	userAdded: (login, link) =>
		link
			? `Added ${login}. Set a password by this link within 72 hours:\n${link}`
			: `Added ${login}; the password is set.`,
	eitherOr: (one, other) => `give either ${one} or ${other}.`,
	unknownStandard: (given, known) => `there is no entry standard "${given}" in force. Known: ${known.join(', ')}.`,
	unknownProject: (given) => `there is no project "${given}".`,
	badChoice: (option, given, known) => `${option} cannot be "${given}". Known: ${known.join(', ')}.`,
	notANumber: (option, given) => `${option} takes an event number from 1, not "${given}".`,
	badJson: (file) => `${file} is not JSON.`,
	imported: (file, dryRun, counts) =>
		`${dryRun ? 'tried' : 'imported'} ${file}: ${counts.rows} rows, ${counts.created} created, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused, ${counts.warnings} warnings, ${counts.requests} plan changes requested`,
	undoCounts: ({ restored, voided, requests, measurements }) =>
		`${restored} projects put back, ${voided} taken out, ${requests} requests cancelled, ${measurements} measurements withdrawn`,
	undoBlocker: (name, row, field, why, event) =>
		`in the way: ${name || '(out of scope)'}${row === null ? '' : ` (row ${row})`}${field ? ` ${field}` : ''}: ${why}${event ? ` #${event.seq} ${event.personName} ${event.at}` : ''}`,
	undone: (dryRun, batch) => (dryRun ? `rehearsed undoing ${batch}, nothing was changed` : `${batch} undone`),
	kitWritten: (file, drawn, total, seed, sha256) =>
		`wrote ${file}: ${drawn} of ${total} projects, seed ${seed}. SHA-256 ${sha256}`,
	refusedRow: (where) => `refused ${where}`,
	warnedRow: (where) => `warning ${where}`,
	rowFault: (row, column, value, message) =>
		`row ${row}${column ? `, ${column}` : ''}${value ? ` "${value}"` : ''}: ${message}`,
	dayMarks,
	daysNotInOrder: (first, second) => `"${first}" is later than "${second}": name the earlier day first.`,
	differences: (from, to, counts) =>
		`${from} → ${to}: ${Object.entries(dayMarks)
			.map(([mark, word]) => `${word} ${counts[mark as DayMark]}`)
			.join(', ')}, changed in all ${counts.changed}`,
	faults: {
		'number-missing': 'this event is missing',
		'chain-broken': 'the chain breaks here: the event next to it names another hash',
		'hash-wrong': 'its content does not match its hash',
		'time-backwards': 'it is older than the event before',
		'tail-cut': 'the last events are missing, records still name them',
		'state-missing': 'the project state it made is missing',
		'state-unexpected': 'the project state belongs to another project',
		'state-version': 'the versions of the project have a gap',
		'state-facts': 'replayed facts differ from the recorded ones',
		'state-columns': 'lookup columns differ from the facts',
		'state-times': 'from and to of the project state are wrong',
		'state-outlook': 'the days of change differ from those its rule set gives',
		'rule-set-unknown': 'the rule set of the light was never published',
		'rule-set-changed': 'a rule set differs from what was published',
		'unit-changed': 'a unit differs from what the events say',
		'calendar-changed': 'the working-day table differs from what the events say',
		'report-changed': 'the monthly report differs from the event',
		'request-changed': 'the request differs from the event',
		'person-changed': 'a person or their rights differ from the events',
		'entry-changed': 'a record of entry differs from the event',
		'import-changed': 'an import’s record differs from the event',
		'record-unexplained': 'a record has no event',
		'seal-missing':
			'no seal of a key that counts vouches for it: written elsewhere, altered since it was sealed, or sealed by a key not given',
		'checkpoint-differs': 'it does not add up to the signed checkpoint: history was rewritten',
		'checkpoint-ahead':
			'events are missing at the end, the checkpoint knew more: a cut tail or an old database restored',
		'checkpoint-foreign': 'the checkpoint is of another history, or the first event was altered',
		'checkpoint-unsigned': 'the checkpoint is not signed by this key',
		unreadable: 'cannot be read from here on',
		'file-damaged': 'the database file is damaged',
		'protection-missing': 'triggers that protect history are gone or altered',
	},
	faultUpTo: (first, seq, what, detail) => `at or before event ${seq} (not before ${first}): ${what} (${detail})`,
	faultAt: (seq, what, detail) => `event ${seq}: ${what} (${detail})`,
	faultOfFile: (what, detail) => `${what} (${detail})`,
	verified: (seq, states, hash) =>
		`Chain complete to #${seq}; ${states} project states agree with their events. Last hash ${hash}`,
	verifiedPart: (events, query) => `Part of a history (${query}): ${events} events, each of them whole, none taken out`,
	sealed: (seq) => `. Sealed by the signing key to #${seq}`,
	unchecked: {
		seals: '. NOT CHECKED: who sealed or signed it (no key; name one with --key)',
		'checkpoint-signatures': '. NOT CHECKED: who signed the checkpoint (no key; name one with --key)',
		checkpoints: '. NOT CHECKED: the checkpoints (a part of the history cannot be held against them)',
	},
	agreed: (size) => `. Agrees with the checkpoint at #${size}`,
	notAKey: (given) => `"${given}" is no public key: name its file, or the line that "key" prints.`,
	notACheckpoint: (file) => `${file} is no checkpoint.`,
	noCheckpoints: (folder) => `there are no checkpoints in ${folder}.`,
	manyHistories: (folder, histories) =>
		`${folder} holds checkpoints of several histories, name one of them: ${histories.join(', ')}.`,
	notVouched: (fault) => `note: the copy is whole, but not every event is sealed by a key of this house. ${fault}`,
	notVerifiable: (file, why) => `${file} cannot be verified, it is no database, backup or exported history: ${why}`,
	keyMade: (file) =>
		`made the signing key ${file}. Keep a copy of it safe; the line above is the public key, keep it elsewhere.`,
	keyThere: (file) => `the signing key is ${file}; the line above is its public key.`,
	nothingRecorded: 'nothing is recorded yet: there is nothing to sign.',
	sealGap: (what) => `nothing was signed: ${what}`,
	checkpointThere: (file) => `${file} exists and stays as it is: old checkpoints are evidence. Choose another name.`,
	checkpointContradicts: (file, other) =>
		`wrote ${file}, but ${other} says otherwise: history was rewritten, or an older database was restored and grew anew. Keep both.`,
	checkpointWritten: (file, size) => `wrote ${file}, covering ${size} events.`,
	proofFaults: {
		'not-a-proof': 'this is no inclusion proof.',
		'not-a-checkpoint': 'the checkpoint in the proof cannot be read.',
		'checkpoint-unsigned': 'the checkpoint is not signed by this key.',
		'event-altered': 'the event does not match its hash: it was altered.',
		'not-included': 'the event is not in the checkpoint: the path does not lead to its root.',
	},
	proofHolds: (seq, hash, signed) =>
		`Event ${seq} is part of the checkpoint${signed ? ', and its signature is good' : ' (no key given: signature not checked)'}. Hash ${hash}`,
	noFile: (file) => `there is no file ${file}.`,
	fileExists: (file) => `${file} exists. Choose another name, or --force to replace it.`,
	wouldOverwrite: (file) => `the database ${file} exists. Use --force to replace it; what is there will be kept aside.`,
	inUse: (file) => `${file} is in use. Stop the server first.`,
	notOurs: (file) => `${file} is not a database of Project Pin`,
	notRestored: (file, why) => `nothing was restored, ${file} did not pass: ${why}`,
	backedUp: (file, seq, hash) => `Backed up to ${file}, verified, chain complete to #${seq}. Last hash ${hash}`,
	restored: (file, seq, hash, kept) =>
		`Restored ${file}, chain complete to #${seq}. Last hash ${hash}${kept ? `\nWhat was there is kept as ${kept}` : ''}`,
};
