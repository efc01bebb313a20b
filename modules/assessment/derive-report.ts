/** The county report: a judgement with its gaps, obstacles and turning points, as every door hands it out. */
import type { Problem } from '#kernel/problem.ts'
import type { CountyReport, PhaseReport } from './contract.ts'
import { deriveSensitivity } from './derive-sensitivity.ts'
import { deriveGap, type UnitPrices } from './gaps.ts'
import type { CountyFacts, CountyJudgement, Standard } from './judge-county.ts'
import type { JudgedStage } from './judge-resources.ts'
import { rankObstacles } from './rank-obstacles.ts'

const wording = {
  zh: '自评测算，仅供内部研判，不是认定结论',
  en: 'self-assessment for internal use, not a recognition',
}

function phaseOf({ schools, balances }: JudgedStage, indicators: Standard['indicators']): PhaseReport {
  let pupils: number | null = 0
  for (const { unit } of schools) pupils = pupils === null || unit.pupils === null ? null : pupils + unit.pupils
  return {
    pupils,
    schools: schools.length,
    indicators: Object.fromEntries(indicators.map(({ code }, k) => [code, balances[k]!])),
  }
}

/** Puts the report of one county and year together. `prices` in 元 for one unit of each indicator's numerator. */
export function deriveReport(
  facts: CountyFacts,
  { resources, parts, outcome }: CountyJudgement,
  standard: Standard,
  prices: UnitPrices,
  problems: readonly Problem[],
): CountyReport {
  const { rules, indicators } = standard
  const { stages, units } = resources
  const rule = { needed: rules.rule('R.count').value!, floorShare: rules.rule('R.floor').value! }
  const items = [...parts.government.items, ...parts.quality.items, ...parts.recognition.items]
  return {
    county: facts.county,
    year: facts.year,
    on: rules.on,
    rulesVersion: rules.version,
    wording,
    outcome,
    resources: {
      outcome: resources.outcome,
      note:
        stages.length === 0
          ? { zh: '表中没有参加测算的学校', en: 'the table holds no school to be judged' }
          : stages.length === 1
            ? {
                zh: '表中只有一个学段的学校，结论只及于该学段',
                en: 'the table holds schools of one stage only; the conclusion covers no other',
              }
            : null,
    },
    parts,
    indicators: indicators.map(({ code, label, unit }) => ({ code, label, unit })),
    phases: Object.fromEntries(stages.map((stage) => [stage.stage, phaseOf(stage, indicators)])),
    schools: stages.flatMap(({ schools }) => schools.map(({ report }) => report)),
    excluded: units.excluded.map(({ reason, ...school }) => ({ ...school, reason: reason.zh, reasonEn: reason.en })),
    gaps: stages.flatMap(({ schools }) =>
      schools.flatMap(
        ({ report, unit, assets }) => deriveGap(report, unit, assets, indicators, rule.needed, prices) ?? [],
      ),
    ),
    obstacles: rankObstacles(stages, indicators, items, parts.vetoes.items),
    sensitivity: deriveSensitivity(resources, indicators, rule),
    problems: [...problems],
  }
}
