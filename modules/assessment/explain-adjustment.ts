/** Why a school's judged value differs from what its own row says: merged, split, relaxed. One sentence, or null. */
import type { NumeratorTerm, ResourceIndicator } from '#modules/standards/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { Unit } from './judged-units.ts'
import type { Assets } from './split-assets.ts'

const joined = (parts: readonly Words[]): Words | null =>
  parts.length === 0 ? null : { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }

function splitWords(assets: Assets): Words | null {
  if (assets.basis === 'by-stage') return null
  if (assets.share === null) {
    return {
      zh: '全校合报，但有学段的在校生数缺失，无法折算',
      en: 'reported for the whole school, but the pupils of a stage are unknown, so it cannot be split',
    }
  }
  const share = (assets.share.value * 100).toFixed(2)
  const pupils = (language: 'zh' | 'en') =>
    assets.pupils
      .map((part) => `${stageWords[part.stage][language]} ${part.pupils}`)
      .join(language === 'zh' ? '、' : ', ')
  return {
    zh: `全校合报，按学生数加权折算，本学段占 ${share}%（${pupils('zh')}）`,
    en: `reported for the whole school; this stage's weighted share is ${share} % (${pupils('en')})`,
  }
}

/** Says what was done to the row's own figure for one indicator. */
export function explainAdjustment(
  unit: Unit,
  indicator: ResourceIndicator,
  assets: Assets,
  relaxed: readonly NumeratorTerm[],
): Words | null {
  const merged = unit.rows.length - 1
  // Most schools are taken as they are, and this is asked seven times for each.
  if (merged === 0 && relaxed.length === 0 && (assets.basis === 'by-stage' || indicator.kind === 'staff')) return null
  const parts: Words[] = []
  if (merged > 0) {
    parts.push({
      zh: `并入${merged}个不计校数的教学点（校区）`,
      en: `${merged} point(s) not counted as schools merged in`,
    })
  }
  const split = indicator.kind === 'physical' ? splitWords(assets) : null
  if (split) parts.push(split)
  if (relaxed.length > 0) parts.push({ zh: '按已批准的放宽政策加计', en: 'an approved relaxation adds to it' })
  return joined(parts)
}
