/**
 * A cap on the intake of the entry grade: most new pupils of each year, so that after one passage through the grades every class
 * and the whole school are within their limits. Where the forecast has the pupils ahead, it tells in which year that comes about.
 */
import { schoolYearName } from '#kernel/school-year.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { WayOutShown } from './contract.ts'
import type { StageFacts } from './ways-out.ts'

export interface CapAsked {
  readonly phase: CompulsoryStage | null
  /** The stages that count together; the first one has the entry grade that is capped. */
  readonly stages: readonly StageFacts[]
  /** Most pupils of these stages together; null where only the classes are too large. */
  readonly most: number | null
  /** First school year whose intake can still be arranged. */
  readonly entry: number
  readonly aheadYears: readonly number[]
}

type Cap = Pick<WayOutShown, 'kind' | 'phase' | 'solves' | 'what' | 'countsFrom' | 'why' | 'intake' | 'cost'>

/** Most new pupils of a year: what the classes of the entry grade hold, or an even part of the cap of the school. */
function mostIntake({ stages, most }: CapAsked): number | null {
  const first = stages[0]!
  const classes = first.grades[0]?.classes ?? null
  const byClasses = classes === null ? null : classes * first.limit
  if (most === null) return byClasses
  const grades = stages.reduce((sum, stage) => sum + stage.grades.length, 0)
  const bySize = Math.floor(most / grades)
  return byClasses === null ? bySize : Math.min(byClasses, bySize)
}

interface YearOf {
  readonly year: number
  readonly expected: number | null
  readonly most: number
  readonly pupils: number
}

/**
 * Pupils of the stages in each year ahead under the cap: those whom it kept out in their year of entry are missing from every
 * grade that they would have been in since.
 */
function yearsUnder(cap: number, { stages, entry, aheadYears }: CapAsked): YearOf[] {
  const grades = stages.flatMap(({ ahead }) => ahead ?? [])
  const keptOut = aheadYears.map((year, y) => (year < entry ? 0 : Math.max(0, Math.round(grades[0]![y]!) - cap)))
  return aheadYears.flatMap((year, y): YearOf[] => {
    if (year < entry) return []
    const expected = Math.round(grades[0]![y]!)
    let pupils = 0
    for (const [g, byYear] of grades.entries()) {
      const entered = y - g
      pupils += Math.max(0, Math.round(byYear[y]!) - (entered >= 0 ? keptOut[entered]! : 0))
    }
    return [{ year, expected, most: cap, pupils }]
  })
}

const what = (cap: number, most: number | null): Words => ({
  zh: `起始年级每年招生不超过 ${cap} 人${most === null ? '' : `（规模上限 ${most} 人按年级平均）`}`,
  en: `at most ${cap} new pupils a year${most === null ? '' : ` (the cap of ${most} spread over the grades)`}`,
})

/** Null where classes of the entry grade are not filled in and there is no cap of size. */
export function capIntake(asked: CapAsked): Cap | null {
  const { phase, stages, most, entry } = asked
  const cap = mostIntake(asked)
  if (cap === null) return null
  const grades = stages.reduce((sum, stage) => sum + stage.grades.length, 0)
  const passage = entry + grades - 1
  const isForecast = stages.every(({ ahead }) => ahead !== null) && asked.aheadYears.length > 0
  const intake = isForecast ? yearsUnder(cap, asked) : []
  // Later grades take transfers in, so that the passage alone proves nothing where a forecast says otherwise.
  const reached = most === null ? undefined : intake.find(({ pupils }) => pupils <= most)?.year
  const lastKnown = intake.at(-1)?.year
  const isLate = most !== null && isForecast && reached === undefined && lastKnown !== undefined && lastKnown >= passage
  const countsFrom = isLate ? null : (reached ?? passage)
  return {
    kind: 'cap-intake',
    phase,
    solves: !isLate,
    what: what(cap, most),
    cost: 0,
    countsFrom,
    intake,
    why:
      countsFrom === null
        ? {
            zh: `按预测，到 ${lastKnown} 学年仍超过规模上限，只控招生不够`,
            en: `by the forecast it is still over the cap in ${lastKnown}`,
          }
        : isForecast && intake.every((each) => each.expected! <= each.most)
          ? {
              zh: `按预测，各年招生本就不超过此数，${schoolYearName(countsFrom)} 降到上限以内；仍宜明确控制数`,
              en: `by the forecast no year's intake exceeds it, and it is reached in ${countsFrom} by itself`,
            }
          : {
              zh: `从 ${schoolYearName(entry)} 起控制，${isForecast ? '按预测' : '没有预测，按逐年升级推算'}，${schoolYearName(countsFrom)} 到位；被控学生须另有学位`,
              en: `capped from ${entry} on; ${isForecast ? 'by the forecast' : 'without a forecast, as grades move up'} it is reached in ${countsFrom}; those kept out need a place elsewhere`,
            },
  }
}
