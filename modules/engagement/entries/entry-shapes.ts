/** An entry while a school is still writing it: anything may be missing. What is handed in has the shape of what is published. */
import { z } from 'zod'
import { labelOf } from '#kernel/contract.ts'
import { schoolEntryShape } from '../publication/snapshot-shapes.ts'

const { shape } = schoolEntryShape
const place = shape.places.element.shape

/** With the words of the field that is published. */
const like = <S extends z.ZodType>(published: z.ZodType, schema: S): S => schema.meta({ label: labelOf(published) })
const text = (published: z.ZodType, most: number) => like(published, z.string().max(most).default(''))

export const draftEntryShape = z.object({
  name: text(shape.name, 80),
  address: text(shape.address, 200),
  phone: text(shape.phone, 24),
  contactName: text(shape.contactName, 30),
  contactPhone: text(shape.contactPhone, 24),
  places: like(
    shape.places,
    z
      .array(
        z.object({
          grade: like(place.grade, z.string().max(20)),
          places: like(place.places, z.number().nullable()),
          year: like(place.year, z.number().nullable()),
        }),
      )
      .max(6)
      .default([]),
  ),
  serves: like(shape.serves, z.array(z.string().max(60)).max(200).default([])),
  transport: text(shape.transport, 300),
  boarding: text(shape.boarding, 300),
  meals: text(shape.meals, 300),
  note: text(shape.note, 500),
  filledBy: like(shape.filledBy, z.string().max(30).optional()),
  filledByPhone: like(shape.filledByPhone, z.string().max(30).optional()),
})
export type DraftEntry = z.infer<typeof draftEntryShape>

/** What of a draft would be published, as it stands. */
export const publicPart = (draft: DraftEntry): Partial<DraftEntry> =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => name !== 'filledBy' && name !== 'filledByPhone'))
