/** A county's figures as an exchange problem: who is eligible, what each school has and needs, which schools are strong or weak. */
import { compare, over, ratioOf, times, type Ratio } from '#kernel/ratio.ts'
import { teachingPoint } from '#kernel/school-type.ts'
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import { settlementCodes } from '#modules/census/contract.ts'
import type { School } from '#modules/schools/index.ts'
import type { SchoolReckoned } from '../county-needs.ts'
import { holdsPost } from '../teachers/teacher-words.ts'
import { isBackbone, type Teacher } from '../teachers/teacher-table.ts'
import { judgeEligibility, type Eligibility } from './eligibility.ts'
import { fewest } from './exchange-rule.ts'
import type {
  Candidate,
  Couple,
  Post,
  PostCount,
  PostNeed,
  RotationProblem,
  RotationSchool,
} from './rotation-problem.ts'
import type { RotationRules } from './rotation-rules.ts'
import type { QualityBasis } from './rotation-words.ts'

/** School years in which each teacher moved, by what is known here and by the roster. */
export type PastMoves = ReadonlyMap<string, readonly number[]>

export interface ExchangeFacts {
  readonly county: string
  readonly year: number
  readonly teachers: readonly Teacher[]
  readonly schools: readonly SchoolReckoned[]
  readonly registered: ReadonlyMap<string, School>
  readonly pastMoves: PastMoves
  readonly rules: RotationRules
  /** Backbone teachers for a hundred pupils that the standard asks for (R2), by stage. */
  readonly backbonePerHundred: Readonly<Record<CompulsoryStage, Ratio>>
}

export const postOf = ({ duty, subject }: Pick<Teacher, 'duty' | 'subject'>): Post =>
  duty === 'principal' ? 'principal' : subject

export interface JudgedTeacher {
  readonly teacher: Teacher
  readonly found: Eligibility
  readonly moves: number
  readonly lastMove: number | null
}

export function judgeTeachers({
  teachers,
  pastMoves,
  rules,
  year,
}: Pick<ExchangeFacts, 'teachers' | 'pastMoves' | 'rules' | 'year'>): JudgedTeacher[] {
  return teachers.map((teacher) => {
    const known = new Set([
      ...(pastMoves.get(teacher.id) ?? []),
      ...(teacher.lastExchange === null ? [] : [teacher.lastExchange]),
    ])
    return {
      teacher,
      found: judgeEligibility(teacher, rules.eligibility, year),
      moves: known.size,
      lastMove: known.size === 0 ? null : Math.max(...known),
    }
  })
}

/** Strong where every stage has the backbone teachers that R2 asks for, weak where one has not; null while it cannot be told. */
function strongByBackbone(
  { stages }: SchoolReckoned,
  teachers: readonly Teacher[],
  perHundred: ExchangeFacts['backbonePerHundred'],
): boolean | null {
  let isStrong: boolean | null = stages.length > 0 ? true : null
  for (const { row } of stages) {
    const own = teachers.filter(({ stage }) => stage === row.stage)
    if (!row.pupils || own.length === 0 || own.some((teacher) => isBackbone(teacher) === null)) return null
    const backbone = own.filter((teacher) => isBackbone(teacher) === true).length
    const share = over(times(ratioOf(backbone), ratioOf(100)), ratioOf(row.pupils))
    if (compare(share, perHundred[row.stage]) < 0) isStrong = false
  }
  return isStrong
}

function schoolOf(
  school: School,
  reckoned: SchoolReckoned | undefined,
  teachers: readonly Teacher[],
  facts: ExchangeFacts,
): RotationSchool {
  const { rules, backbonePerHundred } = facts
  const settlement = school.settlement === null ? null : (settlementCodes[school.settlement]?.group ?? null)
  const byList = rules.strong.has(school.code) ? true : rules.weak.has(school.code) ? false : null
  const isStrong =
    rules.quality === 'listed'
      ? byList
      : rules.quality === 'backbone' && reckoned
        ? strongByBackbone(reckoned, teachers, backbonePerHundred)
        : null
  return {
    code: school.code,
    name: school.name,
    town: school.town,
    townName: school.townName,
    isOpen: school.status === 'open',
    stages: compulsoryStages.filter((stage) => reckoned?.stages.some(({ row }) => row.stage === stage)),
    settlement,
    isVillage: school.type === teachingPoint ? true : school.settlement === null ? null : school.settlement === '220',
    isStrong,
    at: school.wgs84,
    approved: reckoned?.posts.facts.approved ?? null,
    staff: reckoned?.posts.inPost ?? null,
  }
}

/** The stage at which the principal of a school stands: its highest. */
const highest = (stages: readonly CompulsoryStage[], fallback: CompulsoryStage): CompulsoryStage =>
  stages.at(-1) ?? fallback

function needsOf({ school, stages, counsellors }: SchoolReckoned): PostNeed[] {
  const own = stages.flatMap(({ row, needs }) =>
    needs.map(({ subject, posts }): PostNeed => ({
      school: school.code,
      stage: row.stage,
      post: subject,
      needed: posts,
    })),
  )
  const stage = stages.at(-1)?.row.stage
  if (stage === undefined) return own
  if (school.isWhole) own.push({ school: school.code, stage, post: 'principal', needed: 1 })
  if (counsellors?.needed != null)
    own.push({ school: school.code, stage, post: 'counselling', needed: counsellors.needed })
  return own
}

