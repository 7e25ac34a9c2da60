import type { RowIdentity } from '~/domain/imports/match-rows';
import { identityOf, type Statement } from '~/domain/imports/statement';
import { type Refusal, refused } from '~/domain/outcome';
import { may } from '~/domain/people/may';
import type { Acting } from '../perform.server';
import type { Findings } from './findings.server';
import type { MergedRow } from './merge-round.server';
import { type ImportedLedger, statementOf } from './read-statements.server';

/** What each row calls its project, without rows that cannot be read, belong to no unit or to one out of the actor's scope. */
export function identifyRows(acting: Acting, read: ImportedLedger, findings: Findings): RowIdentity[] {
	return read.ledger.rows.flatMap((row) => {
		if (findings.takeOver(row)) return [];
		const statement = statementOf(read, row);
		const wrong = outOfPlace(acting, statement);
		if (wrong) findings.refuse(row.rowNumber, wrong);
		return wrong ? [] : [{ ...identityOf(statement), row: row.rowNumber }];
	});
}

function outOfPlace({ actor, today }: Acting, { unit, asOf }: Statement): Refusal | null {
	if (!unit) return { code: 'unit-missing', field: 'unit' };
	if (actor.scope.kind === 'units' && !actor.scope.units.includes(unit)) {
		return { code: 'unit-out-of-scope', field: 'unit', params: { unit } };
	}
	return asOf > today ? { code: 'as-of-in-future', field: 'asOf', params: { asOf, today } } : null;
}

/** Whether a row goes in: the core agrees, and the project is the actor's business before and after. */
export function judgeRow({ actor }: Acting, row: MergedRow, findings: Findings): boolean {
	const { statement, before, outcome } = row;
	const officerName = statement.fields.officerName ?? before?.facts.officerName;
	const theirs = [
		...(before ? [before.facts] : []),
		{ unit: statement.unit, officerName: officerName as string | null },
	];
	const mayDoIt = theirs.every((subject) => may(actor, before ? 'project.update' : 'project.create', subject));
	const answer = mayDoIt ? outcome : refused('project-out-of-reach', 'officerName');
	if (!answer.ok) findings.refuse(statement.row, answer.refusal);
	else for (const warning of answer.value.warnings) findings.warn(statement.row, warning);
	return answer.ok;
}
