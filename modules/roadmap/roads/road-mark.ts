/** What stands on every page, sheet and file of a road: who took it and when, that it is internal, and that data are simulated where they are. */
import type { RoadMark } from './road-shapes.ts'
import { internalRoadLine } from './road-words.ts'

/** `2026-11-26 11:20`, by the time of the whole country. */
const inBeijing = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export function roadMark(given: {
  readonly name: string
  readonly at: string
  readonly isSimulated: boolean
}): RoadMark {
  const at = inBeijing(given.at)
  return {
    text: { zh: `${given.name}　${at}`, en: `${given.name}, ${at} (Beijing)` },
    lines: [internalRoadLine, ...(given.isSimulated ? [{ zh: '模拟数据', en: 'simulated data' }] : [])],
  }
}
