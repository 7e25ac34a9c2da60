import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	appendLeaf,
	EMPTY_TREE,
	inclusionPath,
	leafHash,
	rootFromPath,
	rootOf,
	type TreeEdge,
} from '~/domain/audit/merkle-tree';

const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The reference vectors of Certificate Transparency, the log RFC 6962 describes: eight leaves, the roots, some paths. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
	(text) => leafHash(sha256, Buffer.from(text, 'hex')),
);
const ROOTS = [
	'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const PATHS: [leaf: number, size: number, path: string[]][] = [
	[1, 1, []],
	[
		1,
		8,
		[
			'96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
			'5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
			'6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
		],
	],
	[
		6,
		8,
		[
			'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
			'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
			'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
		],
	],
	[3, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
	[
		2,
		5,
		[
			'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
			'5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
			'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
		],
	],
];

function grown(size: number): TreeEdge {
	const edge: TreeEdge = { ...EMPTY_TREE, peaks: [] };
	for (const leaf of LEAVES.slice(0, size)) appendLeaf(sha256, edge, leaf);
	return edge;
}

describe('the Merkle tree of RFC 6962', () => {
	it.each(ROOTS.map((root, size) => [size, root] as const))('over %i leaves has the reference root', (size, root) => {
		expect(hex(rootOf(sha256, grown(size)))).toBe(root);
	});

	it.each(PATHS)('leaf %i of %i has the reference path', (leaf, size, path) => {
		const found = inclusionPath(sha256, (index) => LEAVES[index] as Uint8Array, leaf - 1, size);
		expect(found.map(hex)).toEqual(path);
	});

	it('every path of every tree leads to its root, and to no other', () => {
		const many = Array.from({ length: 70 }, (_, index) => leafHash(sha256, Buffer.from(`event ${index}`)));
		const edge: TreeEdge = { size: 0, peaks: [] };
		for (let size = 1; size <= many.length; size++) {
			appendLeaf(sha256, edge, many[size - 1] as Uint8Array);
			const root = hex(rootOf(sha256, edge));
			for (let index = 0; index < size; index++) {
				const path = inclusionPath(sha256, (at) => many[at] as Uint8Array, index, size);
				const reached = rootFromPath(sha256, many[index] as Uint8Array, { index, size, path });
				expect(reached && hex(reached)).toBe(root);
				const other = rootFromPath(sha256, many[(index + 1) % 70] as Uint8Array, { index, size, path });
				expect(other && hex(other)).not.toBe(root);
			}
		}
	});

	it.each([
		['a path too short', { index: 5, size: 8, path: [] }],
		['a path too long', { index: 0, size: 1, path: [LEAVES[1] as Uint8Array] }],
		['a leaf beyond the tree', { index: 8, size: 8, path: [] }],
		['a leaf before it', { index: -1, size: 8, path: [] }],
		['half a leaf', { index: 0.5, size: 1, path: [] }],
		['an endless tree', { index: 0, size: Number.POSITIVE_INFINITY, path: [] }],
	])('%s leads nowhere', (_, given) => {
		expect(rootFromPath(sha256, LEAVES[0] as Uint8Array, given)).toBeNull();
	});
});
