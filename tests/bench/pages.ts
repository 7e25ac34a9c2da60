import { paths } from '~/paths';
import { type Figure, share } from './figure';
import { type Served, serve } from './serve';
import type { Worlds } from './worlds';

const SECONDS = 6;
const BOARD = paths.board();
const LATE = paths.projects({ sort: '-late' });

/** Board and late list at 10,000 projects: the production build, signed in, full HTML, 16 connections on one process. */
export async function board(worlds: Worlds): Promise<Figure[]> {
	const served = await serve(await worlds.url(10_000));
	try {
		return [
			...(await page(served, 'board', BOARD)),
			...(await page(served, 'late list', LATE)),
			...(await unchanged(served)),
			...(await weight(served)),
			...(await csv(served)),
		];
	} finally {
		await served.server.stop();
	}
}

async function page(served: Served, name: string, path: string): Promise<Figure[]> {
	const { cpuMsEach, perSecond } = await served.load(path, SECONDS);
	return [
		{ name: `${name}, 10,000 projects: processor time`, value: cpuMsEach, unit: 'ms / page', most: 12 },
		{ name: `${name}, 10,000 projects: rate`, value: perSecond, unit: 'pages / s', least: 80 },
	];
}

async function unchanged(served: Served): Promise<Figure[]> {
	const first = await served.get(BOARD);
	const known = { 'If-None-Match': String(first.headers.etag) };
	const again = await served.get(BOARD, known);
	if (again.status !== 304) throw new Error(`an unchanged board was answered with ${again.status}`);
	const { cpuMsEach, perSecond } = await served.load(BOARD, SECONDS, known);
	return [
		{ name: 'unchanged board (304): processor time', value: cpuMsEach, unit: 'ms / answer', most: 1 },
		{ name: 'unchanged board (304): rate', value: perSecond, unit: 'answers / s' },
	];
}

/** What a browser loads for the board: the page before compression, and its scripts as they come over the wire. */
async function weight(served: Served): Promise<Figure[]> {
	const html = (await served.get(BOARD)).body.toString();
	const late = (await served.get(LATE)).body;
	const scripts = new Set([...html.matchAll(/\/assets\/[\w.-]+\.js/g)].map((match) => match[0]));
	let bytes = 0;
	for (const script of scripts) {
		bytes += (await served.get(script, { 'Accept-Encoding': 'gzip' })).body.length;
		const { body } = await served.get(script);
		for (const [, name] of body.toString().matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
			scripts.add(`/assets/${name}`);
	}
	return [
		{ name: 'board: HTML before compression', value: Buffer.byteLength(html) / 1000, unit: 'KB', most: 60 },
		{ name: 'late list: HTML before compression', value: late.length / 1000, unit: 'KB', most: 60 },
		{ name: 'board: scripts, gzip', value: bytes / 1000, unit: 'KB', most: 180, note: `${scripts.size} files` },
	];
}

async function csv(served: Served): Promise<Figure[]> {
	const times: number[] = [];
	const first: number[] = [];
	let lines = 0;
	const before = await served.cpuMs();
	for (let turn = 0; turn < 5; turn++) {
		const answer = await served.get(paths.projectsExport('csv', {}));
		if (answer.status !== 200) return [{ name: 'CSV of 10,000 projects', value: `status ${answer.status}`, unit: '' }];
		times.push(answer.ms / 1000);
		first.push(answer.firstByteMs);
		lines = answer.body.toString().trim().split('\n').length;
	}
	return [
		{ name: 'CSV of 10,000 projects', value: share(times, 0.5), unit: 's', most: 0.85, note: `${lines} lines` },
		{ name: 'CSV of 10,000 projects: processor time', value: ((await served.cpuMs()) - before) / 5000, unit: 's' },
		{ name: 'CSV of 10,000 projects: first byte', value: share(first, 0.5), unit: 'ms' },
	];
}

/** The same pages for a city and for a province, asked in turn so that a busy machine slows both alike. */
export async function scale(worlds: Worlds): Promise<Figure[]> {
	const city = await serve(await worlds.url(3_000));
	const province = await serve(await worlds.url(100_000));
	try {
		const cold = await province.get(BOARD);
		const figures = [
			...(await ratio('board', BOARD, city, province)),
			...(await ratio('late list', LATE, city, province)),
		];
		return [
			...figures,
			{ name: 'first board after a start, 100,000 projects', value: cold.ms / 1000, unit: 's' },
			{ name: 'memory of a server with 100,000 projects', value: await province.megabytes(), unit: 'MB' },
		];
	} finally {
		await Promise.all([city.server.stop(), province.server.stop()]);
	}
}

async function ratio(name: string, path: string, small: Served, large: Served): Promise<Figure[]> {
	const times: [number[], number[]] = [[], []];
	for (let turn = 0; turn < 150; turn++) {
		const [a, b] = [await small.get(path), await large.get(path)];
		if (a.status !== 200 || b.status !== 200) throw new Error(`${path}: ${a.status}, ${b.status}`);
		if (turn < 30) continue;
		times[0].push(a.ms);
		times[1].push(b.ms);
	}
	const [few, many] = [share(times[0], 0.5), share(times[1], 0.5)];
	return [
		{ name: `${name}, p50 at 3,000 projects`, value: few, unit: 'ms' },
		{ name: `${name}, p50 at 100,000 projects`, value: many, unit: 'ms' },
		{ name: `${name}, p50 at 100,000 / p50 at 3,000`, value: many / few, unit: '×', most: 1.5 },
	];
}
