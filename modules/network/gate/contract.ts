/** What can be asked about the statutory steps of an adjustment; gathered by the room's contract. */
export const gateOperations = {} as const
