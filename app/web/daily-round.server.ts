import { forgetAnswers } from '~/commands/forget-answers.server';
import type { AppServices } from './app-context.server';

const DAY_MS = 86_400_000;

/** What is to be done at the start and once a day, beside the requests. Returns how to end it. */
export function startDailyRound({ db, clock, log }: Pick<AppServices, 'db' | 'clock' | 'log'>): () => void {
	const round = async () => {
		try {
			const answers = await forgetAnswers(db, clock.now());
			if (answers > 0) log.info({ msg: 'answers forgotten', answers });
		} catch (error) {
			log.error({ msg: 'daily round not done', error: String(error) });
		}
	};
	void round();
	const timer = setInterval(round, DAY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
