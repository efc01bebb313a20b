/** What can be asked about a county's plan of several years from files; gathered by the room's contract. */
export const countyOperations = {} as const
