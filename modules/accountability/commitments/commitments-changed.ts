/** What the queue is told when commitments came or their terms changed: then they are scored at once. */
export const commitmentsChanged = 'accountability.commitments-changed'
