export type FieldKind =
	| 'text'
	| 'name'
	| 'unit'
	| 'district'
	| 'creditCode'
	| 'projectCode'
	| 'industryCode'
	| 'amount'
	| 'area'
	/** Per mu. */
	| 'number'
	/** Without a unit. */
	| 'plain'
	| 'energy'
	| 'electricity'
	| 'floorArea'
	| 'landUse'
	| 'day'
	| 'serial'
	| 'ignore';

export interface Field {
	key: string;
	kind: FieldKind;
	/** Headers that mean exactly this field: half width, lower case, no spaces, no brackets. */
	words: string[];
	/** Headers that very likely mean it. */
	like?: RegExp;
	/** Headers that never mean it, whatever `like` says. */
	unlike?: RegExp;
	/** Found in many kinds of list: proves nothing about a file. */
	general?: boolean;
	/** One column a year: 年度计划 of 2025 and of 2026. */
	yearly?: boolean;
}

/** Words stand apart by white space: no header word keeps any. */
export function list(words: string): string[] {
	return words.trim().split(/\s+/);
}
