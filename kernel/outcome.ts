/** Outcomes of a judgement and how parts fold into a whole: unknown is kept apart from unmet. */
import type { Words } from './words.ts'

/** An outcome of anything but one of a school's seven values. */
export type Outcome = 'met' | 'unmet' | 'unknown'

/**
 * An outcome of one of a school's seven resource values (教督〔2017〕6号 art. 6):
 * `near` is below the threshold but at 85 % of it or more, `unmet` is below 85 %.
 */
export type ValueOutcome = Outcome | 'near'

export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  met: { zh: '达标', en: 'met' },
  unmet: { zh: '未达标', en: 'not met' },
  unknown: { zh: '缺数据', en: 'data missing' },
}

export const valueOutcomeWords: Readonly<Record<ValueOutcome, Words>> = {
  met: outcomeWords.met,
  near: { zh: '未达标（≥85%，可作余项）', en: 'not met (≥ 85 %, may be the exempted one)' },
  unmet: { zh: '低于85%', en: 'below 85 %' },
  unknown: outcomeWords.unknown,
}

export const schoolOutcomeWords: Readonly<Record<Outcome, Words>> = {
  met: { zh: '综合达标', en: 'meets the school rule' },
  unmet: { zh: '未综合达标', en: 'does not meet the school rule' },
  unknown: outcomeWords.unknown,
}

/** A whole that needs all its parts: unmet if any part is unmet, else unknown if any is unknown, else met. */
export function foldOutcomes(parts: Iterable<Outcome>): Outcome {
  let whole: Outcome = 'met'
  for (const part of parts) {
    if (part === 'unmet') return 'unmet'
    if (part === 'unknown') whole = 'unknown'
  }
  return whole
}
