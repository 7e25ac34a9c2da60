export const ledger = {
	// the file
	'empty-file': 'The file is empty. Choose another one.',
	'file-too-large': 'The file is over {{limitMb}} MB. Remove pictures and other sheets and send it again.',
	'not-a-spreadsheet': 'This is not a spreadsheet (it holds {{found}}). Save it as .xlsx and send it again.',
	'unknown-file': 'This is neither an Excel nor a CSV file. Save it as .xlsx and send it again.',
	'unsupported-format': '{{found}} is not supported. Save it as .xlsx or .csv and send it again.',
	'encrypted-file': 'The file has a password. Take it off and send the file again.',
	'macro-file': 'The file has macros. Save it as .xlsx without macros and send it again.',
	'truncated-file': 'The file is incomplete or damaged. Export it again.',
	'broken-file': 'The file is damaged and cannot be opened. Export it again.',
	'too-many-entries': 'The file has more than {{limit}} parts inside: no ordinary ledger.',
	'unsafe-entry-name': 'The file has an unsafe path inside and was refused.',
	'zip-bomb': 'The file unpacks to more than {{limitMb}} MB and was refused.',
	'size-mismatch': 'The file is not of the size it claims and was refused. Export it again.',
	'xml-entities': 'The file has a declaration inside that is not allowed. Export it again.',
	'too-slow': 'The file is too complex: not read within {{seconds}} seconds. Keep only the ledger sheet.',
	'too-complex': 'The file is too complex to read. Keep only the ledger sheet.',
	'too-many-rows': 'More than {{limit}} rows. Import them in several files.',
	'too-many-columns': 'More than {{limit}} columns. Keep only those of the ledger.',
	'too-much-text': 'There is too much text in the file. Keep only the ledger.',
	'broken-csv': 'Quotes do not match from about line {{line}} on. Check the file.',
	'no-rows': 'There is nothing in the file.',

	// the table
	'no-known-header':
		'No header of a project ledger was found. It needs a project name and at least two of: investment, land, project code, planned or actual days. Seen instead: {{found}}.',
	transposed: 'Sheet “{{sheet}}” lies on its side (one project a column). Turn it to one project a row.',
	'bad-header': 'The header “{{header}}” cannot be used. Rename it.',
	'unknown-sheet': 'There is no sheet “{{sheet}}”.',
	'bad-mapping': 'The column mapping is not well formed ({{header}}).',
	'unknown-field': '“{{header}}” is mapped to {{field}}, which does not exist.',
	'unknown-unit-word': '“{{header}}” cannot have the unit “{{unit}}”.',
	'unknown-date-format': '“{{header}}” cannot have the date format “{{format}}”. Use YYYY-MM-DD, D/M/YYYY or M/D/YYYY.',
	'field-mapped-twice': '{{field}} is mapped to another column already; “{{header}}” cannot have it too.',

	// days
	'not-a-date': 'Not a full date. Write year, month and day, e.g. 2026-03-15; leave it blank or “/” if not known.',
	'day-out-of-range': 'This date is out of range. Check the year.',
	'ambiguous-date-order': 'Day or month first? Write 2026-03-15, or set the date format of the column.',
	'mixed-date-order': 'The column mixes day/month and month/day. Write all as 2026-03-15.',
	'actual-in-future': 'The actual date is after {{today}}. What has not happened yet belongs in a forecast.',
	'actual-before-earlier': 'Before the actual date of {{milestone}}, {{day}}. Check both.',
	'plan-before-earlier': 'Before the planned date of {{milestone}}, {{day}}. Check both.',

	// figures
	'not-an-amount': 'Not a definite amount. Write a number only, e.g. 34600.',
	'negative-amount': 'An amount cannot be negative.',
	'negative-as-reported': 'The amount is negative; it is kept as the other system reports it. Please check.',
	'amount-too-large': 'The amount is too large. Check its unit.',
	'fixed-above-total':
		'Fixed-asset investment exceeds the total investment ({{totalFen}} CNY 10k); taken as it stands. Check both.',
	'not-a-number': 'Not a number. Write a number only.',
	'negative-number': 'This cannot be negative.',
	'formula-error': 'The formula has an error or no result. Mend and save it in the spreadsheet.',

	// words and codes
	'only-a-name': 'Nothing but a name: a project, or a remark? Fill in more if it is a project, else delete the row.',
	'name-missing': 'The project name is missing.',
	'external-id-missing': 'The project number is missing, so no project can be found.',
	'unknown-unit': 'There is no such reporting unit.',
	'text-too-long': 'The text is longer than {{limit}} characters.',
	'text-has-control-character': 'The text has an invisible control character. Remove it.',
	'text-has-bidi-control': 'The text has a hidden character that changes reading direction. Remove it.',
	'text-has-lone-surrogate': 'The text has a damaged character. Remove it.',
	'duplicate-project-code': 'The same project code as row {{firstRow}}. Check both.',
	'duplicate-external-id': 'The same project number as row {{firstRow}}. Check both.',
	'duplicate-project': 'The same name and firm as row {{firstRow}}. Check both or add the project code.',

	// kept with a warning
	'credit-code-check': 'The credit code fails its check digit: to be verified.',
	'digits-lost':
		'The spreadsheet has rounded this number and lost its last digits: not used. Format the column as text and type it again.',
	'project-code-check': 'The project code fails its check: to be verified.',
	'industry-code-check': 'No industry code was recognised; this cell was not imported.',
	'land-use-check': 'The land use was not recognised; this cell was left out.',
	'month-only-format': 'The cell shows only a month; the first day of it was imported. Please check.',
};
