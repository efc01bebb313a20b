/** What is asked for an event of each kind: which fields must be there and what they are called. */
import type { Words } from '#kernel/words.ts'
import { aboutGroup, aboutSchool, type YearEventKind } from '#modules/accountability/contract.ts'

export interface EventFields {
  readonly needsSchool: boolean
  readonly needsGroup: boolean
  readonly needsName: boolean
  readonly hasMembers: boolean
}

export const eventFields = (kind: YearEventKind): EventFields => ({
  needsSchool: aboutSchool.includes(kind),
  needsGroup: aboutGroup.includes(kind),
  needsName: !aboutSchool.includes(kind) && !aboutGroup.includes(kind),
  hasMembers: kind === 'group-founded',
})

/** Kinds side by side as a bureau speaks of them. */
export const kindGroups: readonly { readonly words: Words; readonly kinds: readonly YearEventKind[] }[] = [
  { words: { zh: '撤并', en: 'Mergers' }, kinds: ['point-merged', 'school-merged'] },
  {
    words: { zh: '新建、改扩建', en: 'Building' },
    kinds: ['boarding-built', 'school-built', 'school-rebuilt', 'school-extended'],
  },
  {
    words: { zh: '教育集团', en: 'Groups' },
    kinds: ['group-founded', 'group-joined', 'group-left', 'group-dissolved', 'group-recognised'],
  },
  { words: { zh: '省级认定', en: 'Recognised by the province' }, kinds: ['model-school', 'feature-school'] },
  { words: { zh: '案例、获奖', en: 'Cases and awards' }, kinds: ['case-recognised', 'award'] },
]
