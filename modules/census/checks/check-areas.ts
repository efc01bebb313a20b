/** Row checks 5 and 6 and what areas can plausibly be: parts of buildings and grounds, special rooms, areas per pupil. */
import type { Words } from '#kernel/words.ts'
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { plausible } from './plausible-ranges.ts'
import { schoolFields, type SchoolField } from '../school-fields.ts'

const figure = (value: number): string => String(Number(value.toPrecision(6)))
const ours: Words = { zh: '（本系统设定）', en: ' (set by this system)' }

type Text = readonly [zh: string, en: string]

const finding = (
  severity: Finding['severity'],
  code: string,
  row: SchoolRow,
  field: SchoolField,
  what: Text,
  why: Text,
  todo: Text,
): Finding => ({
  severity,
  code,
  row: row.row,
  field,
  what: { zh: what[0], en: what[1] },
  why: { zh: why[0], en: why[1] },
  todo: { zh: todo[0], en: todo[1] },
})

const checkFigures: Text = ['请核对面积和单位（平方米）', 'check the area and its unit (m²)']

function checkBuildings(row: SchoolRow): readonly Finding[] {
  const { teachingArea, indoorSportsArea, floorArea } = row
  const findings: Finding[] = []
  if (indoorSportsArea !== null && teachingArea !== null && indoorSportsArea > teachingArea) {
    findings.push(
      finding(
        'error',
        'indoor-sports-exceeds-teaching',
        row,
        'indoorSportsArea',
        [
          `室内体育用房 ${indoorSportsArea}，大于教学及辅助用房 ${teachingArea} 平方米`,
          `indoor sports of ${indoorSportsArea} m² exceed the teaching and auxiliary rooms, ${teachingArea} m²`,
        ],
        ['室内体育用房是教学及辅助用房的一部分', 'indoor sports are part of the teaching and auxiliary rooms'],
        checkFigures,
      ),
    )
  }
  if (teachingArea === null || floorArea === null || teachingArea < floorArea || teachingArea === 0) return findings
  const equal = teachingArea === floorArea
  findings.push(
    finding(
      equal ? 'warning' : 'error',
      equal ? 'teaching-equals-floor' : 'teaching-exceeds-floor',
      row,
      'teachingArea',
      [
        `教学及辅助用房 ${teachingArea}，${equal ? '等于' : '大于'}校舍建筑面积 ${floorArea} 平方米`,
        `teaching and auxiliary rooms of ${teachingArea} m² ${equal ? 'equal' : 'exceed'} the building floor area, ${floorArea} m²`,
      ],
      [
        `教学及辅助用房是校舍的一部分，是否误把校舍建筑面积填入${ours.zh}`,
        `they are part of the buildings; was the building floor area typed here${ours.en}?`,
      ],
      checkFigures,
    ),
  )
  return findings
}

function checkSpecialRooms(row: SchoolRow): readonly Finding[] {
  const findings: Finding[] = []
  const { least, most } = plausible.specialRoom
  for (const field of ['musicRooms', 'fineArtRooms'] as const) {
    const odd = (row[field] ?? []).filter((area) => area < least || area > most)
    if (odd.length === 0) continue
    findings.push(
      finding(
        'warning',
        'special-room-size',
        row,
        field,
        [
          `“${schoolFields[field].heading}”中有 ${odd.join('、')} 平方米`,
          `"${schoolFields[field].heading}" lists ${odd.join(', ')} m²`,
        ],
        [`一间专用教室一般在 ${least}—${most} 平方米之间`, `one such room usually has ${least} to ${most} m²`],
        ['请核对：一间填一个面积，不填合计', 'check it: one area for each room, not their sum'],
      ),
    )
  }
  return findings
}

const perPupil = {
  landArea: { code: 'land-per-pupil', zh: '占地面积', en: 'land', range: plausible.landPerPupil },
  floorArea: { code: 'floor-per-pupil', zh: '校舍建筑面积', en: 'floor', range: plausible.floorPerPupil },
  teachingArea: {
    code: 'teaching-per-pupil',
    zh: '教学及辅助用房',
    en: 'teaching and auxiliary rooms',
    range: plausible.teachingPerPupil,
  },
  sportsGroundArea: {
    code: 'sports-ground-per-pupil',
    zh: '运动场地',
    en: 'sports ground',
    range: plausible.sportsGroundPerPupil,
  },
} as const

