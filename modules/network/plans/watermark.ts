/** What stands on every page, sheet and file of a plan: who took it and when, that it is internal until published, and that maps are sketches. */
import type { Words } from '#kernel/words.ts'
import type { Watermark } from './plan-shapes.ts'
import { internalLine, sketchLine, type PlanStatus } from './plan-words.ts'

const simulatedLine: Words = { zh: '模拟数据', en: 'simulated data' }

/** `2026-11-26 11:20`, by the time of the whole country. */
const inBeijing = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export function watermarkOf(given: {
  readonly name: string
  readonly at: string
  readonly status: PlanStatus
  readonly isSimulated: boolean
}): Watermark {
  const { name, status, isSimulated } = given
  const at = inBeijing(given.at)
  return {
    text: { zh: `${name}　${at}`, en: `${name}, ${at} (Beijing)` },
    lines: [...(status === 'published' ? [] : [internalLine]), sketchLine, ...(isSimulated ? [simulatedLine] : [])],
  }
}
