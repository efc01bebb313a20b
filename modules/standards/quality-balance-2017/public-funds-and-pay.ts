/** G6 to G8 of 教督〔2017〕6号 art. 7: public funds of small and of special schools, and the pay of teachers. */
import { compare, over, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import { teachingPoint } from '#kernel/school-type.ts'
import type { Item, SchoolFacts } from '../contract.ts'
import { defineItem, fromCounty, fromSchools, unknownFinding, type SchoolResult } from '../finding.ts'
import { holds, limitOf, printed } from '../limits.ts'
import { isRural, ordinaryRows } from '../schools-as-wholes.ts'

const villageSchool = '211'

/** True, false or (where the row does not tell) null: a village school or point with fewer pupils than the line. */
function isSmall(row: SchoolFacts, line: Ratio): boolean | null {
  if (row.stage !== 'primary' || (row.type !== villageSchool && row.type !== teachingPoint)) return false
  if (row.pupils !== null && compare(ratioOf(row.pupils), line) >= 0) return false
  if (row.type === villageSchool && row.settlement !== null && !isRural(row)) return false
  if (row.type === villageSchool && row.settlement === null) return null
  return row.pupils === null ? null : true
}

const smallSchoolFunds: Item = defineItem({
  code: 'G6',
  part: 'government',
  label: {
    zh: '不足100名学生村小学和教学点公用经费',
    en: 'public funds of village schools and points under 100 pupils',
  },
  kind: 'measured',
  rules: ['G6', 'public-funds.quota'],
  judge: ({ year, schools }, rules) => {
    const line = limitOf(rules.rule('G6'))
    const budgetYear = year - 1
    const quota = rules.ruleOn('public-funds.quota', 'primary', `${budgetYear}-12-31`)
    const concerned = ordinaryRows(schools).filter((row) => isSmall(row, line) !== false)
    if (schools.length === 0) return unknownFinding('未提供学校数据', 'no schools were handed in')
    if (quota === undefined && concerned.length > 0) {
      return unknownFinding(
        `标准中没有${budgetYear}年的生均公用经费基准定额，无法判断`,
        `no quota of public funds for ${budgetYear} stands in the standards`,
      )
    }
    const due = quota ? times(line, limitOf(quota)) : zero
    const results = concerned.map((row): SchoolResult => {
      const funds = row.publicFunds
      const enough = funds !== null && compare(ratioOf(funds), due) >= 0
      return {
        rows: [row],
        outcome: isSmall(row, line) === null || funds === null ? 'unknown' : enough ? 'met' : 'unmet',
        found: () => ({
          zh: `${row.pupils ?? '未填'}人，核定${funds ?? '未填'}元，应不低于${toNumber(due)}元`,
          en: `${row.pupils ?? 'unknown'} pupils, ${funds ?? 'unknown'} yuan, at least ${toNumber(due)} due`,
        }),
        distance: toNumber(due) - (funds ?? 0),
        fields: ['pupils', 'settlement', 'publicFunds'],
      }
    })
    const demand = {
      zh: `不足${toNumber(line)}人的按${toNumber(line)}人核定（${budgetYear}年定额${quota?.value ?? '—'}元，合${toNumber(due)}元）`,
      en: `under ${toNumber(line)} pupils funded as ${toNumber(line)} (quota of ${budgetYear}: ${quota?.value ?? '—'} yuan, ${toNumber(due)} together)`,
    }
    const none = { zh: '没有不足100名学生的村小学和教学点', en: 'no village schools or points under 100 pupils' }
    return fromSchools(results, demand, { outcome: 'met', found: none })
  },
})

const specialFunds: Item = defineItem({
  code: 'G7',
  part: 'government',
  label: { zh: '特教学校生均公用经费', en: 'public funds per pupil of special schools' },
  kind: 'measured',
  rules: ['G7'],
  judge: fromCounty(
    { specialSchoolFunds: { zh: '特教学校生均公用经费', en: 'public funds per pupil of special schools' } },
    ({ specialSchoolFunds }, rules) => {
      const bar = rules.rule('G7', 'special')
      const funds = printed(specialSchoolFunds, limitOf(bar))
      return {
        outcome: holds(bar, specialSchoolFunds) ? 'met' : 'unmet',
        value: specialSchoolFunds,
        found: {
          zh: `特教学校生均公用经费${funds}元，标准${bar.value}元（${bar.from}起）`,
          en: `${funds} yuan per pupil of special schools, standard ${bar.value} (from ${bar.from})`,
        },
      }
    },
  ),
})

const pay: Item = defineItem({
  code: 'G8',
  part: 'government',
  label: { zh: '教师平均工资收入不低于当地公务员', en: 'pay of teachers not below that of civil servants' },
  kind: 'measured',
  rules: ['G8'],
  judge: fromCounty(
    {
      teacherPay: { zh: '教师年均工资收入', en: 'average yearly pay of teachers' },
      officialPay: { zh: '公务员年均工资收入', en: 'average yearly pay of civil servants' },
    },
    ({ teacherPay, officialPay }, rules) => {
      const bar = rules.rule('G8')
      const enough = compare(teacherPay, times(limitOf(bar), officialPay)) >= 0
      const some = compare(officialPay, zero) > 0
      const [ours, theirs] = [printed(teacherPay), printed(officialPay)]
      return {
        outcome: !some ? 'unknown' : enough ? 'met' : 'unmet',
        value: some ? over(teacherPay, officialPay) : null,
        found: {
          zh: `教师年均${ours}元，公务员年均${theirs}元；绩效工资总量是否足额核定，须另附佐证`,
          en: `teachers ${ours} yuan a year, civil servants ${theirs}; that merit pay is granted in full needs evidence of its own`,
        },
      }
    },
  ),
})

export const fundsAndPayItems: readonly Item[] = [smallSchoolFunds, specialFunds, pay]
