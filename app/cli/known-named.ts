import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';
import { type Known, knownAt } from '~/reads/time/known-at.server';
import { type Asked, EXIT, Stop } from './command';
import type { Home } from './open-home';

/** What was known on the day or at the instant an operator names; null names the present. Stops with a clear answer for any other word. */
export async function knownNamed({ env, flag, terminal }: Asked, home: Home, given: string | null): Promise<Known> {
	const known = await knownAt(home.db, given, home);
	if (known.ok) return known.value;
	const { code } = known.refusal;
	const message = refusalText(wordsIn(env.language), known.refusal);
	if (flag('json')) terminal.out(JSON.stringify({ ok: false, code, message }));
	throw new Stop(message, code === 'as-of-not-understood' ? EXIT.usage : EXIT.failed);
}
