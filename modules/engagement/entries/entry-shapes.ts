/** An entry while a school is still writing it: anything may be missing. What is handed in has the shape of what is published. */
import { z } from 'zod'

const text = (most: number) => z.string().max(most).default('')

export const draftEntryShape = z.object({
  name: text(80),
  address: text(200),
  phone: text(24),
  contactName: text(30),
  contactPhone: text(24),
  places: z
    .array(z.object({ grade: z.string().max(20), places: z.number().nullable(), year: z.number().nullable() }))
    .max(6)
    .default([]),
  serves: z.array(z.string().max(60)).max(200).default([]),
  transport: text(300),
  boarding: text(300),
  meals: text(300),
  note: text(500),
  filledBy: z.string().max(30).optional(),
  filledByPhone: z.string().max(30).optional(),
})
export type DraftEntry = z.infer<typeof draftEntryShape>

/** What of a draft would be published, as it stands. */
export const publicPart = (draft: DraftEntry): Partial<DraftEntry> =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => name !== 'filledBy' && name !== 'filledByPhone'))
