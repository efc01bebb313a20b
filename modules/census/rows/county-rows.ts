/** Rows of the county table once their cells are read: the county must be named, and parts never exceed their wholes. */
import type { CountyRow } from '../contract.ts'
import { countyFields, type CountyField } from '../county-fields.ts'
import type { Finding } from '../finding.ts'
import { countyCodeOf, shortenedCodes } from './county-code.ts'
import { plausible } from '../checks/plausible-ranges.ts'
import type { ReadRow } from '../sheet/table-rows.ts'

const emptyCounty = (row: number): Finding => ({
  severity: 'error',
  code: 'key-cell-empty',
  row,
  field: 'county',
  what: { zh: '“县区代码”为空', en: '县区代码 (county code) is empty' },
  why: { zh: '缺少它，这一行不知属于哪个县区', en: 'without it the row belongs to no county' },
  todo: { zh: '请补填；多余的行请整行删除', en: 'fill it in, or delete the row where it is not needed' },
})

/** Part ≤ whole, by field. */
const partsOf: readonly (readonly [part: CountyField, whole: CountyField])[] = [
  ['exchanged', 'exchangeEligible'],
  ['exchangedBackbone', 'exchanged'],
  ['seniorQuota', 'seniorPlaces'],
  ['seniorQuotaRural', 'seniorQuota'],
  ['migrantPublic', 'migrantEligible'],
  ['migrantBought', 'migrantEligible'],
  ['disabledEnrolled', 'disabledChildren'],
  ['surveyValid', 'surveySent'],
  ['surveySatisfied', 'surveyValid'],
]

const headingOf = (field: CountyField): string => countyFields[field].heading

function checkParts(row: CountyRow): readonly Finding[] {
  const findings: Finding[] = []
  const exceed = (field: CountyField, names: string, part: number, whole: CountyField, total: number): void => {
    findings.push({
      severity: 'error',
      code: 'part-exceeds-whole',
      row: row.row,
      field,
      what: {
        zh: `${names} ${part}，多于“${headingOf(whole)}” ${total}`,
        en: `${names} is ${part}, more than "${headingOf(whole)}", ${total}`,
      },
      why: { zh: '部分不可能多于全部', en: 'a part cannot exceed the whole' },
      todo: { zh: '请核对两个数', en: 'check both figures' },
    })
  }
  for (const [part, whole] of partsOf) {
    const a = row[part]
    const b = row[whole]
    if (typeof a === 'number' && typeof b === 'number' && a > b) exceed(part, `“${headingOf(part)}”`, a, whole, b)
  }
  const { migrantPublic, migrantBought, migrantEligible } = row
  if (migrantPublic !== null && migrantBought !== null && migrantEligible !== null) {
    const both = migrantPublic + migrantBought
    if (migrantPublic <= migrantEligible && migrantBought <= migrantEligible && both > migrantEligible) {
      const names = `“${headingOf('migrantPublic')}”+“${headingOf('migrantBought')}”`
      exceed('migrantPublic', names, both, 'migrantEligible', migrantEligible)
    }
  }
  return findings
}

/** Yearly pay of a few hundred 元 is a figure in 万元 that was typed into the wrong unit. */
function checkPay(row: CountyRow): readonly Finding[] {
  const findings: Finding[] = []
  for (const field of ['teacherPay', 'officialPay'] as const) {
    const pay = row[field]
    if (pay === null || pay <= 0 || pay >= plausible.yearlyPay.least) continue
    findings.push({
      severity: 'error',
      code: 'unit-slip',
      row: row.row,
      field,
      what: { zh: `“${headingOf(field)}”为 ${pay} 元`, en: `"${headingOf(field)}" is ${pay} 元` },
      why: {
        zh: '年均工资不可能这么低，多半是把万元填入了元栏',
        en: 'no yearly pay is so low: most likely 万元 was typed where 元 is wanted',
      },
      todo: {
        zh: `请按元填写（${pay} 万元应填 ${pay * 10_000}）`,
        en: `give it in 元 (${pay} 万元 is ${pay * 10_000})`,
      },
    })
  }
  return findings
}

const shares: readonly CountyField[] = (Object.keys(countyFields) as CountyField[]).filter((field) =>
  /差异(率|系数)$/.test(headingOf(field)),
)

/** A spread of 12 is one of 12 % that was typed without its sign; 0.12 is what the column takes. */
function checkShares(row: CountyRow): readonly Finding[] {
  return shares.flatMap((field): Finding[] => {
    const share = row[field]
    if (typeof share !== 'number' || share <= plausible.spread.most) return []
    return [
      {
        severity: 'warning',
        code: 'percent-for-share',
        row: row.row,
        field,
        what: { zh: `“${headingOf(field)}”为 ${share}`, en: `"${headingOf(field)}" is ${share}` },
        why: {
          zh: `一般不超过 ${plausible.spread.most}（本系统设定），可能把百分数填入了小数栏`,
          en: `it is seldom above ${plausible.spread.most} (this system's own limit): perhaps a percentage was typed for a share`,
        },
        todo: { zh: `如果是 ${share}%，请填 ${share / 100}`, en: `if it is ${share} %, type ${share / 100}` },
      },
    ]
  })
}

function checkRepeats(rows: readonly CountyRow[]): readonly Finding[] {
  const first = new Map<string, number>()
  const findings: Finding[] = []
  for (const row of rows) {
    const key = `${row.county} ${row.year}`
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, row.row)
      continue
    }
    findings.push({
      severity: 'error',
      code: 'duplicate-row',
      row: row.row,
      field: 'county',
      what: {
        zh: `县区 ${row.county} 的 ${row.year} 学年与第 ${earlier} 行重复`,
        en: `county ${row.county}, year ${row.year}, stands in row ${earlier} already`,
      },
      why: { zh: '每个县区每学年只能有一行', en: 'there is one row for each county and school year' },
      todo: { zh: '请删除其中一行', en: 'delete one of them' },
    })
  }
  return findings
}

export interface CountyRows {
  readonly rows: readonly CountyRow[]
  readonly findings: readonly Finding[]
}

/** Makes typed rows. `absent` are the columns that are not there at all, which has been told of once. */
export function makeCountyRows(
  read: readonly ReadRow[],
  yearOf: (row: ReadRow) => number,
  absent: ReadonlySet<string>,
): CountyRows {
  const findings: Finding[] = []
  const rows: CountyRow[] = []
  for (const reading of read) {
    const { row, values, faulty } = reading
    if (values['county'] === null) {
      if (!faulty.has('county') && !absent.has('county')) findings.push(emptyCounty(row))
      continue
    }
    const made = {
      ...values,
      row,
      year: yearOf(reading),
      county: countyCodeOf(String(values['county'])),
    } as unknown as CountyRow
    findings.push(...checkParts(made), ...checkPay(made), ...checkShares(made))
    rows.push(made)
  }
  findings.push(...shortenedCodes(read), ...checkRepeats(rows))
  return { rows, findings }
}
