import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import postcssPresetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

const root = import.meta.dirname;

/** The look of what is only read out. Some of it is so on desks or on phones alone, where a class cannot say it. */
const visuallyHidden = {
	position: 'absolute',
	width: '1px',
	height: '1px',
	margin: '-1px',
	overflow: 'hidden',
	clipPath: 'inset(50%)',
	whiteSpace: 'nowrap',
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SIGNS = `${LETTERS}0123456789`;
const taken = new Map<string, string>();

/**
 * A list of 50 rows repeats its class names hundreds of times, so they are four signs long in production.
 * Two names that hash alike stop the build instead of sharing a look: rename one of them.
 */
function shortClassName(name: string, file: string): string {
	const source = `${file.split('?')[0]?.replace(root, '')}#${name}`;
	const digest = createHash('sha256').update(source).digest();
	const sign = (signs: string, at: number) => signs[digest.readUInt32BE(at * 4) % signs.length];
	const short = `${sign(LETTERS, 0)}${sign(SIGNS, 1)}${sign(SIGNS, 2)}${sign(SIGNS, 3)}`;
	const owner = taken.get(short);
	if (owner !== undefined && owner !== source) throw new Error(`Class names collide: ${owner} and ${source}`);
	taken.set(short, source);
	return short;
}

function readableClassName(name: string, file: string): string {
	return `${basename(file).split('.')[0]}-${name}`;
}

/** Few, long-lived files: the framework, and each dictionary whole. */
function chunkOf(id: string): string | undefined {
	if (/app\/i18n\/messages\/zh-CN/.test(id)) return 'words-zh-CN';
	if (/app\/i18n\/messages\/en/.test(id)) return 'words-en';
	if (/app\/ui\/(page|list|light)\//.test(id)) return 'pieces';
	if (!id.includes('node_modules')) return undefined;
	if (/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//.test(id)) {
		return 'framework';
	}
	return undefined;
}

export default defineConfig(({ mode, isSsrBuild }) => ({
	plugins: [remix(remixConfig)],
	resolve: { alias: { '~': `${root}/app` } },
	// Read whole from node_modules, Mantine and the icons cost a second of every start; in the build only what is used remains.
	ssr: { noExternal: [/^@mantine\//, '@tabler/icons-react'] },
	css: {
		postcss: { plugins: [postcssPresetMantine({ mixins: { 'visually-hidden': visuallyHidden } })] },
		modules: { generateScopedName: mode === 'production' ? shortClassName : readableClassName },
	},
	build: {
		target: 'es2022',
		sourcemap: false,
		cssMinify: true,
		assetsInlineLimit: 0,
		rollupOptions: { output: isSsrBuild ? {} : { manualChunks: chunkOf } },
	},
}));
