/**
 * Which of the four batches (四个一批) a school is proposed for, each with its reasons. The order in which a school that meets several
 * is placed is ours: rural schools first, for they are kept or merged by a decision of their own, then new, weak and good ones.
 */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { Batch } from '../conditions-words.ts'
import type { BatchCriteria } from './contract.ts'

/** Ours, but for the two of seven, which the description of the batch names (强校提质行动, as it was told to us). */
export const defaultCriteria: BatchCriteria = {
  weakFails: 2,
  outlierDeviations: 2,
  newWithinYears: 5,
  expandUtilisation: 1,
}

/** One judged stage of a school: its seven values with their outcomes. */
export interface JudgedStageFacts {
  readonly phase: CompulsoryStage
  readonly values: readonly {
    readonly indicator: string
    readonly label: Words
    readonly value: number | null
    readonly isMet: boolean | null
  }[]
}

export interface BatchFacts {
  readonly county: string
  readonly code: string
  readonly name: string
  readonly type: string
  /** 乡村 (210, 220) and 镇区 by its settlement; null where it is not filled in. */
  readonly settlement: 'city' | 'town' | 'village' | null
  readonly pupils: number | null
  readonly boarding: boolean | null
  readonly openedYear: number | null
  /** School year of the figures. */
  readonly year: number
  readonly places: number | null
  readonly stages: readonly JudgedStageFacts[]
}

export interface Proposal {
  readonly batch: Batch
  readonly reasons: Words[]
}

/** Below which value of each stage and indicator a school is an outlier; by `primary R1`. */
export function outlierLines(schools: readonly BatchFacts[], deviations: number): ReadonlyMap<string, number> {
  const values = new Map<string, number[]>()
  for (const { stages } of schools) {
    for (const { phase, values: own } of stages) {
      for (const { indicator, value } of own) {
        if (value === null) continue
        const key = `${phase} ${indicator}`
        values.set(key, [...(values.get(key) ?? []), value])
      }
    }
  }
  return new Map(
    [...values].flatMap(([key, own]): [string, number][] => {
      if (own.length < 2) return []
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length
      const variance = own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / own.length
      return [[key, mean - deviations * Math.sqrt(variance)]]
    }),
  )
}

const phaseName = { primary: '小学', junior: '初中' } as const

function weak(
  { stages }: BatchFacts,
  { weakFails, outlierDeviations }: BatchCriteria,
  lines: ReadonlyMap<string, number>,
) {
  return stages.flatMap(({ phase, values }): Words[] => {
    const unmet = values.filter(({ isMet }) => isMet === false)
    const outliers = values.filter(({ indicator, value }) => {
      const line = lines.get(`${phase} ${indicator}`)
      return value !== null && line !== undefined && value < line
    })
    return [
      ...(unmet.length >= weakFails
        ? [
            {
              zh: `${phaseName[phase]}七项中 ${unmet.length} 项未达标：${unmet.map(({ indicator }) => indicator).join('、')}`,
              en: `${phase}: ${unmet.length} of seven unmet: ${unmet.map(({ indicator }) => indicator).join(', ')}`,
            },
          ]
        : []),
      ...outliers.map(({ indicator, label }) => ({
        zh: `${phaseName[phase]}${label.zh}（${indicator}）低于全县均值 ${outlierDeviations} 个标准差以上`,
        en: `${phase} ${indicator}: more than ${outlierDeviations} standard deviations below the county's mean`,
      })),
    ]
  })
}

/** A village primary or a point with fewer pupils than the line; or a boarding school in a township. */
function rural({ type, settlement, pupils, boarding }: BatchFacts, smallBelow: number | null): Words[] {
  const isPoint = type === '218'
  const isSmall = smallBelow !== null && pupils !== null && pupils < smallBelow
  return [
    ...(isSmall && (isPoint || (type === '211' && settlement === 'village'))
      ? [
          {
            zh: `乡村小规模学校：${pupils} 人，不足 ${smallBelow} 人`,
            en: `small rural school: ${pupils} pupils, fewer than ${smallBelow}`,
          },
        ]
      : []),
    ...(boarding === true && (settlement === 'village' || settlement === 'town')
      ? [{ zh: '乡镇寄宿制学校', en: 'boarding school of a township' }]
      : []),
  ]
}

function expand({ stages, pupils, places }: BatchFacts, { expandUtilisation }: BatchCriteria): Words[] {
  const meetsAll = stages.length > 0 && stages.every(({ values }) => values.every(({ isMet }) => isMet === true))
  if (!meetsAll || pupils === null || places === null || places === 0 || pupils < expandUtilisation * places) return []
  return [
    {
      zh: `七项全部达标，在校生 ${pupils} 人，学位 ${places} 个（占 ${((pupils / places) * 100).toFixed(1)}%）`,
      en: `meets all seven with ${pupils} pupils in ${places} places`,
    },
  ]
}

/** All batches whose criteria the school meets, the one that is proposed first. */
export function propose(
  facts: BatchFacts,
  criteria: BatchCriteria,
  smallBelow: number | null,
  lines: ReadonlyMap<string, number>,
): Proposal[] {
  const { openedYear, year } = facts
  const isNew = openedYear !== null && openedYear <= year && year - openedYear < criteria.newWithinYears
  const found: readonly (readonly [Batch, Words[]])[] = [
    ['rural', rural(facts, smallBelow)],
    [
      'new-quality',
      isNew
        ? [
            {
              zh: `${openedYear} 年开办，不满 ${criteria.newWithinYears} 年`,
              en: `opened in ${openedYear}, within ${criteria.newWithinYears} years`,
            },
          ]
        : [],
    ],
    ['weak', weak(facts, criteria, lines)],
    ['expand', expand(facts, criteria)],
  ]
  return found.flatMap(([batch, reasons]) => (reasons.length === 0 ? [] : [{ batch, reasons }]))
}

const line = (batch: Batch, zh: string, en: string, from: string, isOurs: boolean) => ({
  batch,
  words: { zh, en },
  isOurs,
  source: from,
})

/** The criteria in words, each with whether it is ours. */
export const criteriaLines = (criteria: BatchCriteria, smallBelow: number | null, source: string | null) => {
  const ours = source ?? '本系统设定，可调整'
  const isOurs = source === null
  return [
    line(
      'rural',
      `不足 ${smallBelow ?? '—'} 人的村小学和教学点，或乡镇寄宿制学校`,
      `village schools and points under ${smallBelow ?? '—'} pupils, or boarding schools of townships`,
      '国办发〔2018〕27号“两类学校”',
      false,
    ),
    line(
      'new-quality',
      `开办不满 ${criteria.newWithinYears} 年`,
      `opened within ${criteria.newWithinYears} years`,
      ours,
      isOurs,
    ),
    line(
      'weak',
      `七项中至少 ${criteria.weakFails} 项未达标，或某项低于全县同学段均值 ${criteria.outlierDeviations} 个标准差`,
      `at least ${criteria.weakFails} of seven unmet, or a value ${criteria.outlierDeviations} standard deviations below the mean`,
      ours,
      isOurs,
    ),
    line(
      'expand',
      `七项全部达标且在校生不少于学位的 ${Math.round(criteria.expandUtilisation * 100)}%`,
      `meets all seven, and pupils are at least ${Math.round(criteria.expandUtilisation * 100)} % of its places`,
      ours,
      isOurs,
    ),
  ]
}
