import { createHash } from 'node:crypto';
import { calendarUpTo } from '~/data/calendar-change.server';
import type { Database } from '~/data/database.server';
import { letOthersIn } from '~/data/let-others-in.server';
import type { Light } from '~/domain/lights/outlook';
import type { Actor } from '~/domain/people/actor';
import type { Words } from '~/i18n/words';
import { writeZip, type ZipEntry } from '~/ledger/write-zip.server';
import { kitProject } from '~/reads/kit/kit-project.server';
import type { KitSample } from '~/reads/kit/kit-sample.server';
import { htmlLight, htmlLink, htmlPage, htmlTable, htmlText } from './html.server';
import { projectHtml } from './project-html.server';

/**
 * The kit of a sample as one ZIP: a page and a JSON file for each project, the working-day table, the light rules, an index, a manifest, and SHA-256 sums of them all. It
 * tells nothing of who asked or when: the same sample gives the same bytes.
 */
export async function auditKit(db: Database, actor: Actor, words: Words, sample: KitSample): Promise<Buffer> {
	const entries: ZipEntry[] = [];
	const { known } = sample;
	const calendar = `${JSON.stringify(await calendarUpTo(db.reader, known.seq), null, '\t')}\n`;
	for (const { projectId } of sample.projects) {
		const project = await kitProject(db.reader, actor, projectId, known, sumOf(calendar));
		if (!project) continue;
		const json = `${JSON.stringify({ asOf: known.instant, ...project }, null, '\t')}\n`;
		entries.push({ path: `projects/${projectId}.html`, content: projectHtml(words, project, leadOf(words, sample)) });
		entries.push({ path: `projects/${projectId}.json`, content: json });
		await letOthersIn();
	}
	// Every version that a receipt of a light long past may name.
	entries.unshift({ path: 'rules.json', content: `${JSON.stringify(known.ruleSets, null, '\t')}\n` });
	entries.unshift({ path: 'calendar.json', content: calendar });
	entries.unshift({ path: 'index.html', content: indexHtml(words, sample) });
	entries.push({ path: 'manifest.json', content: `${JSON.stringify(manifestOf(sample, entries), null, '\t')}\n` });
	const sums = entries.map(({ path, content }) => `${sumOf(content)}  ${path}\n`).join('');
	return writeZip([...entries, { path: 'SHA256SUMS', content: sums }], known.instant);
}

function leadOf({ t, format }: Words, { known, seed, size, total }: KitSample): string {
	return t('kit.lead', { at: format.instant(known.instant), seq: known.seq, seed, size, total });
}

function indexHtml(words: Words, sample: KitSample): string {
	const { t, term } = words;
	const strata = sample.strata.map(({ stratum, total, drawn }) => {
		const [light = '', unit = '', stage = ''] = stratum.split(' ');
		return [term('unit', unit), term('stage', stage), htmlLight(light as Light, term('light', light)), total, drawn];
	});
	const projects = sample.projects.map(({ projectId, name, unit, stage, light }) => [
		...[htmlLink(`projects/${projectId}.html`, name), htmlLink(`projects/${projectId}.json`, 'JSON')],
		...[term('unit', unit), term('stage', stage), htmlLight(light, term('light', light))],
	]);
	const what = [t('kit.unit'), t('kit.stage'), t('kit.light')];
	return htmlPage(words.language, t('kit.title'), [
		htmlText(leadOf(words, sample)),
		htmlText(t('kit.how')),
		htmlTable(t('kit.projects'), [t('kit.project'), t('kit.data'), ...what], projects),
		htmlTable(t('kit.strata'), [...what, t('kit.all'), t('kit.drawn')], strata),
	]);
}

function manifestOf({ known, seed, size, total, strata, projects }: KitSample, entries: readonly ZipEntry[]) {
	const { instant, day, seq, at } = known;
	const files = entries.map(({ path, content }) => ({
		path,
		bytes: Buffer.byteLength(content),
		sha256: sumOf(content),
	}));
	return {
		format: 'project-pin audit kit 3',
		asOf: { instant, day, seq, at },
		seed,
		size,
		total,
		strata,
		projects,
		files,
	};
}

function sumOf(content: string): string {
	return createHash('sha256').update(content).digest('hex');
}
