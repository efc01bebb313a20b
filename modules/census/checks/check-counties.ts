/** Whether the two tables speak of the same counties: each county row has schools, each county with schools has its row. */
import type { CountyRow, SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'

const keyOf = (row: { readonly county: string; readonly year: number }): string => `${row.county} ${row.year}`

/** Findings placed in the county table. */
export function checkCountiesHaveSchools(
  counties: readonly CountyRow[],
  schools: readonly SchoolRow[],
): readonly Finding[] {
  const known = new Set(schools.map(keyOf))
  return counties
    .filter((county) => !known.has(keyOf(county)))
    .map((county) => ({
      severity: 'warning',
      code: 'county-without-schools',
      row: county.row,
      field: 'county',
      what: {
        zh: `县区 ${county.county} 在 ${county.year} 学年没有学校`,
        en: `county ${county.county} has no schools in ${county.year}`,
      },
      why: {
        zh: '学校基表中没有该县区该学年的学校，这一行用不上',
        en: 'the school table has none there, so this row is of no use',
      },
      todo: { zh: '请核对县区代码和学年', en: 'check the county code and the school year' },
    }))
}

/** Findings placed in the school table, at the first row of each county that the county table leaves out. */
export function checkSchoolsHaveCounty(
  counties: readonly CountyRow[],
  schools: readonly SchoolRow[],
): readonly Finding[] {
  const known = new Set(counties.map(keyOf))
  const findings: Finding[] = []
  for (const school of schools) {
    const key = keyOf(school)
    if (known.has(key)) continue
    known.add(key)
    findings.push({
      severity: 'warning',
      code: 'county-row-missing',
      row: school.row,
      field: 'county',
      what: {
        zh: `县区基表没有县区 ${school.county} ${school.year} 学年的一行`,
        en: `the county table has no row for county ${school.county} in ${school.year}`,
      },
      why: { zh: '该县区的政府保障等指标只能记为“缺数据”', en: 'the items that need it stay unknown for this county' },
      todo: { zh: '请在县区基表中补上', en: 'add it to the county table' },
    })
  }
  return findings
}
