/** Rows of the school table once their cells are read: keys must be there, codes look like codes, known lists are held to. */
import type { Words } from '#kernel/words.ts'
import { schoolTypeOf } from '#kernel/school-type.ts'
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { emptyKey } from '../empty-keys.ts'
import { schoolFields, type FieldSpec } from '../school-fields.ts'
import { countyCodeOf, shortenedCodes } from './county-code.ts'
import { settlementCodes } from './settlement-codes.ts'
import type { ReadRow } from '../sheet/table-rows.ts'

/** 学校(机构)标识码: two digits of the kind of school, two of the province, six in sequence (教育部 编制规则). */
const schoolCode = /^(11|21|22|31|32|33|34|35|36|37|41|42|51|91|92|93)\d{8}$/

const keyFields = Object.entries(schoolFields as Readonly<Record<string, FieldSpec>>).filter(([, spec]) => spec.key)

const whereTheRowBelongs: Words = {
  zh: '缺少它，这一行无法归到学校、学段或县区',
  en: 'without it the row belongs to no school, stage or county',
}

const emptyName = (row: number, code: string): Finding => ({
  severity: 'warning',
  code: 'name-empty',
  row,
  field: 'name',
  what: { zh: `标识码 ${code} 的“学校名称”为空`, en: `the school ${code} has no name` },
  why: { zh: '报告中将只能显示标识码', en: 'reports can only show its code' },
  todo: { zh: '请补填学校名称', en: 'fill in the name' },
})

const oddSchoolCode = (row: number, code: string): Finding => ({
  severity: 'warning',
  code: 'school-code-form',
  row,
  field: 'code',
  what: { zh: `学校标识码“${code}”不合编制规则`, en: `the school code "${code}" does not follow the coding rules` },
  why: {
    zh: '标识码为 10 位数字，前两位是学校类别（如 21 小学、31 初中），三四位是省级代码',
    en: 'it has 10 digits: two for the kind of school (21 primary, 31 junior), two for the province, six in sequence',
  },
  todo: {
    zh: '请与学校（机构）代码库核对，注意首位 0 丢失或多出空格',
    en: 'compare it with the register of codes; look for lost leading zeros',
  },
})

const oddCounty = (row: number, code: string): Finding => ({
  severity: 'warning',
  code: 'county-code-form',
  row,
  field: 'county',
  what: { zh: `县区代码“${code}”不是六位数字`, en: `the county code "${code}" is not of six digits` },
  why: {
    zh: '县区代码为六位行政区划代码（GB/T 2260），省级标准按它确定',
    en: 'it tells the province, whose own standards may apply',
  },
  todo: { zh: '请填六位代码，如 411525', en: 'type six digits, such as 411525' },
})

const unknownType = (row: number, code: string): Finding => ({
  severity: 'error',
  code: 'unknown-school-type',
  row,
  field: 'type',
  what: { zh: `办学类型代码“${code}”不存在`, en: `there is no school type "${code}"` },
  why: {
    zh: '办学类型决定学校是否参评、按哪个学段评（GB/T 33782-2017 表4）',
    en: 'the type decides whether and in which stage a school is judged (GB/T 33782-2017 table 4)',
  },
  todo: {
    zh: '常用：211 小学、218 教学点、311 初级中学、312 九年一贯制、341 完全中学、345 十二年一贯制',
    en: 'common: 211 primary, 218 teaching point, 311 junior, 312 nine-year, 341 complete secondary, 345 twelve-year',
  },
})

const unknownSettlement = (row: number, code: string): Finding => ({
  severity: 'warning',
  code: 'unknown-settlement',
  row,
  field: 'settlement',
  what: {
    zh: `城乡分类代码“${code}”不存在，按缺数据处理`,
    en: `there is no urban-rural code "${code}"; it is taken as missing`,
  },
  why: {
    zh: '无法判断学校在城区、镇区还是乡村',
    en: 'it cannot be told whether the school is in a city, a town or a village',
  },
  todo: {
    zh: `可填：${Object.entries(settlementCodes)
      .map(([key, words]) => `${key} ${words.zh}`)
      .join('、')}`,
    en: `known are: ${Object.entries(settlementCodes)
      .map(([key, words]) => `${key} ${words.en}`)
      .join(', ')}`,
  },
})

export interface SchoolRows {
  /** Rows whose keys are all there; the others are told of as errors. */
  readonly rows: readonly SchoolRow[]
  readonly findings: readonly Finding[]
}

/**
 * Makes typed rows. `nationalCodes` is false where a mapping says that the source's codes are of another kind;
 * `absent` are the columns that are not there at all, which has been told of once.
 */
export function makeSchoolRows(
  read: readonly ReadRow[],
  yearOf: (row: ReadRow) => number,
  nationalCodes: boolean,
  absent: ReadonlySet<string>,
): SchoolRows {
  const findings: Finding[] = []
  const rows: SchoolRow[] = []
  const counties = new Set<string>()
  for (const { row, values, faulty } of read) {
    let complete = true
    for (const [field, spec] of keyFields) {
      if (values[field] !== null) continue
      complete = false
      if (!faulty.has(field) && !absent.has(field))
        findings.push(emptyKey(row, field, spec.heading, whereTheRowBelongs))
    }
    const code = String(values['code'] ?? '')
    const county = countyCodeOf(String(values['county'] ?? ''))
    const type = String(values['type'] ?? '')
    const settlement = values['settlement'] as string | null
    const knownSettlement = settlement === null || Object.hasOwn(settlementCodes, settlement)
    if (values['name'] === null && !faulty.has('name') && !absent.has('name')) findings.push(emptyName(row, code))
    if (nationalCodes && code !== '' && !schoolCode.test(code)) findings.push(oddSchoolCode(row, code))
    if (nationalCodes && county !== '' && !/^\d{6}$/.test(county) && !counties.has(county)) {
      counties.add(county)
      findings.push(oddCounty(row, county))
    }
    if (type !== '' && !schoolTypeOf(type)) findings.push(unknownType(row, type))
    if (!knownSettlement) findings.push(unknownSettlement(row, settlement))
    if (!complete) continue
    rows.push({
      ...values,
      row,
      year: yearOf({ row, values, faulty }),
      code,
      county,
      type,
      name: values['name'] ?? '',
      counted: values['counted'] ?? true,
      settlement: knownSettlement ? settlement : null,
    } as unknown as SchoolRow)
  }
  if (nationalCodes) findings.push(...shortenedCodes(read))
  return { rows, findings }
}
