/** What is drafted for the public, taken through all that stands between: reviewed, signed, checked, published, each by another person. */
import { contract } from '#modules/engagement/contract.ts'
import { answers } from '#modules/engagement/operations.ts'
import { askingOf, person, region, type Scene } from './people.ts'

/** 保密审查: all of it. */
export const checked = ['no-secret', 'no-personal-data', 'no-school-census-figure', 'stable'] as const

/** The desks of a city through which it goes after it was drafted. */
export const publishers = (city: string) => ({
  reviewer: person('田文杰', 'city-planner', region(city)),
  leader: person('许建华', 'city-leader', region(city)),
  office: person('罗桂英', 'city-office', region(city)),
  publicity: person('孟祥云', 'city-office', region(city)),
})

export async function bringOut(scene: Scene, county: string, id: string): Promise<void> {
  const { answer } = askingOf({ contract, answers }, publishers(`${county.slice(0, 4)}00`), () => scene)
  const { row } = await answer('office', 'publication', { county, id })
  const seen = [{ id, sha256: row.sha256 }]
  await answer('reviewer', 'reviewPublications', { county, seen })
  await answer('leader', 'signPublications', { county, seen })
  await answer('office', 'clearPublications', { county, seen, confirmed: [...checked] })
  await answer('publicity', 'publishPublications', { county, seen })
}
