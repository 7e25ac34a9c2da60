import type { UndoPlan } from '~/commands/imports/plan-undo.server';
import { tryUndo, undoImport } from '~/commands/imports/undo-import.server';
import { wordsIn } from '~/i18n/both-languages.server';
import { refusalText } from '~/i18n/refusal-text';
import { importBatch } from '~/reads/import-draft.server';
import { CELL_LISTS, importCells } from '~/reads/imports/import-cells.server';
import { actingHere } from '../acting-here';
import { type Asked, EXIT, Stop } from '../command';
import { type Home, withHome } from '../open-home';

/** `import undo BATCH`: takes an import back, or says what is in the way (exit code 1). */
export function undoBatch(asked: Asked, batchId: string): Promise<number> {
	const { env, flag, terminal, text, words } = asked;
	const said = wordsIn(env.language);
	const dryRun = flag('dry-run');
	return withHome(env, async (home) => {
		const acting = actingHere(home, 'manager');
		const plan = await tryUndo(acting, batchId);
		if (!plan.ok) throw new Stop(refusalText(said, plan.refusal));
		const blocked = plan.value.blocked > 0;
		if (!dryRun && !blocked) {
			const done = await undoImport(acting, { batchId, reason: text('reason') ?? '' });
			if (!done.ok) throw new Stop(refusalText(said, done.refusal));
		}
		if (flag('json')) terminal.out(JSON.stringify({ ok: !blocked, dryRun, batchId, ...plan.value }));
		else for (const line of undoLines(asked, plan.value)) terminal.out(line);
		if (blocked) terminal.err(`pin: ${refusalText(said, undoBlocked(plan.value))}`);
		else if (!flag('json')) terminal.err(words.undone(dryRun, batchId));
		return blocked ? EXIT.failed : EXIT.done;
	});
}

function undoBlocked({ blocked }: UndoPlan) {
	return { code: 'import-undo-blocked', params: { count: blocked } };
}

function* undoLines({ env, words }: Asked, { counts, blockers }: UndoPlan): Generator<string> {
	const said = wordsIn(env.language);
	yield words.undoCounts(counts);
	for (const { name, row, blocker } of blockers) {
		const { field, event, code } = blocker;
		yield words.undoBlocker(name, row, field, refusalText(said, { code }), event);
	}
}

/** `import show BATCH`: one JSON object a line, every project of an import cell by cell, then every row that stayed out. */
export function showBatch({ env, terminal }: Asked, batchId: string): Promise<number> {
	return withHome(env, async (home: Home) => {
		const batch = await importBatch(home.db, actingHere(home, 'manager').actor, batchId);
		if (batch?.status !== 'committed') throw new Stop(refusalText(wordsIn(env.language), { code: 'not-found' }));
		const { id, fileName, unit, dataAsOf, personName, committedAt, counts, undone } = batch;
		terminal.out(
			JSON.stringify({ batchId: id, fileName, unit, asOf: dataAsOf, personName, committedAt, counts, undone }),
		);
		const shown = new Set<string>();
		for (const list of CELL_LISTS) {
			for (let page = 1, more = true; more; page++) {
				const part = await importCells(home.db, batch, { list, unit: null, page });
				for (const project of part.projects.filter((one) => !shown.has(one.projectId))) {
					shown.add(project.projectId);
					terminal.out(JSON.stringify({ list, ...project }));
				}
				for (const row of part.refused) terminal.out(JSON.stringify({ list, ...row }));
				more = page * part.pageSize < part.total;
			}
		}
		return EXIT.done;
	});
}
