/**
 * The ways out of a school that is too large or has classes over the standard: split into free classrooms, build, cap the intake,
 * move the boundary. Each says what it adds, what it costs at the county's prices and from which school year it counts.
 * Teachers for added classes are the staffing room's; nothing here is decided, and pupils who are enrolled stay.
 */
import { schoolYearName, schoolYearOf } from '#kernel/school-year.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { firstYearFrom, yearsAfter } from '../projects/first-counted.ts'
import type { PriceCode, PriceList } from '../prices/price-list.ts'
import { capIntake } from './cap-intake.ts'
import type { LargeSchool, WayOutShown } from './contract.ts'

/** One grade of the school; null where a cell is empty. */
export interface GradeRoll {
  readonly grade: number
  readonly pupils: number | null
  readonly classes: number | null
}

export interface StageFacts {
  readonly phase: CompulsoryStage
  readonly limit: number
  readonly grades: readonly GradeRoll[]
  readonly pupils: number | null
  readonly classes: number | null
  /** Ordinary classrooms of the stage; null where unknown or shared with another stage. */
  readonly classrooms: number | null
  /** Its largest class, or a band, is over the standard. */
  readonly isOver: boolean
  /** Pupils forecast by grade (in the order of `grades`), then by year; null without a forecast. */
  readonly ahead: readonly (readonly number[])[] | null
}

export interface Neighbour {
  readonly code: string
  readonly name: string
  readonly phase: CompulsoryStage
  readonly kilometres: number
  readonly freePlaces: number
}

export interface WayFacts {
  readonly today: string
  readonly stages: readonly StageFacts[]
  readonly large: readonly LargeSchool[]
  readonly aheadYears: readonly number[]
  /** Nearest first. */
  readonly neighbours: readonly Neighbour[]
  readonly prices: PriceList
  /** Years from now until a new campus is accepted. */
  readonly sectionYears: number
}

const bare = {
  solves: false,
  classes: 0,
  rooms: 0,
  places: 0,
  cost: null,
  prices: [],
  countsFrom: null,
  intake: [],
  receivers: [],
} as const satisfies Partial<WayOutShown>

/** Of enrolled pupils the next entry is the first that can be arranged anew. */
export const nextEntry = (today: string): number => schoolYearOf(today) + 1

const priceShown = (prices: PriceList, item: PriceCode, phase: CompulsoryStage) => ({ item, ...prices[item][phase] })

/** Classes that the pupils of each grade need; null where a grade is not filled in. */
export function classesNeeded({ grades, limit }: StageFacts): number | null {
  let needed = 0
  for (const { pupils } of grades) {
    if (pupils === null) return null
    needed += Math.ceil(pupils / limit)
  }
  return needed
}

/** Pupils beyond what the classes of their grade may hold. */
function pupilsOver({ grades, limit }: StageFacts): number | null {
  let over = 0
  for (const { pupils, classes } of grades) {
    if (pupils === null || classes === null) return null
    over += Math.max(0, pupils - classes * limit)
  }
  return over
}

const gradesUnknown: Words = {
  zh: '分年级在校生数或班数没有填全，不能测算',
  en: 'pupils or classes of a grade are not filled in, so that it cannot be reckoned',
}

function split(stage: StageFacts, today: string): WayOutShown {
  const { phase, classes, classrooms, limit } = stage
  const needed = classesNeeded(stage)
  const entry = nextEntry(today)
  if (needed === null || classes === null)
    return { ...bare, kind: 'split', phase, what: gradesUnknown, why: gradesUnknown }
  const more = Math.max(0, needed - classes)
  const free = classrooms === null ? null : Math.max(0, classrooms - classes)
  const usable = Math.min(more, free ?? 0)
  const solves = more === 0 || (free !== null && free >= more)
  const what: Words =
    more === 0
      ? {
          zh: `现有 ${classes} 个班够用，按年级重新编班即可（每班不超过 ${limit} 人）`,
          en: `the ${classes} classes are enough if pupils are spread anew (at most ${limit})`,
        }
      : free === null
        ? {
            zh: `按年级需 ${needed} 个班，须增 ${more} 个班；普通教室间数未填或与其他学段统一填报，不知有无富余`,
            en: `${needed} classes are needed, ${more} more; classrooms are not filled in, or once for several stages`,
          }
        : {
            zh: `按年级需 ${needed} 个班，须增 ${more} 个班；富余教室 ${free} 间，可增 ${usable} 个班`,
            en: `${needed} classes are needed, ${more} more; ${free} classrooms are free, for ${usable} classes`,
          }
  return {
    ...bare,
    kind: 'split',
    phase,
    solves,
    what,
    classes: usable,
    places: usable * limit,
    cost: solves ? 0 : null,
    countsFrom: solves || usable > 0 ? entry : null,
    why: {
      zh: `新学期编班，计入 ${schoolYearName(entry)} 9月1日时点；增班所需教师另计`,
      en: 'classes are formed anew for the next school year; teachers are reckoned apart',
    },
  }
}

