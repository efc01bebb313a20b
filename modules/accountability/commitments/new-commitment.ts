/** A commitment as it is handed in: its terms, with the line of its source alone. Types alone. */
import type { CommitmentTerms } from './commitment-shapes.ts'

export type NewCommitment = Omit<CommitmentTerms, 'source'> & { readonly line: string }