export interface ExchangeProblem {
  readonly problem: RotationProblem
  readonly judged: readonly JudgedTeacher[]
  readonly eligible: number
  readonly unknown: number
}

export function problemOf(
  facts: ExchangeFacts,
  draw: string,
  ways: Pick<RotationProblem, 'minutes'> & { readonly limitMinutes: number | null },
): ExchangeProblem {
  const { teachers, rules, registered } = facts
  const judged = judgeTeachers(facts)
  const bySchool = Map.groupBy(teachers, ({ school }) => school)
  const reckoned = new Map(facts.schools.map((each) => [each.school.code, each]))
  const schools = [...registered.values()]
    .filter(({ code }) => reckoned.has(code) || bySchool.has(code))
    .map((school) => schoolOf(school, reckoned.get(school.code), bySchool.get(school.code) ?? [], facts))
  const stagesOf = new Map(schools.map(({ code, stages }) => [code, stages]))
  const stageOf = (teacher: Teacher): CompulsoryStage =>
    teacher.duty === 'principal' ? highest(stagesOf.get(teacher.school) ?? [], teacher.stage) : teacher.stage

  const counts = new Map<string, PostCount>()
  for (const teacher of teachers) {
    if (!holdsPost(teacher.employment)) continue
    const [stage, post] = [stageOf(teacher), postOf(teacher)]
    const key = `${teacher.school} ${stage} ${post}`
    const inPost = (counts.get(key)?.inPost ?? 0) + 1
    counts.set(key, { school: teacher.school, stage, post, inPost })
  }
  const eligible = judged.filter(({ found }) => found.verdict === 'eligible')
  const candidates = eligible.map(({ teacher, moves, lastMove }): Candidate => ({
    id: teacher.id,
    school: teacher.school,
    stage: stageOf(teacher),
    post: postOf(teacher),
    certificate: teacher.certificate,
    isBackbone: isBackbone(teacher) === true,
    moves,
    lastMove,
    years: teacher.schoolYears,
    wishes: [...new Set(teacher.acceptable ?? [])],
  }))
  const byId = new Map(teachers.map((teacher) => [teacher.id, teacher]))
  const wed = new Set<string>()
  const couples = teachers.flatMap(({ id, spouse, school }): Couple[] => {
    const other = spouse === null ? undefined : byId.get(spouse)
    if (!other || other.id === id || wed.has(id) || wed.has(other.id)) return []
    wed.add(id).add(other.id)
    return [{ ids: [id, other.id], schools: [school, other.school] }]
  })
  const ordinary = candidates.filter(({ post }) => post !== 'principal').length
  const { n, d } = rules.backboneShare
  return {
    judged,
    eligible: ordinary,
    unknown: judged.filter(({ teacher, found }) => found.verdict === 'unknown' && teacher.duty !== 'principal').length,
    problem: {
      county: facts.county,
      year: facts.year,
      schools,
      posts: [...counts.values()],
      needs: facts.schools.flatMap(needsOf),
      candidates,
      couples,
      limits: { ...rules.limits, minutes: ways.limitMinutes },
      minutes: ways.minutes,
      draw,
      reach: rules.reach,
      quota: { moved: fewest(rules.share, ordinary), backboneShare: { n: Number(n), d: Number(d) } },
    },
  }
}

/** What a plan could not be held against, because it is not known. */
export function uncheckedOf({ schools, needs }: RotationProblem, quality: QualityBasis): { zh: string; en: string }[] {
  const told: { zh: string; en: string }[] = []
  const tell = (found: number, zh: string, en: string): void => {
    if (found > 0) told.push({ zh: `${found}所学校${zh}`, en: `${found} schools: ${en}` })
  }
  const open = schools.filter(({ isOpen }) => isOpen)
  const needed = new Set(needs.map(({ school }) => school))
  tell(
    open.filter(({ approved, staff }) => approved === null || staff === null).length,
    '缺核定编制或教职工数，未核对编制',
    'approved or filled posts unknown, the establishment was not held',
  )
  tell(
    open.filter(({ code }) => !needed.has(code)).length,
    '缺分年级班数，按课时的需求不清，只作对调',
    'classes by grade unknown, so that nothing but exchanges is open there',
  )
  tell(
    open.filter(({ settlement }) => settlement === null).length,
    '缺城乡分类，方向不清，不安排',
    'the urban-rural code is missing, so that nobody is sent there',
  )
  // A school on neither list is neither, which is known.
  if (quality === 'backbone')
    tell(
      open.filter(({ isStrong }) => isStrong === null).length,
      '优质、薄弱类别缺数据，不按优弱判断方向',
      'neither strong nor weak can be told',
    )
  tell(open.filter(({ at }) => at === null).length, '缺坐标，距离不清', 'no place on the map, distances unknown')
  return told
}