/** Rooms for the classes that the free ones do not hold. */
function moreRooms(stage: StageFacts, { prices, today, sectionYears }: WayFacts): WayOutShown | null {
  const needed = classesNeeded(stage)
  if (needed === null || stage.classes === null) return null
  const free = stage.classrooms === null ? 0 : Math.max(0, stage.classrooms - stage.classes)
  const rooms = needed - stage.classes - free
  if (rooms <= 0) return null
  const room = priceShown(prices, 'classroom', stage.phase)
  const accepted = yearsAfter(today, sectionYears)
  return {
    ...bare,
    kind: 'section',
    phase: stage.phase,
    solves: true,
    what:
      stage.classrooms === null
        ? {
            zh: `校内增建 ${rooms} 间普通教室（富余教室不明，按没有计）`,
            en: `${rooms} more classrooms (none is known to be free)`,
          }
        : { zh: `校内增建 ${rooms} 间普通教室`, en: `${rooms} more classrooms on the site` },
    classes: needed - stage.classes,
    rooms,
    places: (needed - stage.classes) * stage.limit,
    cost: rooms * room.price,
    prices: [room],
    countsFrom: firstYearFrom(accepted),
    why: {
      zh: `现在立项、${sectionYears} 年后（${accepted}）竣工验收的，此后第一个9月1日计入`,
      en: `approved now and accepted after ${sectionYears} years (${accepted}), then counted on the next 1 September`,
    },
  }
}

function newCampus(large: LargeSchool, facts: WayFacts): WayOutShown {
  const { prices, today, sectionYears, stages } = facts
  const stage = stages.find(({ phase }) => phase === (large.phase ?? 'primary')) ?? stages[0]!
  const rooms = Math.ceil(large.excess / stage.limit)
  const campus = priceShown(prices, 'section', stage.phase)
  const room = priceShown(prices, 'classroom', stage.phase)
  const accepted = yearsAfter(today, sectionYears)
  return {
    ...bare,
    kind: 'section',
    phase: large.phase,
    solves: true,
    what: {
      zh: `新建校区，容纳超出规模上限的 ${large.excess} 人：${rooms} 个班、${rooms} 间普通教室`,
      en: `a new campus for the ${large.excess} pupils beyond the cap: ${rooms} classes and classrooms`,
    },
    classes: rooms,
    rooms,
    places: rooms * stage.limit,
    cost: campus.price + rooms * room.price,
    prices: [campus, room],
    countsFrom: firstYearFrom(accepted),
    why: {
      zh: `校区须独立设置、单独计数才减少本校规模；${accepted} 竣工验收的，此后第一个9月1日计入`,
      en: `it lessens the school's size only as a school of its own; accepted on ${accepted}, counted on the next 1 September`,
    },
  }
}

function boundary(phase: CompulsoryStage | null, pupils: number, gradeCount: number, facts: WayFacts): WayOutShown {
  const fits = facts.neighbours.filter((each) => phase === null || each.phase === phase)
  const receivers: WayOutShown['receivers'] = []
  let left = pupils
  for (const { code, name, kilometres, freePlaces } of fits) {
    if (left === 0 || receivers.length === 5) break
    const taken = Math.min(left, freePlaces)
    receivers.push({ code, name, kilometres, freePlaces, pupils: taken })
    left -= taken
  }
  const entry = nextEntry(facts.today)
  const full = entry + gradeCount - 1
  return {
    ...bare,
    kind: 'move-boundary',
    phase,
    solves: left === 0,
    what:
      left === 0
        ? {
            zh: `把 ${pupils} 人的招生服务范围划给最近的 ${receivers.length} 所有空余学位的学校`,
            en: `${pupils} pupils' catchment goes to the ${receivers.length} nearest schools with free places`,
          }
        : {
            zh: `最近的学校只有 ${pupils - left} 个空余学位，尚差 ${left} 个`,
            en: `the nearest schools have ${pupils - left} free places, ${left} short`,
          },
    places: pupils - left,
    cost: 0,
    countsFrom: full,
    receivers,
    why: {
      zh: `从 ${schoolYearName(entry)} 起始年级起逐年到位，在校生在原校读完，${schoolYearName(full)} 全部到位；路程须在布局调整中核对`,
      en: `from the entry grade of ${entry} on; those enrolled finish where they are, so that it is whole in ${full}; ways are checked by the network room`,
    },
  }
}

/** Every way for every part that is too large, in the order of their kinds; empty where nothing is. */
export function waysOutOf(facts: WayFacts): WayOutShown[] {
  const { stages, large, today, aheadYears } = facts
  const over = stages.filter(({ isOver }) => isOver)
  const entry = nextEntry(today)
  const ofClasses = over.flatMap((stage): WayOutShown[] => {
    const pupils = pupilsOver(stage)
    const cap = capIntake({ phase: stage.phase, stages: [stage], most: null, entry, aheadYears })
    return [
      split(stage, today),
      ...[moreRooms(stage, facts)].filter((way) => way !== null),
      ...(cap ? [{ ...bare, ...cap }] : []),
      ...(pupils !== null && pupils > 0 ? [boundary(stage.phase, pupils, stage.grades.length, facts)] : []),
    ]
  })
  const ofSchool = large.flatMap((part): WayOutShown[] => {
    const own = part.phase === null ? stages : stages.filter(({ phase }) => phase === part.phase)
    const cap = capIntake({ phase: part.phase, stages: own, most: part.cap, entry, aheadYears })
    const grades = own.reduce((sum, { grades: each }) => sum + each.length, 0)
    return [
      newCampus(part, facts),
      ...(cap ? [{ ...bare, ...cap }] : []),
      boundary(part.phase, part.excess, grades, facts),
    ]
  })
  return [...ofClasses, ...ofSchool]
}
