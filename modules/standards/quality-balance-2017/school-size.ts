/** G3 to G5 of 教督〔2017〕6号 art. 7: music and art rooms, size of schools, size of classes. School by school. */
import { ceiling, compare, over, ratioOf, type Ratio } from '#kernel/ratio.ts'
import { isCompulsory } from '#kernel/stage.ts'
import type { Item, Rule, RulesInForce, SchoolFacts } from '../contract.ts'
import { relaxationsOf } from '../collection-template/relaxations.ts'
import { defineItem, fromSchools, type SchoolResult } from '../finding.ts'
import { holds, limitOf } from '../limits.ts'
import { ordinaryRows, sumOf, wholeSchools, type WholeSchool } from '../schools-as-wholes.ts'

type RoomField = 'musicRooms' | 'fineArtRooms'
const areaRules = { musicRooms: 'G3.music', fineArtRooms: 'G3.art' } as const
const areaIfBuiltBy2016 = { musicRooms: 'X.G3.built-to-2016.music', fineArtRooms: 'X.G3.built-to-2016.art' } as const

/** Rooms of a school: its rows put together, but a list that stands on every row of one code is the same rooms. */
function roomsOf(rows: readonly SchoolFacts[], field: RoomField): { areas: readonly number[]; complete: boolean } {
  if (rows.length === 1) return { areas: rows[0]![field] ?? [], complete: rows[0]![field] !== null }
  const byCode = Map.groupBy(rows, ({ code }) => code)
  const areas = [...byCode.values()].flatMap((own) => {
    const lists = own.flatMap((row) => (row[field] === null ? [] : [row[field]]))
    const texts = new Set(lists.map((list) => list.toSorted((a, b) => a - b).join(';')))
    return lists.length > 1 && texts.size === 1 ? lists[0]! : lists.flat()
  })
  return { areas, complete: rows.every((row) => row[field] !== null) }
}

/** The smallest area that counts: that of art. 7, or the least that a granted relaxation allows. */
function smallestRoom(field: RoomField, rows: readonly SchoolFacts[], granted: readonly string[], rules: RulesInForce) {
  const bars = [rules.rule(areaRules[field])]
  if (granted.length === 0) return bars[0]!
  if (granted.includes('X.G3.built-to-2016')) bars.push(rules.rule(areaIfBuiltBy2016[field]))
  if (granted.includes('X.G3.small-rural')) {
    // A school of two stages shares its rooms: the larger area, that of the junior stage, is asked.
    const stage = rows.some((row) => row.stage === 'junior') ? 'junior' : 'primary'
    bars.push(rules.rule('X.G3.small-rural.area', stage))
  }
  return bars.toSorted((a, b) => compare(limitOf(a), limitOf(b)))[0]!
}

const roomFields = ['classes', 'musicRooms', 'fineArtRooms'] as const

interface RoomCount {
  /** Rooms that are large enough. */
  readonly fit: number
  readonly complete: boolean
  readonly bar: Rule
}

function countRooms(
  field: RoomField,
  rows: readonly SchoolFacts[],
  granted: readonly string[],
  rules: RulesInForce,
): RoomCount {
  const bar = smallestRoom(field, rows, granted, rules)
  const { areas, complete } = roomsOf(rows, field)
  return { fit: areas.filter((area) => holds(bar, area)).length, complete, bar }
}

/** Music and art rooms that a school needs and has; known classes and known rooms are lower bounds where not all is filled in. */
export interface SpecialRooms {
  readonly needed: number
  readonly classesComplete: boolean
  readonly music: RoomCount
  readonly art: RoomCount
}

export function specialRooms({ rows }: WholeSchool, granted: readonly string[], rules: RulesInForce): SpecialRooms {
  const classes = sumOf(rows, 'classes')
  return {
    needed: ceiling(over(ratioOf(classes.known), limitOf(rules.rule('G3')))),
    classesComplete: classes.complete,
    music: countRooms('musicRooms', rows, granted, rules),
    art: countRooms('fineArtRooms', rows, granted, rules),
  }
}

function judgeRooms(school: WholeSchool, granted: readonly string[], rules: RulesInForce): SchoolResult {
  const { rows } = school
  const classes = sumOf(rows, 'classes')
  const { needed, music, art } = specialRooms(school, granted, rules)
  // Known classes are a lower bound of the need, known rooms one of what there is.
  const surelyShort = (music.complete && music.fit < needed) || (art.complete && art.fit < needed)
  const surelyEnough = classes.complete && music.fit >= needed && art.fit >= needed
  return {
    rows,
    outcome: surelyShort ? 'unmet' : surelyEnough ? 'met' : 'unknown',
    found: () => ({
      zh: `${classes.known}个班需音乐、美术专用教室各${needed}间，实有达标音乐${music.fit}间（≥${music.bar.value}m²）、美术${art.fit}间（≥${art.bar.value}m²）`,
      en: `${classes.known} classes need ${needed} of each; ${music.fit} music rooms (≥ ${music.bar.value} m²), ${art.fit} art rooms (≥ ${art.bar.value} m²)`,
    }),
    distance: Math.max(needed - music.fit, needed - art.fit),
    fields: roomFields,
  }
}

