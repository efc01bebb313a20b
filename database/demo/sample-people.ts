/** Made-up people of the example city, one for each role that a visitor may want to try. Their password is shown at sign-in. */
import type { Assignment } from '#modules/access/contract.ts'
import { demoCity, demoCounties } from './counties.ts'
import { makeCounty, type MadeSchool } from './made-schools.ts'

export interface SamplePerson {
  readonly username: string
  readonly name: string
  /** Where the person works, for lists. */
  readonly place: string
  readonly assignments: readonly {
    readonly assignment: Assignment
    /** County of the scope; null for the city. */
    readonly county: string | null
  }[]
}

/** The county whose table has still to be imported, and the one that is nearly there. */
export const importingCounty = '411528'
export const nearlyThere = '411523'

const made = makeCounty(demoCounties.find(({ code }) => code === importingCounty)!)
const find = (what: string, isIt: (school: MadeSchool) => boolean): MadeSchool => {
  const school = made.schools.find((each) => each.closes === null && each.opens === null && isIt(each))
  if (!school) throw new Error(`the example city has no ${what}`)
  return school
}
const central = find('central school', ({ setting, type }) => setting === 'town' && type === '211')
const inTown = find(
  'village school',
  ({ setting, type, town }) => setting === 'village' && type === '211' && town === central.town,
)
const inSeat = find('school in the seat', ({ setting, type }) => setting === 'seat' && type === '211')

const person = (
  username: string,
  name: string,
  place: string,
  role: Assignment['role'],
  kind: Assignment['scope']['kind'],
  code: string,
  county: string | null,
): SamplePerson => ({
  username,
  name,
  place,
  assignments: [{ assignment: { role, scope: { kind, code } }, county }],
})

export const samplePeople: readonly SamplePerson[] = [
  person('city-planner', '周明远', '信阳市教体局发展规划科', 'city-planner', 'region', demoCity.code, null),
  person('city-reviewer', '田文杰', '信阳市教体局基础教育科', 'city-planner', 'region', demoCity.code, null),
  person('city-office', '罗桂英', '信阳市教体局办公室', 'city-office', 'region', demoCity.code, null),
  person('city-publicity', '孟祥云', '信阳市教体局办公室（政务公开）', 'city-office', 'region', demoCity.code, null),
  person('city-leader', '许建华', '信阳市教体局（分管副局长）', 'city-leader', 'region', demoCity.code, null),
  person('administrator', '郑小川', '信阳市教体局信息中心', 'administrator', 'region', demoCity.code, null),
  person(
    'xixian-statistician',
    '刘慧',
    '息县教体局',
    'county-statistician',
    'region',
    importingCounty,
    importingCounty,
  ),
  person('xixian-director', '赵国强', '息县教体局', 'county-director', 'region', importingCounty, importingCounty),
  person('xinxian-statistician', '吴静', '新县教体局', 'county-statistician', 'region', nearlyThere, nearlyThere),
  person('xinxian-director', '孙志伟', '新县教体局', 'county-director', 'region', nearlyThere, nearlyThere),
  person('xinxian-staffing', '方文秀', '新县教体局人事股', 'county-staffing', 'region', nearlyThere, nearlyThere),
  person(
    'xixian-staffing',
    '姚建国',
    '息县教体局人事股',
    'county-staffing',
    'region',
    importingCounty,
    importingCounty,
  ),
  person(
    'central-school',
    '马建军',
    `息县${central.town.name}中心校`,
    'central-school',
    'region',
    central.town.code,
    importingCounty,
  ),
  person('town-principal', '陈秀兰', `息县${inTown.name}`, 'school', 'school', inTown.code, importingCounty),
  person('seat-principal', '黄立新', inSeat.name, 'school', 'school', inSeat.code, importingCounty),
  person('supervisor', '何为民', '信阳市政府督导室', 'supervisor', 'region', demoCity.code, null),
  person('xinxian-supervisor', '冯国庆', '新县督学责任区', 'supervisor', 'region', nearlyThere, nearlyThere),
  person('auditor', '林清', '信阳市审计局', 'auditor', 'region', demoCity.code, null),
  person('finance', '徐凯', '新县财政局', 'other-department', 'region', nearlyThere, nearlyThere),
]
