import { houseKeys } from '~/data/signing-key.server';
import type { House } from '~/reads/proof/against.server';
import type { Env } from './env.server';

/** Who vouches for the history here: the key that signs, those before it, and from where on. */
export function houseOf({ signingKeyFile, sealedFrom }: Pick<Env, 'signingKeyFile' | 'sealedFrom'>): House {
	const { own, all } = houseKeys(signingKeyFile);
	return { own, keys: all, sealedFrom };
}
