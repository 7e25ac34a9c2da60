import { accepted, type Outcome, refused } from '../outcome';
import { isPlainText } from '../plain-text';

const LONGEST = 500;

/** Why an import is taken back, without blanks around. Refused: `reason-missing`, `text-too-long`. */
export function undoReason(given: string): Outcome<string> {
	const reason = given.trim();
	if (reason === '') return refused('reason-missing', 'reason');
	return [...reason].length > LONGEST || !isPlainText(reason) ? refused('text-too-long', 'reason') : accepted(reason);
}
