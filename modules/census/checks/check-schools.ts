/** All row checks of the school table (data-forms §5.3), school by school, then across schools and years. */
import { assetBasisOf, hasPhysicalFigures, isRepeated, schoolYears } from '../rows/asset-basis.ts'
import { checkAreas } from './check-areas.ts'
import { checkClasses } from './check-classes.ts'
import { checkCounts } from './check-counts.ts'
import { checkGrades } from './check-grades.ts'
import { checkIdentity } from './check-identity.ts'
import { checkMainSchool } from './check-main-schools.ts'
import { checkEquipment, checkPublicFunds } from './check-money.ts'
import { checkName } from './check-names.ts'
import { checkPlace } from './check-places.ts'
import { checkStages } from './check-stages.ts'
import { checkYears } from './check-years.ts'
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'

/** Pupils whom the physical figures of a row serve: all of the school where they are reported for the whole of it. */
function pupilsServed(row: SchoolRow, rows: readonly SchoolRow[], wholeSchool: boolean): number | null {
  if (!wholeSchool) return row.pupils
  let total = 0
  for (const each of rows) {
    if (each.pupils === null) return null
    total += each.pupils
  }
  return total
}

/** The same figures on several rows without a word on how they are reported: taken as those of the whole school. */
function repeatedAssets(rows: readonly SchoolRow[]): Finding | null {
  const filled = rows.filter(hasPhysicalFigures)
  const [first] = filled
  if (!first || rows.some((row) => row.assetBasis !== null) || !isRepeated(filled)) return null
  // A row that was handed in twice repeats itself; that is told of as a duplicate.
  if (new Set(filled.map((row) => row.stage)).size < filled.length) return null
  const where = filled.map((row) => row.row).join('、')
  return {
    severity: 'warning',
    code: 'asset-basis-unclear',
    row: first.row,
    field: 'assetBasis',
    what: {
      zh: `“${first.name || first.code}”各学段五项资产数完全相同（第 ${where} 行），而“资产填报口径”为空`,
      en: `"${first.name || first.code}" gives the same five physical figures in rows ${where}, and 资产填报口径 is empty`,
    },
    why: {
      zh: '按全校数处理，再分摊到各学段',
      en: 'they are taken as figures of the whole school and split among its stages',
    },
    todo: { zh: '请填“全校”或“分学段”', en: 'type 全校 (whole school) or 分学段 (by stage)' },
  }
}

/** A school with land and pupils but no floor area, in a table where others have theirs. */
function floorLeftOut(rows: readonly SchoolRow[]): Finding | null {
  const owner = rows.find((row) => row.landArea !== null)
  if (!owner || rows.some((row) => row.floorArea !== null) || !rows.some((row) => (row.pupils ?? 0) > 0)) return null
  return {
    severity: 'warning',
    code: 'floor-empty',
    row: owner.row,
    field: 'floorArea',
    what: {
      zh: `“${owner.name || owner.code}”填了占地面积而“校舍建筑面积”为空`,
      en: `"${owner.name || owner.code}" has land but no building floor area`,
    },
    why: {
      zh: '其他学校填了这一列，这里多半是漏填（本系统设定）',
      en: 'other schools have it, so it was most likely left out (set by this system)',
    },
    todo: { zh: '请补填', en: 'fill it in' },
  }
}

function checkAssets(rows: readonly SchoolRow[], floorIsReported: boolean): readonly Finding[] {
  const findings: Finding[] = []
  const leftOut = floorIsReported ? floorLeftOut(rows) : null
  if (leftOut) findings.push(leftOut)
  const wholeSchool = rows.length > 1 && assetBasisOf(rows) === 'whole-school'
  const told = new Set<string>()
  for (const row of rows) {
    const pupils = pupilsServed(row, rows, wholeSchool)
    // Figures of the whole school may be repeated on its rows; what is odd about them is said once.
    for (const odd of [checkEquipment(row, pupils), ...checkAreas(row, pupils)]) {
      const key = odd && `${odd.code} ${odd.what.zh}`
      if (!key || (wholeSchool && told.has(key))) continue
      told.add(key)
      findings.push(odd)
    }
    const funds = checkPublicFunds(row)
    if (funds) findings.push(funds)
  }
  const unclear = repeatedAssets(rows)
  if (unclear) findings.push(unclear)
  return findings
}

export function checkSchools(rows: readonly SchoolRow[]): readonly Finding[] {
  const findings: Finding[] = []
  const bySchool = schoolYears(rows)
  const floorIsReported = rows.some((row) => row.floorArea !== null)
  for (const school of bySchool.values()) {
    findings.push(...checkIdentity(school), ...checkStages(school), ...checkAssets(school, floorIsReported))
  }
  for (const row of rows) {
    findings.push(...checkClasses(row), ...checkGrades(row), ...checkCounts(row))
    const main = checkMainSchool(row, bySchool)
    if (main) findings.push(main)
    for (const finding of [checkName(row), checkPlace(row)]) if (finding) findings.push(finding)
  }
  findings.push(...checkYears(rows))
  return findings
}
