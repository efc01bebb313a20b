/** What a project would have to bring to close a gap: whole things whole, areas and money rounded up; null where a project names no such thing. */
import {
  projectItems,
  type ConditionGap,
  type GapItem,
  type ProjectItemCode,
  type ProjectItemInput,
} from '#modules/conditions/contract.ts'

const codes: Readonly<Partial<Record<GapItem, ProjectItemCode>>> = {
  rooms: 'room_m2',
  sports: 'sports_m2',
  equipment: 'equipment_yuan',
  multimedia: 'multimedia_room',
  books: 'book',
  terminals: 'terminal',
  'music-rooms': 'music_room',
  'fine-art-rooms': 'fine_art_room',
  laboratories: 'laboratory',
  beds: 'bed',
}

/** A gap of the whole school stands under its lower stage: the school is named, and its stages share the thing. */
export function itemOfGap({ item, code, phase, missing }: ConditionGap): ProjectItemInput | null {
  const bought = codes[item]
  if (bought === undefined || missing === null || missing <= 0) return null
  return {
    item: bought,
    school: code,
    phase: phase ?? 'primary',
    quantity: Math.ceil(missing - 1e-9),
  }
}

export const unitOf = (item: ProjectItemCode): string => projectItems[item].unit
