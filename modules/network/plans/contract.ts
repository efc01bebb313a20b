/** What can be asked about the plans that are kept; gathered by the room's contract. */
export const planOperations = {} as const
