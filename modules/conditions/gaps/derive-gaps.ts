/** 标准化 gaps of every school, item by item, in whole units and yuan: only where a dated rule asks for something and the census has a column for it. */
import { assetBasisOf, type SchoolRow } from '#modules/census/contract.ts'
import { ceiling, minus, ratioOf, times } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { GapItem } from '../conditions-words.ts'
import type { RuleShown } from '../fields.ts'
import { priceItems, type PriceCode, type PriceList } from '../prices/price-list.ts'
import { isOrdinary } from '../school-groups.ts'
import type { ConditionGap } from './contract.ts'
import type { GapFacts, JudgedValue, RoomsOf } from './gap-facts.ts'

interface Found {
  readonly code: string
  readonly name: string
  readonly phase: CompulsoryStage | null
  readonly item: GapItem
  readonly unit: string
  readonly have: number | null
  readonly required: number | null
  readonly missing: number | null
  readonly price: PriceCode
  readonly rule: RuleShown
  readonly lower?: ConditionGap['lower']
  readonly note?: Words
}

const asGap = (found: Found, { prices, townNames }: Pick<GapFacts, 'prices' | 'townNames'>): ConditionGap => {
  const price = prices[found.price][found.phase ?? 'primary']
  const { lower = null, note = null, price: code, ...rest } = found
  return {
    ...rest,
    townName: townNames(found.code),
    cost: found.missing === null ? null : found.missing * price.price,
    price: { item: code, ...price },
    lower,
    note,
  }
}

const valueItems = {
  R4: { item: 'rooms', price: 'room_m2', unit: 'm²' },
  R5: { item: 'sports', price: 'sports_m2', unit: 'm²' },
  R6: { item: 'equipment', price: 'equipment_yuan', unit: '元' },
  R7: { item: 'multimedia', price: 'multimedia_room', unit: '间' },
} as const satisfies Readonly<Record<string, { item: GapItem; price: PriceCode; unit: string }>>

const sharedNote: Words = {
  zh: '全校统一填报：所列为全校须补的数量，按学生数折算后本学段达标',
  en: 'reported once for all stages: what the whole school needs for this stage’s share to reach the standard',
}

/** What R4 to R7 lack, as the verdict has it. */
function valueGap(value: JudgedValue, facts: GapFacts): Found {
  const { item, price, unit } = valueItems[value.indicator]
  const per = value.indicator === 'R7' ? 100 : 1
  const { pupils, threshold } = value
  const required = pupils === null ? null : (threshold * pupils) / per
  // For reading only: `missing` is the verdict's own, which never rounds.
  const have = value.value === null || pupils === null ? null : Math.round((value.value * pupils * 1e6) / per) / 1e6
  const isShared = value.wholeSchool !== null
  return {
    code: value.code,
    name: value.name,
    phase: value.phase,
    item,
    unit,
    have,
    required: required === null ? null : value.indicator === 'R7' ? Math.ceil(required - 1e-9) : required,
    missing: isShared ? value.wholeSchool : value.missing,
    price,
    rule: facts.rules.resources[value.indicator][value.phase],
    ...(isShared ? { note: sharedNote } : {}),
  }
}

/** Two stages that share their assets are each asked; the school buys the larger of the two, not both. */
function onceForSharing(gaps: readonly Found[]): Found[] {
  const groups = Map.groupBy(gaps, ({ code, item }) => `${code} ${item}`)
  return [...groups.values()].flatMap((own) => {
    if (own.length < 2 || own.some(({ note }) => note !== sharedNote)) return own
    const largest = own.reduce((a, b) => ((b.missing ?? 0) > (a.missing ?? 0) ? b : a))
    return own.map((each) =>
      each === largest
        ? each
        : {
            ...each,
            missing: 0,
            note: { zh: '全校统一填报，补齐另一学段时一并达标', en: 'met along with the other stage' },
          },
    )
  })
}

const asked = (per: number, count: number): number => ceiling(times(ratioOf(per), ratioOf(count)))

const short = (required: number | null, have: number | null): number | null =>
  required === null || have === null ? null : Math.max(0, ceiling(minus(ratioOf(required), ratioOf(have))))

interface Holder {
  readonly rows: readonly SchoolRow[]
  readonly phase: CompulsoryStage | null
}

/** Rows of one school whose books and the like stand once for all its stages; else each stage by itself. */
function holders(rows: readonly SchoolRow[]): Holder[] {
  const ordinary = rows.filter(isOrdinary)
  return [...Map.groupBy(ordinary, ({ code }) => code).values()].flatMap((own): Holder[] => {
    if (own.length > 1 && assetBasisOf(own) === 'whole-school') return [{ rows: own, phase: null }]
    return own.map((row) => ({ rows: [row], phase: row.stage as CompulsoryStage }))
  })
}

/** One figure for several rows: the same on all that have one. */
function once(rows: readonly SchoolRow[], field: 'books' | 'terminals' | 'dormitoryBeds'): number | null {
  const given = new Set(rows.flatMap((row) => row[field] ?? []))
  return given.size === 1 ? [...given][0]! : null
}

const sum = (rows: readonly SchoolRow[], of: (row: SchoolRow) => number | null): number | null => {
  let all = 0
  for (const row of rows) {
    const value = of(row)
    if (value === null) return null
    all += value
  }
  return all
}

type ByStage = Readonly<Record<CompulsoryStage, RuleShown>>

