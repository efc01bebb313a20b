/** Row check 9: a point that does not count as a school names its main school, and that school is there to take it in. */
import { teachingPoint } from '#kernel/school-type.ts'
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { schoolYearKey } from '../rows/asset-basis.ts'
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'

const error = (code: string, row: SchoolRow, what: Words, todo: Words): Finding => ({
  severity: 'error',
  code,
  row: row.row,
  field: 'mainSchool',
  what,
  why: {
    zh: '不计校数的教学点并入主校测算，主校不明则无处可并',
    en: 'a point that is not counted is merged into its main school, which must therefore be clear',
  },
  todo,
})

function withoutMain(row: SchoolRow): Finding | null {
  if (row.counted) return null
  const name = row.name || row.code
  if (row.type === teachingPoint) {
    return error(
      'main-school-needed',
      row,
      {
        zh: `教学点“${name}”不计校数，却没有主校标识码`,
        en: `the teaching point "${name}" is not counted, yet names no main school`,
      },
      { zh: '请填主校标识码，或把“是否计校数”改为“是”', en: 'give the code of its main school, or count it (是)' },
    )
  }
  return {
    severity: 'warning',
    code: 'uncounted-without-main',
    row: row.row,
    field: 'counted',
    what: {
      zh: `“${name}”不计校数，却没有主校标识码`,
      en: `"${name}" is not counted as a school, yet names no main school`,
    },
    why: { zh: '无处可并，将单独测算', en: 'it cannot be merged anywhere and is judged by itself' },
    todo: { zh: '请填主校标识码，或把“是否计校数”改为“是”', en: 'give the code of its main school, or count it (是)' },
  }
}

/** Whether following the main schools from this one leads back to it. */
function isRing(row: SchoolRow, bySchool: ReadonlyMap<string, readonly SchoolRow[]>): boolean {
  const seen = new Set<string>()
  let code = row.mainSchool
  while (code !== null && !seen.has(code)) {
    if (code === row.code) return true
    seen.add(code)
    code =
      bySchool.get(schoolYearKey({ code, year: row.year }))?.find((main) => main.mainSchool !== null)?.mainSchool ??
      null
  }
  return false
}

/** `bySchool` holds all rows of each school and year of the table. */
export function checkMainSchool(row: SchoolRow, bySchool: ReadonlyMap<string, readonly SchoolRow[]>): Finding | null {
  const code = row.mainSchool
  if (code === null) return withoutMain(row)
  if (code === row.code) {
    return error(
      'main-school-itself',
      row,
      { zh: `主校标识码“${code}”就是本校`, en: `the main school "${code}" is the school itself` },
      { zh: '独立学校请把主校标识码留空', en: 'leave the main school empty for a school of its own' },
    )
  }
  const mains = bySchool.get(schoolYearKey({ code, year: row.year }))
  const main = mains?.[0]
  if (!mains || !main) {
    return error(
      'main-school-missing',
      row,
      {
        zh: `主校“${code}”不在表中（${row.year} 学年）`,
        en: `the main school "${code}" is not in the table for ${row.year}`,
      },
      { zh: '请核对标识码，或补上主校的一行', en: 'check the code, or add the main school' },
    )
  }
  if (isRing(row, bySchool)) {
    return error(
      'main-school-ring',
      row,
      { zh: `“${row.code}”与主校“${code}”互为主校`, en: `"${row.code}" and its main school "${code}" name each other` },
      { zh: '请只保留从教学点到主校的一个方向', en: 'keep the direction from the point to the main school only' },
    )
  }
  if (main.county !== row.county) {
    return error(
      'main-school-other-county',
      row,
      {
        zh: `主校“${main.name || code}”在县区 ${main.county}，本校在 ${row.county}`,
        en: `the main school "${main.name || code}" lies in county ${main.county}, this one in ${row.county}`,
      },
      { zh: '请核对主校标识码和县区代码', en: 'check the code of the main school and the counties' },
    )
  }
  if (mains.some((each) => each.stage === row.stage)) return null
  const stage = stageWords[row.stage]
  return error(
    'main-school-other-stage',
    row,
    {
      zh: `主校“${main.name || code}”没有${stage.zh}学段的一行`,
      en: `the main school "${main.name || code}" has no ${stage.en} row`,
    },
    { zh: '请核对主校标识码和学段', en: 'check the code of the main school and the stage' },
  )
}
