/**
 * What an accepted project counts as: 新建, 改建 or 扩建, and among the new ones 乡村寄宿制小学. The seed paper gives one sum of the three
 * (277 新建、改扩建); that repair is 改建 and that everything else which adds rooms, grounds or beds is 扩建 is ours, and says so.
 */

export interface BuiltProject {
  readonly id: string
  readonly county: string
  readonly name: string
  readonly kind: 'weak-links' | 'repair' | 'conditions' | 'new-build'
  readonly acceptedOn: string
  readonly items: readonly { readonly item: string; readonly school: string; readonly phase: 'primary' | 'junior' }[]
}

export type BuiltAs = 'schools-built' | 'schools-rebuilt' | 'schools-extended'

const builtAs: Readonly<Record<BuiltProject['kind'], BuiltAs>> = {
  'new-build': 'schools-built',
  repair: 'schools-rebuilt',
  'weak-links': 'schools-extended',
  conditions: 'schools-extended',
}

export interface BuiltSchool {
  readonly county: string
  readonly school: string
  readonly on: string
  readonly project: string
  readonly projectName: string
  readonly as: BuiltAs
  /** A new building with beds for primary pupils; whether it lies in a village is for the register to say. */
  readonly hasPrimaryBeds: boolean
}

/** A line for each school of each project. A project that brings only what is booked (设备、图书) has no items here and counts for nothing. */
export const builtSchools = (projects: readonly BuiltProject[]): BuiltSchool[] =>
  projects.flatMap(({ id, county, name, kind, acceptedOn, items }) =>
    [...Map.groupBy(items, ({ school }) => school)].map(([school, own]) => ({
      county,
      school,
      on: acceptedOn,
      project: id,
      projectName: name,
      as: builtAs[kind],
      hasPrimaryBeds: kind === 'new-build' && own.some(({ item, phase }) => item === 'bed' && phase === 'primary'),
    })),
  )
