/** Where a school lies and who runs it, as tables of class sizes are split: 城区 / 镇区 / 乡村, 公办 / 民办. Empty cells stay unknown. */
import { settlementCodes, type SchoolRow } from '#modules/census/contract.ts'
import { schoolTypeOf } from '#kernel/school-type.ts'
import { isCompulsory } from '#kernel/stage.ts'
import type { Settlement, SponsorGroup } from './conditions-words.ts'

export const settlementOf = (code: string | null): Settlement =>
  code === null ? 'unknown' : (settlementCodes[code]?.group ?? 'unknown')

export const sponsorOf = (sponsor: string | null): SponsorGroup =>
  sponsor === null || sponsor === '' ? 'unknown' : sponsor.includes('民办') ? 'private' : 'public'

/** 乡村: 210 and 220. */
export const isVillage = (code: string | null): boolean => settlementOf(code) === 'village'

/** Rows that this room speaks of: compulsory stages of ordinary schools with pupils; unknown pupils count as some. Special schools have standards of their own. */
export const isOrdinary = ({ type, stage, pupils }: Pick<SchoolRow, 'type' | 'stage' | 'pupils'>): boolean =>
  isCompulsory(stage) && pupils !== 0 && schoolTypeOf(type)?.outside === undefined
