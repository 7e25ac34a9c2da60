import { createPerson } from '~/commands/create-person.server';
import type { Acting } from '~/commands/perform.server';
import { setPasswordByLink } from '~/commands/set-password-by-link.server';
import { accepted, type Outcome } from '~/domain/outcome';
import { ROLES, type Role, type Scope } from '~/domain/people/actor';
import { checkPassword } from '~/domain/people/check-password';
import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';
import { paths } from '~/paths';
import { newToken } from '~/web/session-cookie.server';
import { actingHere } from '../acting-here';
import { type Asked, type Command, EXIT, Stop } from '../command';
import { unitsNamed } from '../named';
import { type Home, withHome } from '../open-home';

/** `user add`: adds a person and prints the one-time link by which they set their password, or takes one from stdin. */
export const user: Command = {
	options: {
		login: { type: 'string' },
		name: { type: 'string' },
		role: { type: 'string' },
		unit: { type: 'string', multiple: true },
		city: { type: 'boolean' },
		'password-stdin': { type: 'boolean' },
	},
	operands: { least: 1, most: 1 },
	async run(asked) {
		const { words, terminal, operands, flag, env } = asked;
		if (operands[0] !== 'add') throw new Stop(words.unknownCommand(`user ${operands[0]}`, ['user add']), EXIT.usage);
		const [login, name, wanted] = ['login', 'name', 'role'].map((option) => required(asked, option)) as [
			string,
			string,
			string,
		];
		const role = ROLES.find((one) => one === wanted);
		if (!role) throw new Stop(words.unknownRole(wanted, [...ROLES]), EXIT.usage);
		const password = flag('password-stdin') ? (await terminal.input()).replace(/\r?\n$/, '') : null;
		const { token, hash: linkHash } = newToken();
		await withHome(env, async (home) => {
			const scope = await scopeNamed(asked, home);
			const person = { login, name, role, scope, ownProjectsOnly: false, linkHash };
			const added = await add(actingHere(home, 'admin'), person, password);
			if (!added.ok) throw new Stop(refusalText(wordsIn(env.language), added.refusal));
		});
		const link = password === null ? `${env.origin}${paths.oneTime(token)}` : null;
		terminal.out(flag('json') ? JSON.stringify({ ok: true, login, link }) : words.userAdded(login, link));
		return EXIT.done;
	},
};

function required({ text, words }: Asked, option: string): string {
	const given = text(option);
	if (!given) throw new Stop(words.optionMissing(`--${option}`), EXIT.usage);
	return given;
}

async function scopeNamed(asked: Asked, { db }: Home): Promise<Scope> {
	const units = await unitsNamed(asked, 'unit', db);
	if (asked.flag('city') === units.length > 0) throw new Stop(asked.words.scopeMissing, EXIT.usage);
	return asked.flag('city') ? { kind: 'city' } : { kind: 'units', units };
}

type Person = Parameters<typeof createPerson>[1] & { role: Role };

async function add(acting: Acting, person: Person, password: string | null): Promise<Outcome<unknown>> {
	if (password === null) return createPerson(acting, person);
	const checked = checkPassword(password, person.login);
	if (!checked.ok) return checked;
	const created = await createPerson(acting, person);
	if (!created.ok) return created;
	const set = await setPasswordByLink(acting, { linkHash: person.linkHash, password });
	return set.ok ? accepted(null) : set;
}
