/** A plan's year with edits by hand laid over it, and what can be judged of them on the spot: seats and contiguity. Pure. */
import { bands, mostEdits, type Band, type PlanEdit, type SiteKind } from '#modules/network/contract.ts'
import type { AnswerOf } from '#web/app/api.ts'

export type PlanYear = AnswerOf<'network', 'planYear'>
export type YearVillage = PlanYear['villages'][number]
export type YearSite = PlanYear['sites'][number]

const taught: Readonly<Record<SiteKind, readonly Band[]>> = {
  point: ['1-3'],
  primary: ['1-3', '4-6'],
  junior: ['7-9'],
  'nine-year': ['1-3', '4-6', '7-9'],
}

/** One of unknown kind is not ruled out: the room judges it. */
export const mayTeach = (kind: SiteKind | undefined, band: Band): boolean =>
  kind === undefined || taught[kind].includes(band)

export const bandAt = (band: Band): number => bands.indexOf(band)

/** The site of every band of every village, as the edits of this and earlier years leave it; the later edit counts. */
export function editedYear(year: PlanYear, edits: readonly PlanEdit[]): PlanYear {
  const counting = edits.filter((edit) => (edit.kind === 'assign' ? edit.fromYear : edit.year) <= year.year)
  if (counting.length === 0) return year
  const villages = new Map(year.villages.map((village) => [village.id, village]))
  const moved = new Map<string, number>()
  const states = new Map<string, boolean>()
  for (const edit of counting) {
    if (edit.kind === 'site') {
      states.set(edit.site, edit.state === 'open')
      continue
    }
    for (const id of edit.villages) {
      const village = villages.get(id)
      if (village === undefined) continue
      const sites = [...village.sites]
      const minutes = [...village.minutes]
      for (const band of edit.bands) {
        const at = bandAt(band)
        const from = sites[at] ?? null
        if (from === null || from === edit.site) continue
        const pupils = village.pupils[at] ?? 0
        moved.set(from, (moved.get(from) ?? 0) - pupils)
        moved.set(edit.site, (moved.get(edit.site) ?? 0) + pupils)
        sites[at] = edit.site
        // Known only to the room, which is asked.
        minutes[at] = null
      }
      villages.set(id, { ...village, sites, minutes })
    }
  }
  return {
    ...year,
    villages: year.villages.map(({ id }) => villages.get(id)!),
    sites: year.sites.map((site) => {
      const pupils = site.pupils + (moved.get(site.id) ?? 0)
      const isOpen = states.get(site.id) ?? site.isOpen
      return { ...site, pupils, isOpen, use: site.seats === 0 ? null : pupils / site.seats }
    }),
  }
}

export interface LocalJudgement {
  /** Pupils of the shown year who would come. */
  readonly coming: number
  readonly pupils: number
  readonly seats: number
  readonly isFull: boolean
  /** Villages that would lie apart from the rest of the school's area. */
  readonly apart: readonly string[]
}

/** What a move would mean for the school it goes to, from the year that is shown alone. */
export function judgeHere(
  year: PlanYear,
  move: { readonly villages: readonly string[]; readonly bands: readonly Band[]; readonly site: string },
  apart: readonly string[],
): LocalJudgement | null {
  const site = year.sites.find(({ id }) => id === move.site)
  if (site === undefined) return null
  const ids = new Set(move.villages)
  let coming = 0
  for (const village of year.villages) {
    if (!ids.has(village.id)) continue
    for (const band of move.bands) {
      const at = bandAt(band)
      const from = village.sites[at] ?? null
      if (from !== null && from !== move.site) coming += village.pupils[at] ?? 0
    }
  }
  const pupils = site.pupils + coming
  return { coming, pupils, seats: site.seats, isFull: site.seats > 0 && pupils > site.seats, apart }
}

const key = ({ bands: own, fromYear }: Extract<PlanEdit, { kind: 'assign' }>): string => `${own.join()} ${fromYear}`

/** Adds a move to the list; one to the same school from the same year takes its villages in, and earlier places of theirs go. */
export function addMove(edits: readonly PlanEdit[], move: Extract<PlanEdit, { kind: 'assign' }>): PlanEdit[] {
  const ids = new Set(move.villages)
  const rest = edits.flatMap((edit): PlanEdit[] => {
    if (edit.kind !== 'assign' || key(edit) !== key(move)) return [edit]
    const villages = edit.villages.filter((id) => !ids.has(id))
    return villages.length === 0 ? [] : [{ ...edit, villages }]
  })
  const same = rest.find((edit) => edit.kind === 'assign' && edit.site === move.site && key(edit) === key(move)) as
    | typeof move
    | undefined
  const joined = [...(same?.villages ?? []), ...move.villages]
  if (same !== undefined && joined.length <= mostEdits) {
    return rest.map((edit) => (edit === same ? { ...same, villages: joined } : edit))
  }
  return [...rest, move].slice(-mostEdits)
}
