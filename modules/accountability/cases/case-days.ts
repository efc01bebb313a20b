/** Days within which a closed case is followed up (回访). No document that we know names a number; this one is ours, and only reminds. */
export const followUpDays = 90
