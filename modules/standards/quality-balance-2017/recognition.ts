/** S1 of 教督〔2017〕6号 art. 9: public recognition; decided by the share itself, never by its rounding or its interval. */
import { ceiling, compare, over, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import type { CountyFacts, Item, RulesInForce } from '../contract.ts'
import { defineItem, fromCounty } from '../finding.ts'
import { holds, limitOf, percentOfLimit, printedPercent } from '../limits.ts'

const percent = (value: number): string => `${(100 * Math.min(1, Math.max(0, value))).toFixed(2)}%`

/** Two-sided 95 % interval of a share, normal approximation, in percent with two decimals. For reference only. */
function interval(share: number, size: number): readonly [string, string] {
  const half = 1.96 * Math.sqrt((share * (1 - share)) / size)
  return [percent(share - half), percent(share + half)]
}

/** Questionnaires that the rule of 2012 asks for: 1.5‰ of the residents, 600 at least in counties below 400 000. */
export function sampleNeeded(residents: number, rules: RulesInForce): number {
  const people = ratioOf(residents)
  if (holds(rules.rule('survey.sample.small-county'), people)) return rules.rule('survey.sample.minimum').value!
  return ceiling(times(people, limitOf(rules.rule('survey.sample.share'))))
}

function sampleHint(county: CountyFacts | null, valid: Ratio, rules: RulesInForce): { zh: string; en: string } {
  const residents = county?.['residents']
  if (typeof residents !== 'number') return { zh: '', en: '' }
  const needed = sampleNeeded(residents, rules)
  const enough = compare(valid, ratioOf(needed)) >= 0
  return {
    zh: `；参考：2012年抽样规则应不少于${needed}份${enough ? '' : '，样本偏少'}`,
    en: `; for reference: the sample rule of 2012 asks for ${needed}${enough ? '' : ', the sample is small'}`,
  }
}

export const recognitionItems: readonly Item[] = [
  defineItem({
    code: 'S1',
    part: 'recognition',
    label: { zh: '社会认可度', en: 'public recognition' },
    kind: 'measured',
    rules: ['S1', 'survey.sample.share', 'survey.sample.small-county', 'survey.sample.minimum'],
    judge: fromCounty(
      {
        surveyValid: { zh: '认可度有效数', en: 'questionnaires valid' },
        surveySatisfied: { zh: '认可度满意数', en: 'questionnaires satisfied' },
      },
      ({ surveyValid, surveySatisfied }, rules, { county }) => {
        const bar = rules.rule('S1')
        if (compare(surveyValid, zero) === 0) {
          return { outcome: 'unknown', value: null, found: { zh: '没有有效问卷', en: 'no valid questionnaires' } }
        }
        const share = over(surveySatisfied, surveyValid)
        const [valid, satisfied] = [toNumber(surveyValid), toNumber(surveySatisfied)]
        const [low, high] = interval(toNumber(share), valid)
        const hint = sampleHint(county, surveyValid, rules)
        const figure = printedPercent(share, limitOf(bar))
        return {
          outcome: holds(bar, share) ? 'met' : 'unmet',
          value: share,
          found: {
            zh: `有效问卷${valid}份，满意${satisfied}份，认可度${figure}（应≥${percentOfLimit(bar)}）；参考：95%置信区间${low}–${high}${hint.zh}`,
            en: `${satisfied} of ${valid} valid questionnaires satisfied, ${figure} (≥ ${percentOfLimit(bar)}); for reference: 95 % interval ${low}–${high}${hint.en}`,
          },
        }
      },
    ),
  }),
]