/** Size of a school, or of each stage where it is no nine-year or twelve-year school. */
function judgeSizes({ rows }: WholeSchool, granted: readonly string[], rules: RulesInForce): SchoolResult[] {
  const whole = rows.some(({ type }) => type === '312' || type === '345')
  const parts = whole ? [rows] : [...Map.groupBy(rows, ({ stage }) => stage).values()]
  return parts.map((part) => {
    const { stage } = part[0]
    const limitFor = whole ? 'nine-year' : stage === 'junior' ? 'junior' : 'primary'
    const relaxed = granted.includes('X.G4.built-to-2010-or-migrants')
    const bar = rules.rule(relaxed ? 'X.G4.built-to-2010-or-migrants.cap' : 'G4', limitFor)
    const { known, complete } = sumOf(part, 'pupils')
    const fits = holds(bar, known)
    return {
      rows: part,
      outcome: !fits ? 'unmet' : complete ? 'met' : 'unknown',
      found: () => ({ zh: `${known}人，上限${bar.value}人`, en: `${known} pupils, limit ${bar.value}` }),
      distance: known - bar.value!,
      fields: ['pupils'],
    }
  })
}

const noSchools = {
  outcome: 'unknown',
  found: { zh: '未提供普通中小学数据', en: 'no ordinary schools were handed in' },
} as const

const rooms: Item = defineItem({
  code: 'G3',
  part: 'government',
  label: { zh: '音乐、美术专用教室', en: 'music and art rooms' },
  kind: 'measured',
  rules: ['G3', 'G3.music', 'G3.art', 'X.G3.built-to-2016', 'X.G3.small-rural'],
  judge: ({ schools, relaxations }, rules) => {
    const results = wholeSchools(schools).map((school) => {
      const granted = relaxationsOf('G3', school.code, school.rows, relaxations, rules).map(({ code }) => code)
      return judgeRooms(school, granted, rules)
    })
    const [music, art, per] = [rules.rule('G3.music').value, rules.rule('G3.art').value, rules.rule('G3').value]
    const demand = {
      zh: `每${per}个班级配备音乐（≥${music}m²）、美术（≥${art}m²）专用教室各1间以上`,
      en: `for every ${per} classes one music room (≥ ${music} m²) and one art room (≥ ${art} m²)`,
    }
    return fromSchools(results, demand, noSchools)
  },
})

const largest = (figures: readonly number[]): Ratio | null =>
  figures.length === 0 ? null : ratioOf(figures.reduce((most, each) => Math.max(most, each)))

const size: Item = defineItem({
  code: 'G4',
  part: 'government',
  label: { zh: '学校规模', en: 'size of schools' },
  kind: 'measured',
  rules: ['G4', 'X.G4.built-to-2010-or-migrants'],
  judge: ({ schools, relaxations }, rules) => {
    const all = wholeSchools(schools)
    const results = all.flatMap((school) => {
      const granted = relaxationsOf('G4', school.code, school.rows, relaxations, rules).map(({ code }) => code)
      return judgeSizes(school, granted, rules)
    })
    const [one, nine] = [rules.rule('G4', 'primary').value, rules.rule('G4', 'nine-year').value]
    const demand = {
      zh: `小学、初中不超过${one}人，九年（十二年）一贯制义务教育阶段不超过${nine}人`,
      en: `at most ${one} pupils, ${nine} in nine-year and twelve-year schools`,
    }
    return fromSchools(results, demand, noSchools)
  },
})

const classSize: Item = defineItem({
  code: 'G5',
  part: 'government',
  label: { zh: '班级学生数', en: 'size of classes' },
  kind: 'measured',
  rules: ['G5'],
  judge: ({ schools }, rules) => {
    const results = ordinaryRows(schools).map((row): SchoolResult => {
      const bar = rules.rule('G5', isCompulsory(row.stage) ? row.stage : 'any')
      const most = row.largestClass
      return {
        rows: [row],
        outcome: most === null ? 'unknown' : holds(bar, most) ? 'met' : 'unmet',
        found: () => ({
          zh: `最大班额${most ?? '未填'}，上限${bar.value}人`,
          en: `largest class ${most ?? 'empty'}, limit ${bar.value}`,
        }),
        distance: most === null ? 0 : most - bar.value!,
        fields: ['largestClass'],
      }
    })
    const [primary, junior] = [rules.rule('G5', 'primary').value, rules.rule('G5', 'junior').value]
    const demand = {
      zh: `所有班级小学不超过${primary}人、初中不超过${junior}人`,
      en: `every class at most ${primary} (primary) or ${junior} (junior) pupils`,
    }
    const known = ordinaryRows(schools).flatMap(({ largestClass }) => largestClass ?? [])
    return fromSchools(results, demand, noSchools, largest(known))
  },
})

export const schoolSizeItems: readonly Item[] = [rooms, size, classSize]
