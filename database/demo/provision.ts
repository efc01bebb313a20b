/** What a made-up school has for one of its stages: teachers of each kind, areas, equipment and rooms. */
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { MadeSchool, Setting } from './made-schools.ts'

export interface Provision {
  readonly pupils: number
  readonly teachers: number
  readonly aboveDegree: number
  readonly backbone: number
  readonly peArts: number
  /** m² */
  readonly teachingArea: number
  readonly indoorArea: number
  readonly sportsArea: number
  /** 万元 at book cost */
  readonly equipment: number
  readonly multimediaRooms: number
}

export interface YearBehind {
  readonly pupils: number
  /** Share of the county's schools brought up to the standard by then. */
  readonly relieved: number
}

/** What schools of a kind have left to themselves: for each pupil, or each hundred. Crowded in the seat, roomy in villages. */
const natural: Readonly<
  Record<Setting, Readonly<Record<'backbone' | 'peArts' | 'teaching' | 'sports' | 'equipment' | 'multimedia', number>>>
> = {
  seat: { backbone: 1.08, peArts: 0.9, teaching: 4.2, sports: 6, equipment: 2050, multimedia: 2.2 },
  town: { backbone: 1, peArts: 0.85, teaching: 5.2, sports: 9.2, equipment: 1950, multimedia: 2.4 },
  village: { backbone: 0.85, peArts: 0.75, teaching: 7.6, sports: 15, equipment: 2300, multimedia: 3.2 },
  point: { backbone: 0.5, peArts: 0.4, teaching: 10, sports: 19, equipment: 2500, multimedia: 4 },
}

/** How unlike schools of one kind are, as the deviation of the logarithm; larger in counties that are far from the standard. */
const unlike = { backbone: 0.36, peArts: 0.3, teaching: 0.28, sports: 0.4, equipment: 0.3, multimedia: 0.3 } as const

/** What the standard asks of a stage; the made-up schools are brought up to it. Judged by the standards room, not by these. */
const asked: Readonly<Record<CompulsoryStage, Readonly<Record<string, number>>>> = {
  primary: { degree: 4.2, backbone: 1, peArts: 0.9, teaching: 4.5, sports: 7.5, equipment: 2000, multimedia: 2.3 },
  junior: { degree: 5.3, backbone: 1, peArts: 0.9, teaching: 5.8, sports: 10.2, equipment: 2500, multimedia: 2.4 },
}

/** Pupils for each teacher; small schools need more teachers than their pupils would bring. */
const pupilsPerTeacher: Readonly<Record<CompulsoryStage, Readonly<Record<Setting, number>>>> = {
  primary: { seat: 19.6, town: 17.4, village: 15.5, point: 13 },
  junior: { seat: 14.2, town: 13, village: 12, point: 12 },
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** `progress` of the county, 0 … 1. `history` ends with the year asked for. Stock is what earlier years built, never less. */
export function provisionFor(
  school: MadeSchool,
  stage: CompulsoryStage,
  classes: number,
  progress: number,
  history: readonly YearBehind[],
): Provision {
  const random = seededRandom(seedOf('provision', school.code, stage))
  const { setting } = school
  const now = history.at(-1)!
  const usual = history.reduce((all, { pupils }) => all + pupils, 0) / history.length
  const larger = stage === 'junior' ? asked.junior : asked.primary
  const scale = (name: keyof (typeof natural)[Setting]): number =>
    natural[setting][name] *
    (larger[name]! / asked.primary[name]!) *
    Math.exp(random.bell(0, unlike[name] * (1.45 - 0.65 * progress)))

  /** Stock of one thing: what the school came to have, and in the years whose turn it is, what the standard asks. */
  const stock = (name: keyof (typeof natural)[Setting], per: number, whole: boolean, spare: number): number => {
    const turn = random.unit()
    const each = scale(name)
    const above = 1 + random.range(0.01, spare)
    let have = (each * usual) / per
    for (const { pupils, relieved } of history) {
      const need = (larger[name]! * pupils) / per
      if (turn < relieved && have < need) have = need * above
    }
    return whole ? (turn < now.relieved ? Math.ceil(have - 1e-9) : Math.round(have)) : tenth(have)
  }

  const ratio = pupilsPerTeacher[stage][setting] * random.range(0.92, 1.08)
  const teachers = Math.max(
    now.pupils === 0 ? 0 : 1,
    Math.ceil(classes * (setting === 'point' ? 1 : 1.5)),
    Math.round(now.pupils / ratio),
  )
  const degreeShare = stage === 'primary' ? random.range(0.95, 1) : random.range(0.84, 0.96)
  const degreeTurn = random.unit()
  const degreeNeed = Math.ceil((asked[stage]['degree']! * now.pupils) / 100)
  const natural1 = Math.min(teachers, Math.round(teachers * degreeShare))
  const aboveDegree = degreeTurn < now.relieved ? Math.min(teachers, Math.max(natural1, degreeNeed)) : natural1
  const backbone = Math.min(teachers, stock('backbone', 100, true, 0.2))
  const peArts = Math.min(teachers, stock('peArts', 100, true, 0.25))
  const sports = stock('sports', 1, false, 0.12)
  const indoor = setting === 'seat' && random.unit() < 0.35 ? tenth(random.range(300, 900)) : 0
  return {
    pupils: now.pupils,
    teachers,
    aboveDegree,
    backbone,
    peArts,
    // 室内体育用房 stands inside the teaching rooms and counts as sports space.
    teachingArea: tenth(stock('teaching', 1, false, 0.15) + indoor),
    indoorArea: indoor,
    sportsArea: sports,
    equipment: tenth(stock('equipment', 1, false, 0.18) / 10_000),
    multimediaRooms: stock('multimedia', 100, true, 0.15),
  }
}
