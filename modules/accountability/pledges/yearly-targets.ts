/**
 * 年度分指标: of each indicator and stage how many schools may still fall short in each year, and its CV. They follow from the road:
 * what is paid for by then, judged for the pupils of the target year. Nothing is promised of what is unknown.
 */
import type { FrameVerdict } from '#modules/roadmap/index.ts'
import { compulsoryStages, stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { PledgeFacts } from './pledge-facts.ts'
import type { YearlyTarget } from './pledge-shapes.ts'

/** Stands for 综合达标 beside R1–R7. */
export const wholeSchool = 'school'

/** Schools of the stage that fall short of it; null where any is unknown. */
function failing(verdict: FrameVerdict, units: readonly number[], indicator: number | null): number | null {
  let sum = 0
  for (const unit of units) {
    const outcome = indicator === null ? verdict.units[unit] : verdict.cells[unit]?.[indicator]
    if (outcome === undefined || outcome === 'unknown') return null
    if (outcome !== 'met') sum++
  }
  return sum
}

/** Four decimals, upward: what is promised is never stricter than what was worked out. */
export const upward = (cv: number): number => Math.ceil(Number((cv * 10_000).toFixed(6))) / 10_000

const spreadOf = (verdict: FrameVerdict, phase: CompulsoryStage, indicator: number) =>
  verdict.spreads.find((each) => each.phase === phase && each.indicator === indicator)

export function yearlyTargets({ road, indicators }: PledgeFacts): YearlyTarget[] {
  const { frame, before, byYear, year: nowYear } = road
  return compulsoryStages.flatMap((phase): YearlyTarget[] => {
    const units = [...frame.units.keys()].filter((i) => frame.units[i]!.phase === phase)
    if (units.length === 0) return []
    const stage = stageWords[phase]
    const target = (
      kind: YearlyTarget['kind'],
      indicator: string,
      label: Words,
      limit: number | null,
      of: (verdict: FrameVerdict) => number | null,
    ): YearlyTarget => ({
      kind,
      phase,
      indicator,
      label: { zh: `${stage.zh}${label.zh}`, en: `${stage.en}: ${label.en}` },
      schools: kind === 'schools' ? units.length : null,
      limit,
      now: of(before),
      nowYear,
      years: byYear.map(({ year, verdict }) => ({ year, value: of(verdict) })),
    })
    return [
      target('schools', wholeSchool, { zh: '未综合达标学校', en: 'schools that fail on the whole' }, null, (verdict) =>
        failing(verdict, units, null),
      ),
      ...indicators.map(({ code, label }, i) =>
        target(
          'schools',
          code,
          { zh: `${code}${label.zh}未达到的学校`, en: `${code} ${label.en}, schools below it` },
          null,
          (verdict) => failing(verdict, units, i),
        ),
      ),
      ...indicators.map(({ code, label }, i) =>
        target(
          'spread',
          code,
          { zh: `${code}${label.zh}差异系数`, en: `${code} ${label.en}, CV` },
          frame.cvLimit[phase],
          (verdict) => {
            const cv = spreadOf(verdict, phase, i)?.cv ?? null
            return cv === null ? null : upward(cv)
          },
        ),
      ),
    ]
  })
}
