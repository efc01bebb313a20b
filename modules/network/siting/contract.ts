/** What can be asked of the siting engine; gathered by the room's contract. */
export const sitingOperations = {} as const
