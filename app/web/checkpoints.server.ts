import { provenSoFar, signedCheckpoint } from '~/reads/proof/signed-checkpoint.server';
import type { AppServices } from './app-context.server';
import { dropCheckpoint } from './drop-checkpoint.server';
import { houseOf } from './house.server';
import { noteGap } from './proof-watch.server';

const HOUR_MS = 3_600_000;

/** Signs how far the history goes, every hour and once more at the end. */
export interface CheckpointRounds {
	/** Writes the last one. */
	stop(): Promise<void>;
}

type Served = Pick<AppServices, 'db' | 'clock' | 'log' | 'env' | 'proof'>;

/** Starts the rounds. A checkpoint that cannot be written is told in the log and tried again the next hour; nobody waits for it. */
export function startCheckpoints(app: Served): CheckpointRounds {
	let written = -1;
	const round = async () => {
		try {
			written = await writeNext(app, written);
		} catch (error) {
			app.log.error({ msg: 'checkpoint not written', error: String(error) });
		}
	};
	const timer = setInterval(round, HOUR_MS);
	timer.unref();
	return {
		async stop() {
			clearInterval(timer);
			await round();
		},
	};
}

/** Looks over all events and seals, beside the requests: what happened while no server ran is told at the start and not an hour later. */
export async function lookOverHistory(app: Served): Promise<void> {
	try {
		const { fault } = await provenSoFar(app.db, houseOf(app.env));
		if (fault) noteGap(app, Number(fault.seq));
	} catch (error) {
		app.log.error({ msg: 'history not looked over', error: String(error) });
	}
}

async function writeNext(app: Served, written: number): Promise<number> {
	const { db, clock, log, env, proof } = app;
	const signed = await signedCheckpoint(db, houseOf(env), clock.now());
	if (!signed.ok) {
		noteGap(app, Number(signed.refusal.params?.seq));
		return written;
	}
	if (!signed.value || signed.value.size === written) return written;
	const { size } = signed.value;
	const { file, contradicts } = dropCheckpoint(env.checkpointFolder, signed.value);
	log.info({ msg: 'checkpoint', size, file });
	if (contradicts) {
		proof.contradicted = true;
		log.error({ msg: 'an earlier checkpoint says otherwise: history was rewritten or restored', file, contradicts });
	}
	return size;
}
