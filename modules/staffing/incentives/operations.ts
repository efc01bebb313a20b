/** The story of each answer about title routes and subsidies: judge every teacher of the roster, count, tell with a mark left, write. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { placeInLaw } from '#kernel/trace.ts'
import type { Rule, RulesInForce } from '#modules/standards/contract.ts'
import { incentiveRules } from '#modules/standards/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { gatherCounty, nameOf, type StaffedCounty } from '../gather-county.ts'
import { sourced } from '../settings/county-settings.ts'
import { newestSettings, saveSettings } from '../settings/store.ts'
import { column, type StaffingSheet } from '../staffing-sheet.ts'
import { saveLookup } from '../teachers/store.ts'
import type { Teacher } from '../teachers/teacher-table.ts'
import { writeSheets } from '../write-sheets.ts'
import type { incentiveOperations, IncentiveStanding } from './contract.ts'
import { countIncentives } from './count-incentives.ts'
import { incentiveStateWords, incentiveWords } from './incentive-words.ts'
import { judgeIncentives, type AllowanceSettings, type Standing } from './judge-incentives.ts'
import { placeOfSchool } from './place-of-school.ts'

type IncentiveAnswers = Pick<Answers<typeof contract>, keyof typeof incentiveOperations>

interface StoredAllowance {
  readonly applies: boolean
  readonly town?: number
  readonly village?: number
  readonly point?: number
}

interface Judged {
  readonly own: StaffedCounty
  readonly allowance: AllowanceSettings
  readonly teachers: readonly { readonly teacher: Teacher; readonly standings: readonly Standing[] }[]
}

async function gatherJudged({ database, today }: AnswerContext, county: string): Promise<Judged | Refusal> {
  const own = await gatherCounty(database, county, today)
  if (isRefusal(own)) return own
  const stored = await newestSettings<StoredAllowance>(database, county, 'incentives')
  const { applies = null, town = null, village = null, point = null } = stored?.settings ?? {}
  const allowance: AllowanceSettings = { applies, amounts: { town, village, point } }
  const rules = incentiveRules(own.rules)
  const places = new Map([...own.places].map(([code, place]) => [code, placeOfSchool(place)]))
  const teachers = (own.roster?.teachers ?? []).map((teacher) => ({
    teacher,
    standings: judgeIncentives({
      teacher,
      place: places.get(teacher.school) ?? null,
      year: own.roster!.batch.year,
      rules,
      allowance,
    }),
  }))
  return { own, allowance, teachers }
}

const clauseOf = (rule: Rule, { documents }: RulesInForce) => {
  const document = documents.get(rule.document)
  const place = placeInLaw({ number: document?.number ?? null, article: rule.article })
  return {
    zh: `《${document?.title.zh ?? rule.document}》${place}`,
    en: `${document?.title.en ?? rule.document}, ${place}`,
  }
}

const standingShown = ({ rule, ...standing }: Standing, rules: RulesInForce): IncentiveStanding => ({
  ...standing,
  clause: clauseOf(rule, rules),
  confidence: rule.confidence,
})

const isRule = (rule: Rule | null): rule is Rule => rule !== null

export const incentiveAnswers: IncentiveAnswers = {
  incentiveCounts: async ({ county }, context) => {
    const judged = await gatherJudged(context, county)
    if (isRefusal(judged)) return judged
    const { own, allowance, teachers } = judged
    const year = own.roster?.batch.year ?? null
    const counted = countIncentives(
      teachers.map(({ teacher, standings }) => ({ school: teacher.school, standings })),
      year ?? 0,
    )
    const { seniorDirect, rural, retirement, ...others } = incentiveRules(own.rules)
    const rows = [
      ...Object.values(seniorDirect),
      ...Object.values(others),
      ...Object.values(rural),
      ...Object.values(retirement),
    ]
    return {
      year,
      isSimulated: own.isSimulated,
      allowanceApplies: allowance.applies,
      rules: rows.filter(isRule).map((rule) => sourced(rule, own.rules.documents)),
      kinds: year === null ? [] : counted.kinds,
      schools: counted.schools.map((each) => ({ ...each, schoolName: nameOf(own, each.school) })),
    }
  },

  incentives: async ({ county, kind, state, teacher: id, page, size }, context) => {
    const judged = await gatherJudged(context, county)
    if (isRefusal(judged)) return judged
    const { own, teachers } = judged
    const found = teachers.flatMap(({ teacher, standings }) => {
      if (id !== undefined && teacher.id !== id) return []
      const shown = standings.filter(
        (each) => (kind === undefined || each.kind === kind) && (state === undefined || each.state === state),
      )
      return shown.length === 0 ? [] : [{ teacher, standings: shown }]
    })
    const rows = found.slice((page - 1) * size, page * size)
    const { database, caller, now } = context
    const what = JSON.stringify({ kind, state, teacher: id, page })
    await saveLookup(database, county, { at: now, personName: caller.name, kind: 'list', what, teachers: rows.length })
    return {
      total: found.length,
      page,
      teachers: rows.map(({ teacher, standings }) => ({
        teacher: teacher.id,
        name: teacher.name,
        school: teacher.school,
        schoolName: nameOf(own, teacher.school),
        standings: standings.map((each) => standingShown(each, own.rules)),
      })),
    }
  },

  setIncentives: async ({ county, document, ...settings }, { database, caller, now }) => {
    await saveSettings(database, county, 'incentives', { settings, document, at: now, personName: caller.name })
    return {}
  },

  exportIncentives: async ({ county }, context) => {
    const judged = await gatherJudged(context, county)
    if (isRefusal(judged)) return judged
    const { own, teachers } = judged
    const rows = teachers.flatMap(({ teacher, standings }) =>
      standings
        .filter(({ state }) => state !== 'not')
        .map((each) => [
          teacher.id,
          teacher.name,
          nameOf(own, teacher.school),
          incentiveWords[each.kind].zh,
          incentiveStateWords[each.state].zh,
          each.since,
          each.monthly,
          each.why.zh,
          clauseOf(each.rule, own.rules).zh,
        ]),
    )
    const sheet: StaffingSheet = {
      name: '职称渠道和补助',
      columns: [
        column('教师编号', 16),
        column('姓名', 10),
        column('学校', 28),
        column('类别', 24),
        column('情况', 16),
        column('最早符合学年', 12),
        column('每月(元)'),
        column('判断依据', 44),
        column('条款', 60),
      ],
      rows,
    }
    const title = '职称渠道和补助对照表'
    const { database, caller, now } = context
    await saveLookup(database, county, {
      at: now,
      personName: caller.name,
      kind: 'export',
      what: title,
      teachers: teachers.length,
    })
    const lines = [
      '口径：按教师名册所填年限推算，以后学年按继续在现校任教计；申报的其他条件由人事部门核定。含个人信息。',
    ]
    return writeSheets(context, { county, title, isSimulated: own.isSimulated, lines, sheets: [sheet] })
  },
}
