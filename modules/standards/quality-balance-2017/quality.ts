/** The nine items of quality of education of 教督〔2017〕6号 art. 8; every one must be met. */
import { compare, minus, over, plus, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import type { Item, SchoolFacts } from '../contract.ts'
import { defineItem, evidenceItem, fromCounty, fromSchools, type SchoolResult } from '../finding.ts'
import { holds, limitOf, percentOfLimit, printedPercent } from '../limits.ts'
import { distanceBelow, wholeSchools, type WholeSchool } from '../schools-as-wholes.ts'
import { monitoringItem } from './monitoring.ts'

/** Two formulas are in circulation; A decides, B is shown beside it. They differ by less than 0.1 points as a rule. */
const retention: Item = defineItem({
  code: 'E1',
  part: 'quality',
  label: { zh: '初中三年巩固率', en: 'retention over the three junior years' },
  kind: 'measured',
  rules: ['E1'],
  judge: fromCounty(
    {
      graduates: { zh: '九年级毕业生数', en: 'grade 9 graduates' },
      grade7ThreeYearsAgo: { zh: '三年前七年级在校生数', en: 'grade 7 pupils three years ago' },
      movedIn: { zh: '三年转入数', en: 'moved in over three years' },
      movedOut: { zh: '三年转出数', en: 'moved out over three years' },
      died: { zh: '三年死亡数', en: 'died over three years' },
    },
    ({ graduates, grade7ThreeYearsAgo, movedIn, movedOut, died }, rules) => {
      const bar = rules.rule('E1')
      const limit = limitOf(bar)
      const stayed = minus(grade7ThreeYearsAgo, died)
      const expected = minus(plus(stayed, movedIn), movedOut)
      if (compare(expected, zero) <= 0) {
        const found = {
          zh: '应毕业人数（三年前七年级＋转入−转出−死亡）不大于0，请核对数据',
          en: 'the pupils expected to graduate (grade 7 + in − out − died) are not above 0: check the figures',
        }
        return { outcome: 'unknown', value: null, found }
      }
      const a = over(graduates, expected)
      const b = compare(stayed, zero) > 0 ? over(plus(minus(graduates, movedIn), movedOut), stayed) : null
      const [printedA, printedB] = [printedPercent(a, limit), b === null ? '—' : printedPercent(b, limit)]
      const differs = b !== null && holds(bar, a) !== holds(bar, b)
      return {
        outcome: holds(bar, a) ? 'met' : 'unmet',
        value: a,
        found: {
          zh: `巩固率${printedA}（应≥${percentOfLimit(bar)}；毕业${toNumber(graduates)}÷应毕业${toNumber(expected)}）；另一算法（毕业−转入＋转出）÷（七年级−死亡）为${printedB}${differs ? '，两种算法结论不同' : ''}`,
          en: `retention ${printedA} (≥ ${percentOfLimit(bar)}; ${toNumber(graduates)} of ${toNumber(expected)} expected); by the other formula ${printedB}${differs ? ', which concludes otherwise' : ''}`,
        },
      }
    },
  ),
})

const disabledChildren: Item = defineItem({
  code: 'E2',
  part: 'quality',
  label: { zh: '残疾儿童少年入学率', en: 'enrolment of disabled children' },
  kind: 'measured',
  rules: ['E2'],
  judge: fromCounty(
    {
      disabledChildren: { zh: '适龄残疾儿童数', en: 'disabled children of school age' },
      disabledEnrolled: { zh: '残疾儿童入学数', en: 'of which enrolled' },
    },
    (figures, rules) => {
      const bar = rules.rule('E2')
      if (compare(figures.disabledChildren, zero) === 0) {
        return {
          outcome: 'met',
          value: null,
          found: { zh: '无适龄残疾儿童少年', en: 'no disabled children of school age' },
        }
      }
      const share = over(figures.disabledEnrolled, figures.disabledChildren)
      const [enrolled, all] = [toNumber(figures.disabledEnrolled), toNumber(figures.disabledChildren)]
      const figure = printedPercent(share, limitOf(bar))
      return {
        outcome: holds(bar, share) ? 'met' : 'unmet',
        value: share,
        found: {
          zh: `适龄残疾儿童少年${all}人，入学${enrolled}人（特教学校、随班就读、送教上门），入学率${figure}（应≥${percentOfLimit(bar)}）`,
          en: `${enrolled} of ${all} disabled children enrolled, ${figure} (≥ ${percentOfLimit(bar)})`,
        },
      }
    },
  ),
})

/**
 * Funds of a school over its rows, exactly. A row without either figure stands for nothing where another row carries the
 * school's figures; null where a row has only one of the two, or none has any.
 */
function fundsOf(rows: readonly SchoolFacts[]): { funds: Ratio; training: Ratio } | null {
  const filled = rows.filter(({ publicFunds, trainingFunds }) => publicFunds !== null || trainingFunds !== null)
  if (filled.length === 0) return null
  let [funds, training] = [zero, zero]
  for (const row of filled) {
    if (row.publicFunds === null || row.trainingFunds === null) return null
    funds = plus(funds, ratioOf(row.publicFunds))
    training = plus(training, ratioOf(row.trainingFunds))
  }
  // A school with pupils always has public funds: a budget of 0 is a figure to check, not a demand fulfilled.
  return compare(funds, zero) === 0 ? null : { funds, training }
}

const trainingFunds: Item = defineItem({
  code: 'E4',
  part: 'quality',
  label: { zh: '教师培训经费占公用经费比例', en: 'teacher training as a share of public funds' },
  kind: 'measured',
  rules: ['E4'],
  judge: ({ schools }, rules) => {
    const bar = rules.rule('E4')
    const judgeSchool = ({ rows }: WholeSchool): SchoolResult => {
      const money = fundsOf(rows)
      const share = money && over(money.training, money.funds)
      const due = money && toNumber(times(limitOf(bar), money.funds))
      return {
        rows,
        outcome: share === null ? 'unknown' : holds(bar, share) ? 'met' : 'unmet',
        found: () =>
          money
            ? {
                zh: `公用经费${toNumber(money.funds)}元，培训${toNumber(money.training)}元，占${printedPercent(share!, limitOf(bar))}，应不低于${due}元`,
                en: `${toNumber(money.training)} of ${toNumber(money.funds)} yuan, ${printedPercent(share!, limitOf(bar))}, at least ${due} due`,
              }
            : { zh: '公用经费或培训经费未填', en: 'public or training funds empty' },
        distance: money ? distanceBelow(toNumber(money.training), toNumber(money.funds)) : 0,
        fields: ['publicFunds', 'trainingFunds'],
      }
    }
    const demand = {
      zh: `培训经费不低于年度公用经费预算的${percentOfLimit(bar)}`,
      en: `at least ${percentOfLimit(bar)} of the year's public funds`,
    }
    const none = { zh: '未提供普通中小学数据', en: 'no ordinary schools were handed in' }
    return fromSchools(wholeSchools(schools).map(judgeSchool), demand, { outcome: 'unknown', found: none })
  },
})

export const qualityItems: readonly Item[] = [
  retention,
  disabledChildren,
  evidenceItem('E3', 'quality', {
    zh: '学校章程与管理、教学信息化',
    en: 'school charters; management and teaching online',
  }),
  trainingFunds,
  evidenceItem('E5', 'quality', {
    zh: '教师运用信息化手段、设施设备利用率',
    en: 'teachers use technology; facilities are used',
  }),
  evidenceItem('E6', 'quality', { zh: '德育工作与校园文化', en: 'moral education and school culture' }),
  evidenceItem('E7', 'quality', { zh: '课程开齐开足、教学秩序', en: 'all courses taught, teaching in order' }),
  evidenceItem('E8', 'quality', { zh: '无过重课业负担', en: 'no excessive schoolwork' }),
  defineItem(monitoringItem('E9', 'quality')),
]
