/** What a person may do with the filings of a county's year: endorse, return, record a signature on paper. */
import type { CountyFiling, Filing } from '#modules/census/contract.ts'
import type { Me } from '#web/app/me.ts'
import { regionsWithin } from './region-within.ts'

export interface FilingRights {
  readonly mayEndorse: (filing: Filing) => boolean
  readonly mayReturn: (filing: Filing) => boolean
  /** A school without an account signs on paper, and the county records it. */
  readonly maySignOnPaper: (filing: Filing) => boolean
  readonly mayImport: boolean
  /** Whether there is a button at all, pressed or not. */
  readonly endorses: boolean
  readonly signsOnPaper: boolean
}

/** Not signed yet, and nothing left to explain. */
const isSignable = ({ state, openWarnings }: Filing): boolean =>
  (state === 'imported' || state === 'returned') && openWarnings === 0

export function filingRights(me: Me | undefined, { county, state }: Pick<CountyFiling, 'county' | 'state'>) {
  const within = (permission: string): ReadonlySet<string> => new Set(regionsWithin(me, permission, county))
  const [endorsesIn, returnsIn] = [within('census.endorse'), within('census.return')]
  const reaches = (regions: ReadonlySet<string>, { town }: Filing): boolean =>
    regions.has(county) || (town !== null && regions.has(town))
  const signsOnPaper = state === 'collecting' && within('census.submit').has(county)
  // What is locked is given back by the city alone.
  const isCity = (me?.grants ?? []).some(
    ({ permission, scope }) => permission === 'census.return' && scope.code.endsWith('00') && scope.code.length === 6,
  )
  const rights: FilingRights = {
    mayEndorse: (filing) => filing.state === 'signed' && reaches(endorsesIn, filing),
    mayReturn: (filing) =>
      filing.state !== 'returned' && (filing.state !== 'locked' || isCity) && reaches(returnsIn, filing),
    maySignOnPaper: (filing) => signsOnPaper && isSignable(filing),
    mayImport: state === 'collecting' && within('census.import').size > 0,
    endorses: endorsesIn.size > 0,
    signsOnPaper,
  }
  return rights
}
