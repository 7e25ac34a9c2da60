/** Which of two texts comes first, by the numbers of their signs and so the same in every language: `A` before `a`, `a` before `吴`. */
export function textOrder(one: string, other: string): number {
	return one < other ? -1 : Number(one > other);
}
