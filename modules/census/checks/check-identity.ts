/** Row check 12 and what makes a school the same school: one row for each stage, and one name, county and type in a year. */
import { stageWords } from '#kernel/stage.ts'
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { schoolFields } from '../school-fields.ts'

function repeated(row: SchoolRow, earlier: number): Finding {
  const stage = stageWords[row.stage]
  return {
    severity: 'error',
    code: 'duplicate-row',
    row: row.row,
    field: 'code',
    what: {
      zh: `标识码 ${row.code} 的${stage.zh}学段 ${row.year} 学年，在第 ${earlier} 行和第 ${row.row} 行重复`,
      en: `the school ${row.code}, ${stage.en}, ${row.year}, stands in row ${earlier} and again in row ${row.row}`,
    },
    why: {
      zh: '同一学校、学段、学年只能有一行，否则重复计算',
      en: 'a school has one row for each stage and year, else it is counted twice',
    },
    todo: {
      zh: '请删除其中一行，或改正标识码、学段、学年',
      en: 'delete one of them, or correct the code, the stage or the year',
    },
  }
}

function contradicts(row: SchoolRow, first: SchoolRow, field: 'name' | 'county' | 'type'): Finding {
  const { heading, en } = schoolFields[field]
  return {
    severity: 'error',
    code: 'same-code-differs',
    row: row.row,
    field,
    what: {
      zh: `标识码 ${row.code} 的“${heading}”在本行为“${row[field]}”，第 ${first.row} 行为“${first[field]}”`,
      en: `for the school ${row.code} the ${en} is "${row[field]}" here and "${first[field]}" in row ${first.row}`,
    },
    why: { zh: '一个标识码同一学年只能是一所学校', en: 'one code is one school within a year' },
    todo: {
      zh: '请核对是标识码填错，还是名称、县区、类型不一致',
      en: 'find out whether the code is wrong, or make the rows agree',
    },
  }
}

/** `rows` are all rows of one school in one year. */
export function checkIdentity(rows: readonly SchoolRow[]): readonly Finding[] {
  const [first, ...others] = rows
  if (!first) return []
  const findings: Finding[] = []
  const byStage = new Map([[first.stage, first.row]])
  for (const row of others) {
    const earlier = byStage.get(row.stage)
    if (earlier === undefined) byStage.set(row.stage, row.row)
    else findings.push(repeated(row, earlier))
    for (const field of ['name', 'county', 'type'] as const) {
      const differs = row[field] !== first[field] && row[field] !== '' && first[field] !== ''
      if (differs) findings.push(contradicts(row, first, field))
    }
  }
  return findings
}
