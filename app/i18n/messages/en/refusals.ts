import type { Translated } from '../../translated';
import type { refusals as chinese } from '../zh-CN/refusals';

export const refusals: Translated<typeof chinese> = {
	'no-file': 'Choose a ledger file.',
	'import-broke-off':
		'The import broke off and nothing was changed. Try again; if it happens again, tell the administrator.',
	unknown: 'This step cannot be completed ({{code}}). Check what you entered and try again.',

	// rights and state
	forbidden: 'Your role cannot take this step.',
	'not-found': 'This was not found, or it lies outside what you may see.',
	'project-withdrawn': 'The project has been withdrawn and can no longer be updated.',
	'project-finished': 'The project is at output; this step is no longer needed.',
	'version-conflict': 'While you were editing, somebody else saved first. Compare, then save again.',
	'idempotency-key-reused': 'This form was already sent with other content. Reload the page and fill it in again.',
	'nothing-changed': 'Nothing has changed, so there is nothing to save.',

	// days
	'not-a-day': 'Enter a real day, for example 2026-03-15.',
	'day-out-of-range': 'This day is out of range (1949 to 2199). Check the year.',
	'not-a-month': 'Enter a real month, for example 2026-03.',
	'actual-in-future': 'An actual day cannot be after today ({{today}}). For what is still to come, enter a forecast.',
	'stage-skipped': '“{{milestone}}” has no actual day yet. Stages follow one another: record “{{milestone}}” first.',
	'actual-before-earlier': 'This is before the actual day of “{{milestone}}”, {{day}}. Check both days.',
	'actual-after-later': 'This is after the actual day of “{{milestone}}”, {{day}}. Check both days.',
	'already-recorded': '“{{milestone}}” is recorded as {{day}}. If that is wrong, correct it and give the reason.',
	'not-yet-recorded': '“{{milestone}}” has no actual day yet; record it instead.',
	'milestone-passed': '“{{milestone}}” has been reached; it needs no forecast or new plan.',
	'forecast-in-past': 'A forecast cannot be before today ({{today}}).',
	'plan-before-earlier': 'The planned day cannot be before the day of “{{milestone}}”, {{day}}.',
	'withdrawn-in-future': 'The day of withdrawal cannot be after today ({{today}}).',
	'month-in-future': 'A month that has not begun cannot be reported.',

	// evidence
	'evidence-missing': 'Enter the document number that proves it; different documents needed: {{needed}}.',
	'evidence-photo-only': 'A photo alone proves nothing here; enter a document or receipt number.',
	'evidence-not-a-month': 'Enter the month confirmed by statistics, for example 2026-03.',

	// amounts
	'not-an-amount': 'Enter a number in CNY 10k, for example 34600.00.',
	'not-a-number': 'Enter a number.',
	'negative-amount': 'An amount cannot be negative.',
	'amount-negative': 'An amount cannot be negative.',
	'amount-too-large': 'The amount is too large; check that it is in CNY 10k.',
	'amount-decreases':
		'A running total cannot be less than before ({{beforeFen}} CNY 10k). To reduce it, give the reason.',
	'completed-above-total': 'This year’s investment cannot exceed the total since construction start.',
	'fixed-above-total':
		'Fixed-asset investment is part of the total investment and cannot exceed it ({{totalFen}} CNY 10k). Check both.',
	'annual-plan-needs-reason': 'The annual plan for {{year}} was already filed; give the reason for changing it.',
	'report-empty': 'Enter completed investment, progress or problems; if nothing moved, use “no change this month”.',

	// requests
	'changed-later': 'This was changed again after the import, so the import can no longer be undone on its own.',
	'stated-later': 'A later ledger said the same again. Undo the later import first, then this one.',
	'touched-later': 'Something else was recorded for this new project after the import.',
	'request-decided': 'A plan change asked for by this import has been decided.',
	'request-waiting': 'Somebody’s plan change rests on a plan of this import and still waits to be decided.',
	'reviewed-later': 'An output review was filed after the import and may rest on what it measured.',
	'days-out-of-order': 'The day put back would contradict the order of milestones.',
	'code-taken-since': 'Another project has the project code that would be given back. Correct one of the two first.',
	'number-taken-since':
		'Another project of the same unit has the number that would be given back. Correct one of the two first.',
	'undo-out-of-reach': 'This project is no longer yours. A manager can undo the import.',
	'import-already-undone': 'This import has been undone already.',
	'import-undo-blocked':
		'{{count}} projects were changed since, so nothing of the import can be undone. See to the changes listed below first.',
	'kit-size': 'The size must be a whole number from 1 to {{most}}.',
	'kit-seed': 'A seed has 1 to 40 letters or digits, with dots and hyphens within.',
	'reason-missing': 'Give the reason.',
	'milestone-missing': 'Choose the milestone to move.',
	'reason-code-missing': 'Choose the kind of reason.',
	'decision-words-missing': 'Say why the request is refused, so that it can be mended.',
	'request-pending': 'A request of this kind is waiting for a decision; wait for it or cancel it first.',
	'already-decided': 'This request has been decided already.',
	'own-request': 'Who asks cannot approve; another manager must decide.',
	'not-own-request': 'Only the person who asked can cancel the request.',
	'pause-too-long': 'A pause lasts at most {{limit}} days; this one has {{days}}. It can be renewed when it ends.',
	'pause-starts-before-request': 'A pause cannot begin before today ({{today}}).',
	'pause-ends-before-start': 'The last day cannot be before the first.',
	'pause-overlaps': 'It overlaps the approved pause from {{fromOn}} to {{untilOn}}.',
	'not-paused': 'The project is not paused.',

	// project facts
	'name-missing': 'Enter the name.',
	'unit-missing': 'Choose the reporting unit.',
	'seal-missing':
		'Nothing was signed: event #{{seq}} or one before it was not written by a holder of the signing key. Tell whoever runs the server.',
	'unit-unknown': 'There is no such reporting unit; choose one from the list.',
	'duplicate-project-code': 'Project code {{code}} is used by another project. For phases of one project, say so.',
	'possible-duplicate':
		'Your unit already has “{{name}}” of the same firm. If this is another project, tick the box and save.',
	'officer-out-of-reach': 'The chosen officer is not responsible for this reporting unit.',
	'text-has-control-character': 'The text holds an invisible control character; delete it and type again.',
	'text-has-bidi-control':
		'The text holds a hidden character that turns the writing direction; delete it and type again.',
	'text-has-lone-surrogate': 'The text holds a broken character; delete it and type again.',
	'not-a-text': 'Enter plain text.',
	'text-too-long': 'The text is too long; shorten it.',

	// boards and lists
	'bad-before': 'History has no such page; go back to the newest.',
	'bad-tab': 'There is no such tab; choose one above the list.',
	'bad-sort': 'The list cannot be sorted by this; choose a column head.',
	'bad-on': 'Choose a day between 2000 and 2099.',
	'bad-page': 'There is no such page; go back to the first.',
	'bad-unit': 'There is no such reporting unit; filter again.',
	'bad-stage': 'There is no such stage; filter again.',
	'bad-stall': 'There is no such stall; filter again.',
	'bad-cause': 'There is no such cause; filter again.',
	'bad-min': 'There is no such size of investment; filter again.',
	'mark-unknown': 'The board has moved on; reload it and mark it again.',

	// people and sign-in
	'sign-in-failed': 'Wrong sign-in name or password, or the account is disabled.',
	'rate-limited': 'Too many tries. Try again in {{minutes}} min.',
	'person-disabled': 'This account is disabled; ask the administrator.',
	'password-wrong': 'The current password is not right.',
	'password-same': 'The new password must differ from the current one.',
	'password-too-short': 'Use at least {{least}} characters. A few unrelated words are easy to remember and safe.',
	'password-too-long': 'The password is too long; use at most 128 characters.',
	'password-too-easy': 'This password is too easy to guess or contains the sign-in name; choose another.',
	'password-mismatch': 'The two passwords are not the same.',
	'login-unfit': 'Use 2 to 40 small letters, digits or . _ - @, beginning with a letter or digit.',
	'login-taken': 'This sign-in name is taken; choose another.',
	'name-unfit': 'Enter the name with at most {{most}} characters and no special signs.',
	'role-unknown': 'Choose a role.',
	'scope-empty': 'Choose at least one reporting unit.',
	'scope-must-be-city': 'The scope of this role is always the whole city.',
	'own-rights': 'You cannot change your own role and scope; another administrator must.',
	'own-disable': 'You cannot disable your own account.',
	'own-link': 'You cannot make a one-time link for yourself; change your password under “Account and password”.',
	'last-admin': 'At least one active administrator must remain.',
	'already-disabled': 'This account is already disabled.',
	'not-disabled': 'This account is not disabled.',
	'admin-exists': 'There is an administrator already; please sign in.',
	'link-unknown': 'This link is not valid; ask the administrator for a new one.',
	'link-used': 'This link has been used: sign in, or ask your administrator for a new one.',
	'link-expired': 'This link has expired; ask the administrator for a new one.',

	// working days
	'not-a-year': 'Enter a year between 2000 and 2099.',
	'span-ends-before-start': 'The last day cannot be before the first.',
	'span-too-long': 'At most {{limit}} days at a time, these are {{days}}. Check the days.',
	'calendar-name-missing': 'Enter a name, for example: National Day.',
	'make-up-on-weekday': '{{day}} is a working day anyway. Check the day.',
	'calendar-day-moved':
		'While you were editing, another administrator changed this day. Check its rule, then save again.',
	'notice-missing': 'Enter the number of the notice the year was entered from.',

	// rule sets
	'not-in-range': 'Enter a whole number from {{least}} to {{most}}.',
	'not-in-order': 'This number cannot exceed the one for the graver level.',
	'not-a-list-of-days': 'Enter days from large to small, for example 30, 15, 7.',
	'not-a-fallback': 'The default limits are incomplete; check each.',

	// entry standards
	'label-unreadable': 'The short name cannot be read. Write it like 345+1.5.',
	'standard-name-missing': 'Enter the name of the standard.',
	'source-missing': 'Say which document or source it rests on.',
	'effective-days-reversed': 'The last day cannot be before the first.',
	'effective-taken': 'Version {{version}} takes effect on the same day; choose another.',
	'indicators-missing': 'Set at least one indicator.',
	'indicator-unknown': 'There is no such indicator; choose one from the list.',
	'indicator-twice': '{{indicator}} stands there twice; keep one.',
	'operator-unknown': 'Choose “at least” or “at most”.',
	'limit-unfit': 'The limit of {{indicator}} must be above zero, with six decimals at most.',
	'industry-unfit': 'Industry code “{{code}}” should have 2 to 4 digits.',
	'land-use-unknown': 'Choose the land use: new land, rented plant or no new land.',
	'gate-unfit': 'High-energy industries are two-digit codes; review limits are rising numbers above zero.',
	'follow-up-unfit': 'Grace days, remedy steps and output percentages are incomplete; check each of them.',
	'back-dated-without-reason':
		'It happened {{days}} working days ago. Recording later than {{limit}} working days needs a reason.',
	'rules-in-past': 'Rules never reach back: take today ({{today}}) or a later day.',
	'rules-before-announced':
		'Version {{version}} is announced from {{day}} on; a new version cannot take effect before that day.',
	'rule-draft-activated': 'Somebody else has activated version {{version}} already; nothing was done twice.',
	'rule-draft-moved': 'Somebody else changed the draft. Reload the page, check it, and then save or activate.',
	'not-a-draft': 'Only drafts can be changed or published; start a new version instead.',
	'standard-moved':
		'Another administrator changed this draft after you opened it. Please check it as it is now; confirming again keeps yours.',
	'not-published': 'Only a standard in force can be retired.',
	'last-standard': 'This is the last standard in force; publish another before retiring it.',
	'standard-not-in-force': 'The chosen standard is not in force today; choose another.',
	'standard-not-for-it':
		'The chosen standard is not meant for this project: unit, industry or land use lie outside its scope.',
	'standard-draft-exists': '“{{name}}” has a draft already; finish or change that one.',

	// applications
	'application-closed': 'The application was handed in or decided and cannot be changed.',
	'application-not-submitted': 'Only applications that wait for a decision can be dealt with.',
	'application-moved':
		'This application changed after you opened the page: its figures, the ruling or the plot agreement. Please check it as it is now, then decide.',
	'industry-missing': 'Enter the industry code (GB/T 4754) first: the high-energy check goes by it.',
	'own-application': 'Who applies does not decide; ask another manager.',
	'firm-missing': 'Enter the name of the firm.',
	'figure-absurd': 'The figure is too large ({{most}} at most); check unit and decimal point.',
	'application-project-exists': 'The unit has a project “{{name}}” of the same firm; apply for that one.',
	'project-has-application': 'An application of this project is under way already.',
	'already-admitted': 'This project has been admitted already.',
	'verdict-fails': 'It fails the standard and cannot be admitted. Return it, or decide it as an exception.',
	'verdict-insufficient': 'There is not enough data to admit it. Return it to be completed.',
	'high-energy-held':
		'Suspected high-energy: the energy and environment review numbers and a ruling by a manager are needed first.',
	'high-energy-turned-away': 'It was turned away as high-energy and cannot be admitted.',
	'choice-missing': 'Please choose one.',
	'not-suspected': 'This industry is not a high-energy one; no ruling is needed.',
	'review-numbers-missing': 'The energy and environment review numbers are needed first.',
	'exception-not-needed': 'It meets the standard; admit it normally.',
	'document-missing': 'Enter the document number.',
	'until-in-past': 'The last day cannot be before today ({{today}}).',
	'conditions-missing': 'An exception needs at least one condition.',
	'condition-unfit': 'Condition {{number}} is incomplete: say what, and a day between today and the last day.',
	'condition-unknown': 'There is no such condition.',
	'condition-met': 'This condition was met on {{day}}.',
	'met-in-future': 'The day cannot be after today ({{today}}).',

	// promises
	'energy-review-missing':
		'From {{limit}} tce a year, or the limit for electricity, the energy review number is needed before the start can be recorded. Add it under “Edit facts”.',
	'output-review-needed':
		'This project made promises: output is reviewed and confirmed by a second person. File an output review.',
	'agreement-number-missing': 'Enter the number of the plot agreement.',
	'agreement-limits-missing': 'Enter at least one agreed limit.',
	'signed-in-future': 'The day of signing cannot be after today ({{today}}).',
	'measurement-unfit': 'Enter a number of at least zero and check its unit.',
	'measured-in-future': 'The end of the period cannot be after today ({{today}}).',
	'not-promised': 'This project made no promises at admission.',
	'not-in-production': 'The project is not in production yet.',
	'output-not-measured': 'Tax or output of the last 12 months has not been measured; record it first.',
	'review-pending': 'An output review waits for confirmation already.',

	// imports
	'ledger-unit-missing': 'The file does not say which reporting unit it is of. Choose the unit, then import.',
	'as-of-missing': 'The file does not say which day its data speak of. Fill in “Data as of”.',
	'as-of-in-future': 'The data-as-of day {{asOf}} is after today ({{today}}). Check it.',
	'as-of-not-understood': '"{{given}}" is neither a day nor an instant; write 2026-06-30 or 2026-06-30T16:00.',
	'only-the-present':
		'This page is about the work of now and has no past. Open it as it is now, or go on looking back from the navigation.',
	'known-in-future': '{{given}} is after today ({{today}}): nothing is recorded yet. Choose today or an earlier day.',
	'known-before-first-record':
		'{{given}} is before the first record ({{first}}): nothing was known then. Choose {{first}} or a later day.',
	'ambiguous-project': 'Which project is meant: “{{first}}” or “{{second}}”? Check code, number, name and firm.',
	'days-not-in-order': '{{first}} is later than {{second}}: choose the earlier day first.',
	'project-code-taken': 'Project code {{code}} belongs to a project of another unit. Check it.',
	'unit-out-of-scope': '{{unit}} is not in your scope; let that unit import it.',
	'project-out-of-reach': 'You are not responsible for this project; let its officer import it.',
	'newer-on-record': 'Updated on {{on}}, after the day of the ledger: the record stays.',
	'original-plan-stays': 'The original plan of {{milestone}}, {{on}}, never changes; the ledger’s was left out.',
	'plan-of-passed-milestone': '{{milestone}} has been reached and its plan no longer moves; the ledger’s was left out.',
	'plan-change-pending': 'A request to move {{milestone}} to {{on}} is waiting; no other one was filed.',
	'plan-change-turned-down':
		'A request to move {{milestone}} to {{on}} was refused or withdrawn; it was not filed again. Ask on the project page if needed.',
};
