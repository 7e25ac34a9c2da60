/** How much of a group is red, as the matrix tints it; nothing when nothing is. */
export function heat(red: number, live: number): 'low' | 'some' | 'much' | 'most' | undefined {
	const share = live === 0 ? 0 : red / live;
	if (share === 0) return undefined;
	if (share < 0.1) return 'low';
	if (share < 0.2) return 'some';
	return share < 0.35 ? 'much' : 'most';
}
