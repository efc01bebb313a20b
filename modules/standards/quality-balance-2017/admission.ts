/** G14 and G15 of 教督〔2017〕6号 art. 7: quota places at leading senior schools, and children of migrant workers. */
import { compare, over, plus, toNumber, zero } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import type { Item } from '../contract.ts'
import { defineItem, fromCounty } from '../finding.ts'
import { holds, limitOf, percentOfLimit, printedPercent } from '../limits.ts'

const quotaShare = fromCounty(
  {
    seniorPlaces: { zh: '优质高中招生计划数', en: 'places planned at leading senior schools' },
    seniorQuota: { zh: '优质高中分配指标数', en: 'places allotted by quota' },
  },
  ({ seniorPlaces, seniorQuota }, rules) => {
    const bar = rules.rule('G14')
    if (compare(seniorPlaces, zero) === 0) {
      return {
        outcome: 'met',
        value: null,
        found: { zh: '无优质高中招生计划，无须分配', en: 'no places planned at leading senior schools' },
      }
    }
    const share = over(seniorQuota, seniorPlaces)
    const figure = printedPercent(share, limitOf(bar))
    return {
      outcome: holds(bar, share) ? 'met' : 'unmet',
      value: share,
      found: {
        zh: `计划${toNumber(seniorPlaces)}人，分配指标${toNumber(seniorQuota)}人，占${figure}（应≥${percentOfLimit(bar)}）`,
        en: `${toNumber(seniorQuota)} of ${toNumber(seniorPlaces)} places by quota, ${figure} (≥ ${percentOfLimit(bar)})`,
      },
    }
  },
)

const quota: Item = defineItem({
  code: 'G14',
  part: 'government',
  label: { zh: '优质高中招生名额分配', en: 'quota places at leading senior schools' },
  kind: 'measured',
  rules: ['G14'],
  judge: (facts, rules) => {
    const finding = quotaShare(facts, rules)
    if (finding.outcome !== 'met' || facts.county === null) return finding
    // 并向农村初中倾斜: how much tilt is enough is for people to judge; nothing reported, or nothing given, is not met yet.
    const rural = facts.county['seniorQuotaRural']
    const cells = [...finding.cells, { table: 'county', row: facts.county.row, field: 'seniorQuotaRural' } as const]
    const { zh, en } = finding.found
    if (typeof rural !== 'number') {
      const found = {
        zh: `${zh}；分配农村初中指标数未填，向农村倾斜待核实`,
        en: `${en}; the rural part is empty, the tilt is to be verified`,
      }
      return { ...finding, outcome: 'unknown', found, cells }
    }
    const found = {
      zh: `${zh}；其中分配农村初中${rural}人${rural === 0 ? '，向农村倾斜待核实' : ''}`,
      en: `${en}; ${rural} of them to rural junior schools${rural === 0 ? ', the tilt is to be verified' : ''}`,
    }
    return { ...finding, outcome: rural === 0 && finding.value !== null ? 'unknown' : 'met', found, cells }
  },
})

const migrants: Item = defineItem({
  code: 'G15',
  part: 'government',
  label: { zh: '留守儿童关爱与随迁子女就读', en: 'care for left-behind children and schooling of migrants’ children' },
  kind: 'measured',
  rules: ['G15'],
  judge: fromCounty(
    {
      migrantEligible: { zh: '符合条件随迁子女数', en: 'eligible children of migrant workers' },
      migrantPublic: { zh: '公办就读随迁子女数', en: 'of which at public schools' },
      migrantBought: { zh: '政府购买民办学位随迁子女数', en: 'of which on bought places' },
    },
    ({ migrantEligible, migrantPublic, migrantBought }, rules) => {
      const bar = rules.rule('G15')
      const care: Words = {
        zh: '留守儿童关爱体系是否健全，须另附佐证',
        en: 'the care for left-behind children needs evidence of its own',
      }
      if (compare(migrantEligible, zero) === 0) {
        return {
          outcome: 'met',
          value: null,
          found: { zh: `无符合条件的随迁子女；${care.zh}`, en: `no eligible children of migrants; ${care.en}` },
        }
      }
      const placed = plus(migrantPublic, migrantBought)
      const share = over(placed, migrantEligible)
      const figure = printedPercent(share, limitOf(bar))
      return {
        outcome: holds(bar, share) ? 'met' : 'unmet',
        value: share,
        found: {
          zh: `符合条件随迁子女${toNumber(migrantEligible)}人，公办和政府购买学位就读${toNumber(placed)}人，占${figure}（应≥${percentOfLimit(bar)}）；${care.zh}`,
          en: `${toNumber(placed)} of ${toNumber(migrantEligible)} eligible children at public or bought places, ${figure} (≥ ${percentOfLimit(bar)}); ${care.en}`,
        },
      }
    },
  ),
})

export const admissionItems: readonly Item[] = [quota, migrants]
