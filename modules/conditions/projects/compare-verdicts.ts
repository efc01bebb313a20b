/** Two judgements of the same county side by side: the resources part, its CVs, and the schools of which any of the seven changes. */
import type { CountyReport } from '#modules/assessment/contract.ts'
import type { ProjectEffect } from './project-shapes.ts'

type Verdict = ProjectEffect['before']

export function verdictOf({ resources, schools, phases, indicators }: CountyReport): Verdict {
  const count = (outcome: string) => schools.filter((school) => school.outcome === outcome).length
  const labels = new Map(indicators.map(({ code, label }) => [code, label]))
  return {
    resources: resources.outcome,
    schools: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
    cvs: (['primary', 'junior'] as const).flatMap((phase) =>
      Object.entries(phases[phase]?.indicators ?? {}).map(([indicator, { cv, limit, outcome }]) => ({
        phase,
        indicator,
        label: labels.get(indicator)!,
        cv,
        limit,
        outcome,
      })),
    ),
  }
}

export function changedSchools(before: CountyReport, after: CountyReport): ProjectEffect['schools'] {
  const labels = new Map(before.indicators.map(({ code, label }) => [code, label]))
  const then = new Map(after.schools.map((school) => [`${school.code} ${school.phase}`, school]))
  return before.schools.flatMap((school) => {
    const later = then.get(`${school.code} ${school.phase}`)
    if (!later) return []
    const values = Object.entries(school.values).flatMap(([indicator, was]) => {
      const is = later.values[indicator]!
      if (was.value === is.value && was.outcome === is.outcome) return []
      return [
        {
          indicator,
          label: labels.get(indicator)!,
          before: was.value,
          after: is.value,
          threshold: was.threshold,
          outcomeBefore: was.outcome,
          outcomeAfter: is.outcome,
        },
      ]
    })
    if (values.length === 0) return []
    const { code, name, phase } = school
    return [{ code, name, phase, before: school.outcome, after: later.outcome, values }]
  })
}
