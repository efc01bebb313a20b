/** The prices of the things a road may do, and their words, out of the county's whole price list. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { ItemWords } from './actions.ts'
import type { Road } from './contract.ts'

/** Items of the price list that a road uses. */
export const roadItems = [
  'teacher',
  'degree',
  'backbone',
  'art_pe',
  'move',
  'room_m2',
  'sports_m2',
  'equipment_yuan',
  'multimedia_room',
] as const
export type RoadItem = (typeof roadItems)[number]

interface PriceOf {
  readonly price: number
  readonly unit: string
  readonly source: string
  readonly isSample: boolean
}

export const pricesUsed = (
  prices: Readonly<Record<RoadItem, Readonly<Record<CompulsoryStage, PriceOf>>>>,
): Road['prices'] =>
  roadItems.flatMap((item) =>
    (['primary', 'junior'] as const).map((phase) => {
      const { price, unit, source, isSample } = prices[item][phase]
      return { item, phase, unit, price, source, isSample }
    }),
  )

export const wordsOfItem =
  (items: Readonly<Record<RoadItem, { readonly words: Words; readonly unit: string }>>) =>
  (item: string): ItemWords =>
    items[item as RoadItem]
