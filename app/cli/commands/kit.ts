import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { recordKit } from '~/commands/record-kit.server';
import { readKitQuery } from '~/domain/audit/kit-query';
import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';
import { kitSample } from '~/reads/kit/kit-sample.server';
import { auditKit } from '~/web/kit/audit-kit.server';
import { actingHere } from '../acting-here';
import { type Command, EXIT, Stop } from '../command';
import { knownNamed } from '../known-named';
import { fileNamed } from '../named';
import { withHome } from '../open-home';

const USUAL_SIZE = '20';

/** `kit FILE`: a random sample of projects with everything an auditor asks for, as one ZIP. */
export const kit: Command = {
	options: {
		size: { type: 'string' },
		seed: { type: 'string' },
		'as-of': { type: 'string' },
		force: { type: 'boolean' },
	},
	operands: { least: 1, most: 1 },
	async run(asked) {
		const { env, flag, operands, terminal, text, words } = asked;
		const said = wordsIn(env.language);
		const query = readKitQuery(text('size') ?? USUAL_SIZE, text('seed') ?? randomUUID().slice(0, 8));
		if (!query.ok) throw new Stop(refusalText(said, query.refusal), EXIT.usage);
		const file = fileNamed(asked, operands[0] ?? '');
		if (existsSync(file) && !flag('force')) throw new Stop(words.fileExists(file));
		return withHome(env, async (home) => {
			const acting = actingHere(home, 'auditor');
			const known = await knownNamed(asked, home, text('as-of') ?? null);
			const sample = await kitSample(home.db, acting.actor, known, query.value);
			const bytes = await auditKit(home.db, acting.actor, wordsIn('zh-CN'), sample);
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			const { instant: asOf, seq } = known;
			const facts = { ...query.value, asOf, seq, projects: sample.projects.length, sha256 };
			const noted = await recordKit(acting, facts);
			if (!noted.ok) throw new Stop(refusalText(said, noted.refusal));
			await writeFile(file, bytes);
			if (flag('json')) terminal.out(JSON.stringify({ ok: true, file, total: sample.total, ...facts }));
			else terminal.out(words.kitWritten(file, facts.projects, sample.total, facts.seed, sha256));
			return EXIT.done;
		});
	},
};
