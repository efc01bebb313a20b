/** The story of each answer about periods and subjects: which table holds, what it asks for, who is there. */
import { isRefusal } from '#kernel/refusal.ts'
import { counsellorRules, periodsAgainstPlan, weeklyPeriods } from '#modules/standards/index.ts'
import type { RulesInForce } from '#modules/standards/contract.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherCounty, gatherPeriods, type StaffedCounty } from '../gather-county.ts'
import { sourced } from '../settings/county-settings.ts'
import { rulesOn } from '../settings/gather.ts'
import { saveSettings } from '../settings/store.ts'
import { writeSheets } from '../write-sheets.ts'
import type { subjectOperations } from './contract.ts'
import { planCheck, shownTable, type PeriodSettings } from './effective-periods.ts'
import { counsellorsShown, needSheets, needsShown } from './needs-shown.ts'
import { countyNeeds, shortageSubjects, type PeriodTable } from './subject-needs.ts'

type SubjectAnswers = Pick<Answers<typeof contract>, keyof typeof subjectOperations>

function checkTable(table: PeriodTable, rules: RulesInForce) {
  const standard = weeklyPeriods(rules)!
  return planCheck(periodsAgainstPlan({ ...standard, bySubject: table }, rules), rules.rule('periods-total').value!)
}

function needsOf(own: StaffedCounty) {
  const { schools, registered } = own
  const total = countyNeeds(
    schools.flatMap(({ stages }) => stages.map(({ row, needs }) => ({ stage: row.stage, needs }))),
  )
  return {
    total,
    schools: schools.flatMap((school) => needsShown(school, registered)),
    counsellors: schools.flatMap((school) => counsellorsShown(school, registered)),
  }
}

export const subjectAnswers: SubjectAnswers = {
  periods: async ({ county }, { database, today }) => {
    const rules = rulesOn(county, today)
    if (isRefusal(rules)) return rules
    const periods = await gatherPeriods(database, county, rules)
    if (isRefusal(periods)) return periods
    const table = { ...periods, bySubject: shownTable(periods.bySubject), totals: [...periods.totals] }
    return { table, check: checkTable(periods.bySubject, rules) }
  },

  checkPeriods: async ({ county, table }, { database, today }) => {
    const rules = rulesOn(county, today)
    if (isRefusal(rules)) return rules
    const periods = await gatherPeriods(database, county, rules)
    return isRefusal(periods) ? periods : { check: checkTable(table, rules) }
  },

  setPeriods: async ({ county, table, document, reason }, { database, caller, now, today }) => {
    const rules = rulesOn(county, today)
    if (isRefusal(rules)) return rules
    const periods = await gatherPeriods(database, county, rules)
    if (isRefusal(periods)) return periods
    const check = checkTable(table, rules)
    if (!check.holds && reason === undefined) return { isSaved: false, check }
    const settings: PeriodSettings = { table, reason: check.holds ? null : (reason ?? null) }
    await saveSettings(database, county, 'periods', { settings, document, at: now, personName: caller.name })
    return { isSaved: true, check }
  },

  subjectNeeds: async ({ county, school }, { database, today }) => {
    const own = await gatherCounty(database, county, today)
    if (isRefusal(own)) return own
    const { total, schools, counsellors } = needsOf(own)
    const sum = (value: (each: (typeof counsellors)[number]) => number): number =>
      counsellors.reduce((all, each) => all + value(each), 0)
    const { least, pupils } = counsellorRules(own.rules)
    return {
      year: own.year,
      rosterYear: own.roster?.batch.year ?? null,
      isSimulated: own.isSimulated,
      table: { kind: own.periods.kind, source: own.periods.source, confidence: own.periods.confidence },
      rules: [
        ...own.reckoning.numbers.filter(({ code }) => code.startsWith('teaching-load')),
        ...(['primary', 'junior'] as const).map((stage) =>
          sourced(
            { ...own.rules.rule('R3', stage), label: { zh: '体艺教师（R3）', en: 'PE and arts teachers (R3)' } },
            own.rules.documents,
            `R3/${stage}`,
          ),
        ),
        ...[least, pupils].map((rule) => sourced(rule, own.rules.documents)),
      ],
      total: total.map((each) => ({ ...each, isShortage: shortageSubjects.includes(each.subject) })),
      counsellors: {
        needed: sum(({ needed }) => needed ?? 0),
        inPost: sum(({ inPost }) => inPost ?? 0),
        lacking: sum(({ gap }) => Math.max(0, gap ?? 0)),
        unknown: sum(({ gap }) => (gap === null ? 1 : 0)),
        schools: counsellors.filter((each) => school === undefined || each.school === school),
      },
      schools: schools.filter((each) => school === undefined || each.school === school),
    }
  },

  exportSubjects: async ({ county }, context) => {
    const own = await gatherCounty(context.database, county, context.today)
    if (isRefusal(own)) return own
    const { total, schools, counsellors } = needsOf(own)
    const lines = [
      `口径：应有＝各年级班数×周课时÷教师周任课节数，逐校逐学科进位；周课时表：${own.periods.source.zh}。`,
      '实有取教师名册（编内和特岗，按主教学科），没有名册的取统计数据，统计数据只有体育、艺术和心理健康教师；其余学科缺数据。',
    ]
    return writeSheets(context, {
      county,
      title: '学科师资需求表',
      isSimulated: own.isSimulated,
      lines,
      sheets: needSheets(total, schools, counsellors),
    })
  },
}
