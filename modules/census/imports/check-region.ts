/** Whether the rows of an import belong to the region that it was handed in for, by the table and by the register. */
import type { SchoolRow, SchoolTable } from '../contract.ts'
import type { Finding } from '../finding.ts'

/** The region, and where the register says that schools lie. */
export interface RegionFacts {
  readonly region: string
  readonly name: string
  /** Counties that the region holds; its own county where it is a township. */
  readonly counties: ReadonlySet<string>
  /** Township of a school by code; null where the register does not know it. */
  readonly registered: ReadonlyMap<string, { readonly county: string; readonly town: string | null }>
}

const error = (row: SchoolRow, code: string, field: string, what: Finding['what'], todo: Finding['todo']): Finding => ({
  severity: 'error',
  code,
  row: row.row,
  field,
  what,
  why: {
    zh: '只能导入本地区学校的数据，归属不清的数据无人核对签字',
    en: 'only schools of this region can be imported; figures of unclear origin would be signed by nobody',
  },
  todo,
})

function outside(row: SchoolRow, count: number, { name, region }: RegionFacts): Finding {
  return error(
    row,
    'outside-region',
    'county',
    {
      zh: `县区代码 ${row.county} 不属于${name}（${region}），共 ${count} 行`,
      en: `the county ${row.county} is not of ${name} (${region}); ${count} rows`,
    },
    { zh: '请核对县区代码，或请该县区自行导入', en: 'check the county code, or let that county import its rows' },
  )
}

/** The township by the register, else by the village's code or the township's name in the table. */
function isOfTown(row: SchoolRow, { region, name, registered }: RegionFacts): boolean {
  const town = registered.get(row.code)?.town ?? null
  return town === null ? row.village?.startsWith(region) === true || row.town === name : town === region
}

function rowFault(row: SchoolRow, facts: RegionFacts): Finding | null {
  if (!/^\d{10}$/.test(row.code)) {
    return error(
      row,
      'school-code-needed',
      'code',
      {
        zh: `学校标识码“${row.code}”不是 10 位数字`,
        en: `the school code "${row.code}" is not of 10 digits`,
      },
      { zh: '请填学校（机构）代码库中的标识码', en: 'give the code of the register of schools' },
    )
  }
  const known = facts.registered.get(row.code)
  if (known && known.county !== row.county) {
    return error(
      row,
      'registered-elsewhere',
      'county',
      {
        zh: `学校 ${row.code} 在名录中属于县区 ${known.county}，表中为 ${row.county}`,
        en: `the register has the school ${row.code} in the county ${known.county}, the table in ${row.county}`,
      },
      { zh: '请核对标识码和县区代码', en: 'check the code of the school and of the county' },
    )
  }
  if (facts.region.length === 6 || isOfTown(row, facts)) return null
  return error(
    row,
    'outside-region',
    'town',
    {
      zh: `“${row.name || row.code}”不属于${facts.name}，或看不出属于哪个乡镇`,
      en: `"${row.name || row.code}" is not of ${facts.name}, or it cannot be told of which township it is`,
    },
    {
      zh: '请填村级代码或乡镇名称；不是本乡镇的学校请删除该行',
      en: 'give the village code or the name of the township; delete the row of a school of another one',
    },
  )
}

export function checkRegion({ rows }: SchoolTable, facts: RegionFacts): readonly Finding[] {
  const strangers = Map.groupBy(
    rows.filter(({ county }) => !facts.counties.has(county)),
    ({ county }) => county,
  )
  const found = [...strangers.values()].map((list) => outside(list[0] as SchoolRow, list.length, facts))
  for (const row of rows) {
    const fault = facts.counties.has(row.county) ? rowFault(row, facts) : null
    if (fault) found.push(fault)
  }
  return found
}
