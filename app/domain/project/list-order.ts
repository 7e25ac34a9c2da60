import { textOrder } from '../text-order';

/** Projects as lists for files and for comparison have them: by unit, then by name. What tells namesakes apart comes after. */
export function listOrder(one: Listed, other: Listed): number {
	return textOrder(one.unit, other.unit) || textOrder(one.name, other.name);
}

interface Listed {
	unit: string;
	name: string;
}
