/** What things cost, item by item, for conditions and for the roadmap; each default is ours, for trying out, and says so. Browser-safe. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'

export interface PriceItem {
  readonly words: Words
  /** As a price list writes it: yuan for one of what. */
  readonly unit: string
  /** Ours, in yuan: a county gives its own with where they come from. */
  readonly usual: number
}

const item = (zh: string, en: string, unit: string, usual: number): PriceItem => ({ words: { zh, en }, unit, usual })

export const priceItems = {
  // People: what a plan of the roadmap counts once for each person it concerns.
  teacher: item('新增一名专任教师', 'one more full-time teacher', '元/人', 80_000),
  degree: item('一名教师提升学历', 'one teacher brought to the higher degree', '元/人', 20_000),
  backbone: item('培养认定一名骨干教师', 'one teacher trained and recognised as backbone', '元/人', 10_000),
  art_pe: item(
    '新增一名体育、音乐、美术专任教师',
    'one more full-time teacher of PE, music or fine art',
    '元/人',
    80_000,
  ),
  move: item('一名教师交流轮岗', 'one teacher moved between schools', '元/人', 6_000),
  // Buildings and grounds.
  room_m2: item('新增教学及辅助用房', 'teaching and auxiliary rooms', '元/m²', 2_800),
  sports_m2: item('新增运动场地', 'sports ground', '元/m²', 350),
  classroom: item('新增一间普通教室', 'an ordinary classroom', '元/间', 450_000),
  music_room: item('新增一间音乐专用教室', 'a music room', '元/间', 320_000),
  fine_art_room: item('新增一间美术专用教室', 'a fine art room', '元/间', 300_000),
  laboratory: item('新增一间实验室', 'a laboratory', '元/间', 400_000),
  bed: item('新增一张寄宿床位', 'a boarding bed', '元/张', 18_000),
  dormitory_m2: item('新增学生宿舍', 'dormitory area', '元/m²', 2_600),
  section: item('新建校区（不含教室）', 'a new campus, without its classrooms', '元/处', 8_000_000),
  // Equipment.
  equipment_yuan: item('购置教学仪器设备', 'teaching equipment, for a yuan of its value', '元/元', 1),
  multimedia_room: item('新增一间网络多媒体教室', 'a networked multimedia classroom', '元/间', 40_000),
  book: item('购置一册图书', 'a book', '元/册', 25),
  terminal: item('购置一台数字终端', 'a digital terminal', '元/台', 4_000),
} as const satisfies Readonly<Record<string, PriceItem>>

export type PriceCode = keyof typeof priceItems
export const priceCodes = Object.keys(priceItems) as PriceCode[]
export const isPriceCode = (code: string): code is PriceCode => Object.hasOwn(priceItems, code)

/** Where a price of ours comes from; stands beside it wherever it is shown. */
export const sampleSource: Words = {
  zh: '示例单价（本系统设定，供试算）',
  en: 'sample price (set by this system, for trying out)',
}

export interface Price {
  /** Yuan for one unit. */
  readonly price: number
  readonly unit: string
  readonly source: string
  /** Nobody has set it. */
  readonly isSample: boolean
}

/** Every item in each stage of compulsory schooling. */
export type PriceList = Readonly<Record<PriceCode, Readonly<Record<CompulsoryStage, Price>>>>

/** A row of a price list as it was accepted; without a phase it holds for both. */
export interface PriceRow {
  readonly item: PriceCode
  readonly phase: CompulsoryStage | null
  readonly price: number
  readonly source: string
}

const samplePrice = (code: PriceCode): Price => {
  const { usual, unit } = priceItems[code]
  return { price: usual, unit, source: sampleSource.zh, isSample: true }
}

/** The prices of given rows; what they do not name is ours. A row of a phase goes before one of both. */
export function pricesOf(rows: readonly PriceRow[]): PriceList {
  const own = (code: PriceCode, phase: CompulsoryStage): Price => {
    const row =
      rows.find((each) => each.item === code && each.phase === phase) ??
      rows.find((each) => each.item === code && each.phase === null)
    if (!row) return samplePrice(code)
    return { price: row.price, unit: priceItems[code].unit, source: row.source, isSample: false }
  }
  return Object.fromEntries(
    priceCodes.map((code) => [code, { primary: own(code, 'primary'), junior: own(code, 'junior') }]),
  ) as PriceList
}

export const defaultPrices: PriceList = pricesOf([])
