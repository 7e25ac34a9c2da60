import { canonicalJson } from '../audit/canonical-json';
import type { ProjectFacts } from '../project/facts';
import type { Change } from './patch';

/**
 * The facts after the changes; the given facts stay as they are. A change to null removes the field, so that facts which know
 * the same read the same. Throws when `from` is not the present value: the change was decided on other facts, or history
 * was tampered with.
 */
export function applyChanges(facts: ProjectFacts, changes: readonly Change[]): ProjectFacts {
	const result = { ...facts } as unknown as Tree;
	const own = new Set<Tree>();
	for (const change of changes) moveField(result, change, own);
	return result as unknown as ProjectFacts;
}

type Tree = { [field: string]: unknown };

/** `own`: objects below the root that were copied already and may be written to; the given facts never are. */
function moveField(root: Tree, { field, from, to }: Change, own: Set<Tree>): void {
	const path = field.split('.');
	const last = path.pop() as string;
	let node = root;
	for (const step of path) node = ownChild(node, step, own);
	const present = node[last] ?? null;
	const wanted = from ?? null;
	if (present !== wanted && canonicalJson(present) !== canonicalJson(wanted)) {
		throw new Error(`${field} is ${canonicalJson(present)}, not ${canonicalJson(from)}`);
	}
	if (to === null || to === undefined) delete node[last];
	else node[last] = to;
	if (path.length > 0) dropEmpty(root, path);
}

function ownChild(node: Tree, step: string, own: Set<Tree>): Tree {
	const present = node[step] as Tree | undefined;
	if (present && own.has(present)) return present;
	const child = { ...present };
	own.add(child);
	node[step] = child;
	return child;
}

/** Leaves no empty objects behind, except the `milestones` every project has. */
function dropEmpty(root: Tree, path: string[]): void {
	for (let length = path.length; length > 0; length--) {
		const parent = path.slice(0, length - 1).reduce<Tree>((node, step) => node[step] as Tree, root);
		const step = path[length - 1] as string;
		if (step === 'milestones' || Object.keys(parent[step] as Tree).length > 0) return;
		delete parent[step];
	}
}
