export const ROLES = ['officer', 'manager', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whose projects a person is concerned with. */
export type Scope = { kind: 'city' } | { kind: 'units'; units: string[] };

/** Somebody who acts, as far as rights are concerned (DOMAIN §7). */
export interface Actor {
	id: string;
	name: string;
	role: Role;
	scope: Scope;
	/** An officer who sees only the projects that name them as officer. */
	ownProjectsOnly?: boolean;
}
