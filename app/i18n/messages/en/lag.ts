/** How late milestones become known. */
export const lag = {
	title: 'Recording lag',
	news: '{{entries}} milestones recorded, {{backDated}} of them more than {{limit}} working days late',
	newsNone: 'No milestone was recorded in this time',
	explain:
		'Working days from when a milestone happened until it was recorded, by day of recording. More than {{limit}} need a reason; a ledger is a reason by itself.',
	units: 'By unit',
	people: 'By who recorded',
	peopleNote: 'By unit and name; nobody is ranked.',
	unit: 'Unit',
	person: 'Recorded by',
	entries: 'Entries',
	median: 'Median',
	p90: 'Nine in ten within',
	backDated: 'Back-dated',
	days: 'working days',
	total: 'Total',
	from: 'From',
	to: 'To',
	empty: 'Choose another time.',
	again: 'Choose days again',
};