/** An area that is there and serves pupils, but is far too small or too large for them. */
function checkPerPupil(row: SchoolRow, pupils: number, field: keyof typeof perPupil): readonly Finding[] {
  const area = row[field]
  if (area === null || area === 0) return []
  const { code, zh, en, range } = perPupil[field]
  const { least, most } = range
  const each = area / pupils
  if (each >= least && each <= most) return []
  return [
    finding(
      'warning',
      code,
      row,
      field,
      [
        `${zh} ${area} 平方米，学生 ${pupils} 人，生均 ${figure(each)} 平方米`,
        `${area} m² of ${en} for ${pupils} pupils is ${figure(each)} m² each`,
      ],
      [
        `生均一般在 ${least}—${most} 平方米之间${ours.zh}`,
        `usually it is between ${least} and ${most} m² per pupil${ours.en}`,
      ],
      checkFigures,
    ),
  ]
}

function checkLand(row: SchoolRow, pupils: number): readonly Finding[] {
  const land = row.landArea
  if (land === null || land >= plausible.land.least) return checkPerPupil(row, pupils, 'landArea')
  return [
    finding(
      'warning',
      'land-too-small',
      row,
      'landArea',
      [`占地面积 ${land} 平方米，学生 ${pupils} 人`, `${land} m² of land for ${pupils} pupils`],
      [
        `有学生的学校一般不小于 ${plausible.land.least} 平方米，是否按公顷或亩填写${ours.zh}`,
        `a school with pupils usually has ${plausible.land.least} m² or more; was it given in hectares or mu${ours.en}?`,
      ],
      checkFigures,
    ),
  ]
}

function checkFloor(row: SchoolRow, pupils: number): readonly Finding[] {
  if (row.floorArea !== 0) return checkPerPupil(row, pupils, 'floorArea')
  return [
    finding(
      'warning',
      'floor-zero',
      row,
      'floorArea',
      [`校舍建筑面积为 0，学生 ${pupils} 人`, `a building floor area of 0 for ${pupils} pupils`],
      [`有学生而没有校舍，多半是漏填${ours.zh}`, `pupils without a building: most likely it was left out${ours.en}`],
      ['请补填；不掌握的留空，不要填 0', 'fill it in; leave it empty where it is not known, never 0'],
    ),
  ]
}

function checkGroundAgainstLand(row: SchoolRow): readonly Finding[] {
  const { sportsGroundArea, landArea } = row
  if (sportsGroundArea === null || landArea === null || sportsGroundArea < landArea || sportsGroundArea === 0) return []
  return [
    finding(
      'warning',
      'sports-ground-above-land',
      row,
      'sportsGroundArea',
      [
        `运动场地 ${sportsGroundArea}，占地面积 ${landArea} 平方米`,
        `${sportsGroundArea} m² of sports ground on ${landArea} m² of land`,
      ],
      [
        `运动场地是校园占地的一部分，是否误把占地面积填入${ours.zh}`,
        `it is part of the land; was the land typed here${ours.en}?`,
      ],
      checkFigures,
    ),
  ]
}

function checkFloorAgainstLand(row: SchoolRow): readonly Finding[] {
  const { floorArea, landArea } = row
  if (floorArea === null || landArea === null || floorArea === 0 || landArea === 0) return []
  const areas: Text = [
    `校舍建筑面积 ${floorArea}，占地面积 ${landArea} 平方米`,
    `building floor area ${floorArea} m², land ${landArea} m²`,
  ]
  if (floorArea === landArea) {
    const why: Text = [
      `两个面积完全相同，是否填错了其中一个${ours.zh}`,
      `both are the same; was one typed for the other${ours.en}?`,
    ]
    return [finding('warning', 'floor-equals-land', row, 'floorArea', areas, why, checkFigures)]
  }
  const { most } = plausible.floorToLand
  if (floorArea <= most * landArea) return []
  const why: Text = [
    `建筑面积一般不超过占地面积的 ${most} 倍${ours.zh}`,
    `floor is usually at most ${most} times the land${ours.en}`,
  ]
  return [finding('warning', 'floor-above-land', row, 'floorArea', areas, why, checkFigures)]
}

/** `pupils` are those whom the areas serve: of the whole school where they are reported so. */
export function checkAreas(row: SchoolRow, pupils: number | null): readonly Finding[] {
  const findings = [
    ...checkBuildings(row),
    ...checkSpecialRooms(row),
    ...checkFloorAgainstLand(row),
    ...checkGroundAgainstLand(row),
  ]
  if (pupils === null || pupils === 0) return findings
  findings.push(...checkLand(row, pupils), ...checkFloor(row, pupils))
  for (const field of ['teachingArea', 'sportsGroundArea'] as const) findings.push(...checkPerPupil(row, pupils, field))
  return findings
}
