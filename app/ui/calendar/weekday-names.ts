/** Keys of the weekdays, Monday first, as `weekdayOf` counts them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