const booksBy = (rows: readonly SchoolRow[], rule: ByStage): number | null =>
  sum(rows, ({ pupils, stage }) => (pupils === null ? null : asked(rule[stage as CompulsoryStage].value!, pupils)))

/** The school has a senior stage too, which the books of the whole school also serve: nothing can be told of its part. */
const hasSenior = (code: string, rows: readonly SchoolRow[]): boolean =>
  rows.some((row) => row.code === code && row.stage === 'senior' && row.pupils !== 0)

function rowGaps(facts: GapFacts): Found[] {
  const { rules, rows } = facts
  const { books, basicBooks, beds, computers } = rules
  return holders(rows).flatMap(({ rows: own, phase }): Found[] => {
    const { code, name, stage } = own[0]!
    const head = { code, name, phase }
    const ruleStage = (phase ?? stage) as CompulsoryStage
    const found: Found[] = []
    if (books && !(phase === null && hasSenior(code, rows))) {
      const have = once(own, 'books')
      const required = booksBy(own, books)
      const basic = basicBooks && booksBy(own, basicBooks)
      const lower =
        basicBooks && basic !== null
          ? { required: basic, missing: short(basic, have), rule: basicBooks[ruleStage] }
          : null
      const missing = short(required, have)
      found.push({
        ...head,
        item: 'books',
        unit: '册',
        have,
        required,
        missing,
        price: 'book',
        rule: books[ruleStage],
        lower,
      })
    }
    if (computers) {
      const have = once(own, 'terminals')
      const most = own.some(({ largestClass }) => largestClass === null)
        ? null
        : Math.max(...own.map(({ largestClass }) => largestClass!))
      const required = most === null ? null : asked(computers.value!, most)
      found.push({
        ...head,
        item: 'terminals',
        unit: '台',
        have,
        required,
        missing: short(required, have),
        price: 'terminal',
        rule: computers,
        note: {
          zh: '只按最大班额核一人一机；基表终端数含教师用机，够数不等于达标',
          en: 'one for each pupil of the largest class; teachers’ devices are in the figure, so that enough is not proof',
        },
      })
    }
    if (beds && own.some((row) => row.boarding === true || (row.boarders ?? 0) > 0)) {
      const have = once(own, 'dormitoryBeds')
      const boarders = sum(own, (row) => row.boarders)
      const required = boarders === null ? null : asked(beds.value!, boarders)
      found.push({
        ...head,
        item: 'beds',
        unit: '张',
        have,
        required,
        missing: short(required, have),
        price: 'bed',
        rule: beds,
      })
    }
    return found
  })
}

function roomGap(rooms: RoomsOf, kind: 'music' | 'art', facts: GapFacts): Found {
  const { fit, complete, least } = rooms[kind]
  const isKnown = complete && rooms.classesComplete
  const rule = facts.rules.specialRooms[kind]
  return {
    code: rooms.code,
    name: rooms.name,
    phase: null,
    item: kind === 'music' ? 'music-rooms' : 'fine-art-rooms',
    unit: '间',
    have: complete ? fit : null,
    required: rooms.classesComplete ? rooms.needed : null,
    missing: isKnown ? Math.max(0, rooms.needed - fit) : null,
    price: kind === 'music' ? 'music_room' : 'fine_art_room',
    rule,
    note: {
      zh: `每${facts.rules.specialRooms.per.value}个班1间，每间不小于${least}m²；面积不足的不计`,
      en: `one for every ${facts.rules.specialRooms.per.value} classes, at least ${least} m² each; smaller ones do not count`,
    },
  }
}

/** Every gap that is known, nothing missing included; `missing` null where a figure is not filled in. */
export function deriveGaps(facts: GapFacts): ConditionGap[] {
  const found = [
    ...onceForSharing(facts.values.map((value) => valueGap(value, facts))),
    ...rowGaps(facts),
    ...facts.rooms.flatMap((rooms) => [roomGap(rooms, 'music', facts), roomGap(rooms, 'art', facts)]),
  ]
  return found.map((each) => asGap(each, facts))
}

const noColumn = (zh: string, en: string): Words => ({
  zh: `有标准（${zh}），基表没有这一列，不能判断`,
  en: `there is a rule (${en}), but the census has no such column`,
})

/** Items of which nothing can be told, and why. */
export function notJudged({ rules }: Pick<GapFacts, 'rules'>): { item: GapItem; why: Words }[] {
  const noRule: Words = {
    zh: '标准库中没有有据可查的数值标准',
    en: 'no dated rule with a number stands in the standards',
  }
  const dormitory = rules.dormitory?.primary.value
  const track = rules.track?.primary.value
  return [
    { item: 'laboratories', why: noRule },
    {
      item: 'dormitory',
      why: dormitory ? noColumn(`小学人均${dormitory}m²`, `${dormitory} m² for a primary boarder`) : noRule,
    },
    { item: 'track', why: track ? noColumn(`小学${track}m`, `${track} m for primary schools`) : noRule },
    ...(rules.books ? [] : [{ item: 'books' as const, why: noRule }]),
    ...(rules.computers ? [] : [{ item: 'terminals' as const, why: noRule }]),
    ...(rules.beds ? [] : [{ item: 'beds' as const, why: noRule }]),
  ]
}

export const usesSamples = (prices: PriceList): boolean =>
  Object.keys(priceItems).some((code) => prices[code as PriceCode].primary.isSample)
