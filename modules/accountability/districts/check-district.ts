/** What stands in the way of a district as it was entered, and what should be looked at in one that stands. */
import type { Words } from '#kernel/words.ts'
import type { District, Supervisor } from './district-state.ts'
import type { SupervisionProblem } from './fields.ts'
import type { SupervisionNumbers } from './supervision-rules.ts'

/** What the register knows of a school. */
export interface KnownSchool {
  readonly county: string
  readonly name: string
  readonly isOpen: boolean
}

export interface EnteredDistrict {
  readonly name: string
  readonly supervisors: readonly { readonly name: string }[]
  readonly schools: readonly { readonly school: string; readonly supervisor?: number | undefined }[]
}

export interface DistrictGround {
  readonly county: string
  readonly schools: ReadonlyMap<string, KnownSchool>
  /** Districts of the county that stay as they are. */
  readonly others: readonly District[]
}

const error = (field: string, what: Words, todo: Words): SupervisionProblem => ({
  severity: 'error',
  field,
  what,
  todo,
})

function schoolProblems({ schools, supervisors }: EnteredDistrict, ground: DistrictGround): SupervisionProblem[] {
  const held = new Map(ground.others.flatMap((other) => other.schools.map(({ school }) => [school, other.name])))
  const seen = new Set<string>()
  return schools.flatMap(({ school, supervisor }): SupervisionProblem[] => {
    const known = ground.schools.get(school)
    const called = known?.name ?? school
    if (seen.has(school)) {
      return [
        error(
          'schools',
          { zh: `${called}写了两次`, en: `${called} stands twice` },
          { zh: '请删去一行', en: 'take one of them out' },
        ),
      ]
    }
    seen.add(school)
    if (!known || known.county !== ground.county) {
      return [
        error(
          'schools',
          { zh: `本县名录中没有学校 ${called}`, en: `the register of this county has no school ${called}` },
          { zh: '请核对学校标识码', en: 'check the code of the school' },
        ),
      ]
    }
    const found: SupervisionProblem[] = []
    if (!known.isOpen) {
      found.push(
        error(
          'schools',
          { zh: `${called}已不在办`, en: `${called} is no longer open` },
          { zh: '请从责任区中去掉', en: 'take it out' },
        ),
      )
    }
    const other = held.get(school)
    if (other !== undefined) {
      found.push(
        error(
          'schools',
          { zh: `${called}已在“${other}”`, en: `${called} stands in "${other}" already` },
          { zh: '请先在该责任区中去掉，再划入本区', en: 'take it out of that district first' },
        ),
      )
    }
    if (supervisor !== undefined && supervisor > supervisors.length) {
      found.push(
        error(
          'schools',
          { zh: `${called}：没有第 ${supervisor} 名督学`, en: `${called}: there is no supervisor ${supervisor}` },
          { zh: `本区登记了 ${supervisors.length} 名督学`, en: `the district has ${supervisors.length}` },
        ),
      )
    }
    return found
  })
}

export function checkDistrict(entered: EnteredDistrict, ground: DistrictGround): SupervisionProblem[] {
  const { name, supervisors } = entered
  const twice = supervisors.filter((each, i) => supervisors.findIndex((other) => other.name === each.name) !== i)
  return [
    ...(ground.others.some((other) => other.name === name)
      ? [
          error(
            'name',
            { zh: `已有名为“${name}”的责任区`, en: `there is a district "${name}" already` },
            { zh: '请另取名称', en: 'give it another name' },
          ),
        ]
      : []),
    ...twice.map((each) =>
      error(
        'supervisors',
        { zh: `督学${each.name}写了两次`, en: `the supervisor ${each.name} stands twice` },
        { zh: '同名的两人请在姓名后加以区分', en: 'tell two people of one name apart' },
      ),
    ),
    ...schoolProblems(entered, ground),
  ]
}

/** The day after the last of a term; null where it is not known when it began. */
export function termEndsOn({ appointedOn }: Pick<Supervisor, 'appointedOn'>, years: number): string | null {
  if (appointedOn === null) return null
  return `${Number(appointedOn.slice(0, 4)) + years}${appointedOn.slice(4)}`
}

export const loadOf = ({ schools }: Pick<District, 'schools'>, number: number): number =>
  schools.filter(({ supervisor }) => supervisor === number).length

/** Over the usual numbers is told, never refused: they are recalled, and cities differ. */
export function districtWarnings(
  district: District,
  numbers: SupervisionNumbers,
  isOpen: (school: string) => boolean,
  today: string,
): Words[] {
  const { schools, supervisors } = district
  const [most, each, years] = [numbers['district-schools'], numbers['person-schools'], numbers['term-years']]
  const without = schools.filter(({ supervisor }) => supervisor === null).length
  const gone = schools.filter(({ school }) => !isOpen(school)).length
  return [
    ...(schools.length > most
      ? [{ zh: `${schools.length}所学校，超过${most}所`, en: `${schools.length} schools, more than ${most}` }]
      : []),
    ...supervisors.flatMap((supervisor) => {
      const load = loadOf(district, supervisor.number)
      const ends = termEndsOn(supervisor, years)
      return [
        ...(load > each
          ? [
              {
                zh: `${supervisor.name}负责${load}所，超过${each}所左右`,
                en: `${supervisor.name} has ${load} schools, more than about ${each}`,
              },
            ]
          : []),
        ...(supervisor.phone === null
          ? [{ zh: `${supervisor.name}没有公示电话`, en: `${supervisor.name} has no phone for the sign` }]
          : []),
        ...(ends !== null && ends <= today
          ? [
              {
                zh: `${supervisor.name}的任期已于${ends}届满`,
                en: `the term of ${supervisor.name} was over on ${ends}`,
              },
            ]
          : []),
      ]
    }),
    ...(without > 0 ? [{ zh: `${without}所学校还没有责任督学`, en: `${without} schools have no supervisor yet` }] : []),
    ...(gone > 0 ? [{ zh: `${gone}所学校已不在办，请调出`, en: `${gone} schools are gone; take them out` }] : []),
  ]
}
