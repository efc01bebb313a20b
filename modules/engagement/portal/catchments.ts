/** Which school serves which village or estate: what was searched for, and whom a school serves, told once for grades that agree. */
import type { PublicCatchment, Snapshots } from '../publication/snapshot-shapes.ts'
import { once } from './once.ts'

/** What one place is told: the school of some grades in some years. */
export interface ServedPlace {
  readonly county: string
  readonly countyName: string
  readonly town: string | null
  readonly place: string
  readonly schools: readonly {
    readonly grades: readonly string[]
    readonly from: number
    readonly until: number | null
    readonly school: string
    readonly schoolName: string
  }[]
  /** Said by a published plan, or by the school itself. */
  readonly saidBy: 'plan' | 'school'
}

/** Words as they are typed and as they are written: without blanks, and without what most places end in. */
export const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()

export const holds = (name: string, search: string): boolean => search !== '' && plain(name).includes(plain(search))

/** Names of a frozen list as they are compared. */
const plainPlaces = once((catchments: readonly PublicCatchment[]) => catchments.map(({ place }) => plain(place)))
const plainServed = once((serves: readonly string[]) => serves.map(plain))

/** Grades of the same place, school and years in one line. */
export function joined(catchments: readonly PublicCatchment[]): ServedPlace['schools'] {
  const groups = Map.groupBy(catchments, ({ school, from, until }) => `${school} ${from} ${until ?? ''}`)
  return [...groups.values()]
    .map((own) => {
      const { from, until, school, schoolName } = own[0]!
      return { grades: [...new Set(own.map(({ grades }) => grades))], from, until, school, schoolName }
    })
    .toSorted((a, b) => a.grades[0]!.localeCompare(b.grades[0]!) || a.from - b.from)
}

type Known = Pick<Snapshots['changes'], 'county' | 'countyName' | 'catchments'>

export function placesOf(
  { county, countyName, catchments }: Known,
  isAsked: (each: PublicCatchment) => boolean,
): ServedPlace[] {
  const asked = catchments.filter(isAsked)
  const places = Map.groupBy(asked, ({ town, place }) => `${town ?? ''}\n${place}`)
  return [...places.values()].map((own) => ({
    county,
    countyName,
    town: own[0]!.town,
    place: own[0]!.place,
    schools: joined(own),
    saidBy: 'plan',
  }))
}

/** Places of a plan by what was typed. */
export function placesNamed(known: Known, search: string): ServedPlace[] {
  const names = plainPlaces(known.catchments)
  const asked = plain(search)
  const found = new Set(known.catchments.filter((_, i) => names[i]!.includes(asked)))
  return found.size === 0 ? [] : placesOf(known, (each) => found.has(each))
}

/** Places that a school names itself. */
export const placesOfEntry = (
  { county, countyName, town, school, entry }: Snapshots['school'],
  search: string,
): ServedPlace[] => {
  const names = plainServed(entry.serves)
  const asked = plain(search)
  return entry.serves
    .filter((_, i) => names[i]!.includes(asked))
    .map((place): ServedPlace => ({
      county,
      countyName,
      town,
      place,
      schools: [{ grades: [], from: 0, until: null, school, schoolName: entry.name }],
      saidBy: 'school',
    }))
}
