/** A plan of shared posts of a county: the parts of posts that schools leave over, shared subject by subject, checked, with what it saves. */
import { compare, minus, over, ratioOf, times, toNumber, zero } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { Subject } from '#modules/standards/contract.ts'
import type { SchoolReckoned } from '../county-needs.ts'
import { kilometres } from '#kernel/straight-line.ts'
import type { SharedPlan, SharedPost } from './contract.ts'
import { sharePosts, type SharePart } from './share-posts.ts'
import { verifySharing } from './verify-sharing.ts'

export interface ShareTask {
  readonly stage: CompulsoryStage
  readonly subjects: readonly Subject[]
  readonly pupilsBelow: number
  readonly minutes: number
  readonly weeklyMinutes: number
  readonly largest: number
  readonly dailyPeriods: number
  readonly onlyLacking: boolean
  readonly detour: number
  readonly kilometresPerHour: number
}

interface Place {
  readonly longitude: number
  readonly latitude: number
}

interface PlacedPart extends SharePart {
  readonly name: string
  readonly at: Place
  readonly load: number
}

type LeftOut = { school: string; schoolName: string; why: Words }

/** Days of a school week. */
const schoolDays = 5

export interface ShareGround {
  readonly schools: readonly SchoolReckoned[]
  readonly registered: ReadonlyMap<string, { readonly name: string; readonly wgs84: Place | null }>
}

/** What a school of the task leaves over beyond whole posts of a subject; whole posts it fills by itself. */
function partsOf({ schools, registered }: ShareGround, subject: Subject, task: ShareTask) {
  const parts: PlacedPart[] = []
  const leftOut: LeftOut[] = []
  let covered = 0
  for (const { school, stages } of schools) {
    const own = stages.find(({ row }) => row.stage === task.stage)
    if (!own || own.row.pupils === null || own.row.pupils >= task.pupilsBelow || own.row.pupils === 0) continue
    const known = registered.get(school.code)
    const name = known?.name ?? school.name
    const leave = (zh: string, en: string) => leftOut.push({ school: school.code, schoolName: name, why: { zh, en } })
    if (own.needs.length === 0) {
      leave('缺分年级班数', 'classes by grade are not known')
      continue
    }
    const need = own.needs.find((each) => each.subject === subject)
    if (!need) continue
    const whole = Math.floor(toNumber(need.fullTime))
    const rest = minus(need.fullTime, ratioOf(whole))
    if (compare(rest, zero) <= 0) continue
    if (task.onlyLacking && need.gap !== null && need.gap <= 0) {
      covered += 1
      continue
    }
    if (!known?.wgs84) {
      leave('没有坐标', 'it has no place on the map')
      continue
    }
    const periods = toNumber(times(rest, ratioOf(need.load)))
    parts.push({ school: school.code, name, at: known.wgs84, periods, load: need.load })
  }
  return { parts, leftOut, covered }
}

function postShown(
  subject: Subject,
  group: ReturnType<typeof sharePosts>['groups'][number],
  parts: readonly PlacedPart[],
  way: (a: number, b: number) => { readonly minutes: number; readonly kilometres: number },
): SharedPost {
  const home = group.parts[0]!
  const { load } = parts[home]!
  const periods = group.parts.reduce((sum, part) => sum + parts[part]!.periods, 0)
  return {
    subject,
    home: parts[home]!.school,
    homeName: parts[home]!.name,
    schools: group.parts.map((part, i) => ({
      school: parts[part]!.school,
      schoolName: parts[part]!.name,
      periods: parts[part]!.periods,
      fullTime: toNumber(over(ratioOf(parts[part]!.periods), ratioOf(load))),
      days: group.days[i]!,
      ...(part === home ? { minutes: 0, kilometres: 0 } : way(home, part)),
    })),
    periods,
    load,
    used: periods / load,
    weeklyMinutes: group.weeklyMinutes,
  }
}

export function planSharing(ground: ShareGround, task: ShareTask, year: number | null): SharedPlan {
  const bySubject: SharedPlan['bySubject'] = []
  const posts: SharedPost[] = []
  const faults: Words[] = []
  for (const subject of new Set(task.subjects)) {
    const { parts, leftOut, covered } = partsOf(ground, subject, task)
    const way = (a: number, b: number) => {
      const straight = kilometres(parts[a]!.at, parts[b]!.at) ?? 0
      return { minutes: (60 * task.detour * straight) / task.kilometresPerHour, kilometres: task.detour * straight }
    }
    const known = parts.map((_, a) => parts.map((__, b) => (a === b ? 0 : way(Math.min(a, b), Math.max(a, b)).minutes)))
    const minutes = (a: number, b: number): number => known[a]![b]!
    const { minutes: longest, weeklyMinutes, largest, dailyPeriods } = task
    const limits = {
      load: parts[0]?.load ?? 1,
      minutes: longest,
      weeklyMinutes,
      largest,
      dailyPeriods,
      days: schoolDays,
    }
    const sharing = sharePosts(parts, limits, minutes)
    faults.push(...verifySharing(parts, limits, minutes, sharing))
    posts.push(
      ...sharing.groups.filter((group) => group.parts.length > 1).map((group) => postShown(subject, group, parts, way)),
    )
    bySubject.push({
      subject,
      schools: parts.length,
      leftOut,
      covered,
      alone: parts.length,
      shared: sharing.groups.length,
      atLeast: sharing.atLeast,
      saved: parts.length - sharing.groups.length,
    })
  }
  const { detour, kilometresPerHour } = task
  return {
    stage: task.stage,
    year,
    basis: {
      zh: `按学校坐标的直线距离×${detour}、每小时${kilometresPerHour}公里估算，不是实测路程`,
      en: `straight lines between schools × ${detour} at ${kilometresPerHour} km/h, not measured ways`,
    },
    bySubject,
    posts,
    faults,
  }
}
