/** G9, G11 and G12 of 教督〔2017〕6号 art. 7: training, exchange between schools and certificates of teachers. */
import { compare, over, ratioOf, times, toNumber, zero } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import type { Item, ItemFacts, RulesInForce } from '../contract.ts'
import { defineItem, fromCounty, fromSchools, type SchoolResult } from '../finding.ts'
import { holds, limitOf, percentOfLimit, printedPercent } from '../limits.ts'
import { distanceBelow, ordinaryRows } from '../schools-as-wholes.ts'

/** Every teacher of every ordinary school has something: training done (G9), a certificate (G12). */
const everyTeacher = (code: string, label: Words, field: 'trainedTeachers' | 'certifiedTeachers', what: Words): Item =>
  defineItem({
    code,
    part: 'government',
    label,
    kind: 'measured',
    rules: [code],
    judge: ({ schools }: ItemFacts, rules: RulesInForce) => {
      const bar = rules.rule(code)
      let [done, all] = [0, 0]
      const results = ordinaryRows(schools).map((row): SchoolResult => {
        const { teachers, [field]: having } = row
        const known = teachers !== null && having !== null
        if (known) [done, all] = [done + having, all + teachers]
        const enough = known && compare(ratioOf(having), times(limitOf(bar), ratioOf(teachers))) >= 0
        return {
          rows: [row],
          outcome: !known ? 'unknown' : enough ? 'met' : 'unmet',
          found: () => ({
            zh: `专任教师${teachers ?? '未填'}人，${what.zh}${having ?? '未填'}人`,
            en: `${teachers ?? 'unknown'} teachers, ${having ?? 'unknown'} ${what.en}`,
          }),
          distance: distanceBelow(having ?? 0, teachers ?? 0),
          fields: ['teachers', field],
        }
      })
      const share = all > 0 ? over(ratioOf(done), ratioOf(all)) : null
      const reached = share === null ? '—' : printedPercent(share, limitOf(bar))
      const demand = {
        zh: `专任教师${what.zh}率${percentOfLimit(bar)}（已填报学校合计${reached}）`,
        en: `${percentOfLimit(bar)} of teachers ${what.en} (${reached} over the schools that report)`,
      }
      const none = { zh: '未提供普通中小学数据', en: 'no ordinary schools were handed in' }
      return fromSchools(results, demand, { outcome: 'unknown', found: none }, share)
    },
  })

const exchange: Item = defineItem({
  code: 'G11',
  part: 'government',
  label: { zh: '教师交流轮岗', en: 'exchange of teachers between schools' },
  kind: 'measured',
  rules: ['G11', 'G11.backbone'],
  judge: fromCounty(
    {
      exchangeEligible: { zh: '符合交流条件教师数', en: 'teachers eligible for exchange' },
      exchanged: { zh: '实际交流教师数', en: 'teachers exchanged' },
      exchangedBackbone: { zh: '实际交流骨干教师数', en: 'backbone teachers exchanged' },
    },
    ({ exchangeEligible, exchanged, exchangedBackbone }, rules) => {
      if (compare(exchangeEligible, zero) === 0) {
        const found = { zh: '无符合交流条件的教师，无须交流', en: 'no teacher is eligible for exchange, none is asked' }
        return { outcome: 'met', value: null, found }
      }
      const [moved, backbone] = [rules.rule('G11'), rules.rule('G11.backbone')]
      const share = over(exchanged, exchangeEligible)
      const among = compare(exchanged, zero) > 0 ? over(exchangedBackbone, exchanged) : zero
      const [a, b] = [printedPercent(share, limitOf(moved)), printedPercent(among, limitOf(backbone))]
      return {
        outcome: holds(moved, share) && holds(backbone, among) ? 'met' : 'unmet',
        value: share,
        found: {
          zh: `交流${toNumber(exchanged)}人，占符合条件${toNumber(exchangeEligible)}人的${a}（应≥${percentOfLimit(moved)}）；其中骨干${toNumber(exchangedBackbone)}人，占${b}（应≥${percentOfLimit(backbone)}）`,
          en: `${toNumber(exchanged)} of ${toNumber(exchangeEligible)} eligible exchanged, ${a} (≥ ${percentOfLimit(moved)}); ${toNumber(exchangedBackbone)} of them backbone, ${b} (≥ ${percentOfLimit(backbone)})`,
        },
      }
    },
  ),
})

export const teacherItems: readonly Item[] = [
  everyTeacher(
    'G9',
    { zh: '教师5年360学时培训完成率', en: 'completion of 360 hours of training in five years' },
    'trainedTeachers',
    { zh: '完成360学时', en: 'with 360 hours done' },
  ),
  exchange,
  everyTeacher('G12', { zh: '专任教师持教师资格证上岗率', en: 'teachers holding a certificate' }, 'certifiedTeachers', {
    zh: '持证',
    en: 'certified',
  }),
]
