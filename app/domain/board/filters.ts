import type { Fen } from '../project/facts';
import type { Stage } from '../stages/milestones';
import type { Stall } from '../stages/stall-of';
import { type BoardLine, searchable } from './board-line';
import { CAUSES, type CauseName } from './causes';
import type { Standings } from './standings';

/** What a reader narrows a board to. Null = no restriction. */
export interface Filters {
	unit: string | null;
	stage: Stage | null;
	stall: Stall | null;
	chain: string | null;
	cause: CauseName | null;
	/** Literal part of the officer's name. */
	officer: string | null;
	minInvestmentFen: Fen | null;
	/** Literal part of name, firm or code. */
	text: string | null;
}

export const NO_FILTERS: Filters = {
	unit: null,
	stage: null,
	stall: null,
	chain: null,
	cause: null,
	officer: null,
	minInvestmentFen: null,
	text: null,
};

/** Does a line, by its index, pass? */
export type LineTest = (index: number) => boolean;

/**
 * The test for everything but unit and stage: those are the axes of the matrix, which counts each of its cells.
 * Cheap comparisons come first, text last.
 */
export function testOf(filters: Filters, lines: readonly BoardLine[], standings: Standings): LineTest {
	const { stall, chain, minInvestmentFen } = filters;
	const cause = filters.cause === null ? 0 : 1 + CAUSES.indexOf(filters.cause);
	const officer = searchable(filters.officer ?? '');
	const text = searchable(filters.text ?? '');
	const anyLine = stall === null && chain === null && minInvestmentFen === null;
	if (anyLine && cause === 0 && officer === '' && text === '') return () => true;
	return (index) => {
		const line = lines[index] as BoardLine;
		return (
			(cause === 0 || standings.cause[index] === cause) &&
			(stall === null || line.stall === stall) &&
			(chain === null || line.industryChain === chain) &&
			(minInvestmentFen === null || (line.investmentFen ?? 0) >= minInvestmentFen) &&
			(officer === '' || searchable(line.officerName).includes(officer)) &&
			(text === '' || line.words.includes(text))
		);
	};
}

/** Whether anything at all is narrowed. */
export function narrows(filters: Filters): boolean {
	return Object.values(filters).some((value) => value !== null);
}
