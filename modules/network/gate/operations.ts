/** The story of each answer about candidates: what stands, what may be recorded, what was recorded, and the account of a year. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { countiesUnder, isSimulated, regionNames, schoolsIn } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { planAdjustments } from '../plans/gather-plans.ts'
import { planRules } from '../plans/gather-rules.ts'
import { countCases, filterCases } from './board.ts'
import { boardRow, candidateShown, starvingShown, type CandidateCase } from './candidate-shown.ts'
import { checkConditions } from './check-conditions.ts'
import type { gateOperations } from './contract.ts'
import { gateSheets } from './gate-sheets.ts'
import type { HearingDetails } from './gate-state.ts'
import { documentTitles, gatherCases, gatherGate } from './gather.ts'
import { gatherConditions, gatherSchoolFacts } from './gather-schools.ts'
import type { GateProblem } from './gate-shapes.ts'
import { judgeProposals } from './judge-proposals.ts'
import { judgeHearing, judgeStep } from './judge-step.ts'
import { isMajorityAgainst } from './red-lines.ts'
import { shownSteps } from './shown-steps.ts'
import { holdGate, saveCandidate, saveDocument, saveGateSettings } from './store.ts'
import { append, correct, hold, newEvent, noSuchCandidate, noSuchDocument, ofCase, record } from './write-records.ts'
import { accountOf } from './year-account.ts'

type GateAnswers = Pick<Answers<typeof contract>, keyof typeof gateOperations>

const isUnderWay = ({ state }: CandidateCase): boolean =>
  !['withdrawn', 'registered', 'followed'].includes(state.status)

/** 乡村小规模学校 by the rule in force; what is unknown is not told as small. */
const isSmall = (pupils: number | null | undefined, limit: number | null): boolean =>
  pupils !== null && pupils !== undefined && limit !== null && pupils < limit

const linesOf = async ({ database, caller, today }: AnswerContext): Promise<string[]> => [
  '口径：拟调整学校按提出时的在校生数；状态由逐条登记的步骤推算，名录登记日期取自学校名录。',
  `数据截止日：${today}　导出：${caller.name}　内部资料，未经发布不得外传`,
  ...((await isSimulated(database)) ? ['模拟数据'] : []),
]

export const gateAnswers: GateAnswers = {
  gateSteps: async ({ region }, { database }) => {
    const { gate, stored } = await gatherGate(database, region)
    return {
      steps: shownSteps(gate),
      publicityDays: gate.publicityDays,
      publicityClause: gate.publicityClause,
      setBy: stored?.personName ?? null,
      setAt: stored?.at ?? null,
    }
  },

  setGateSteps: async ({ city, off, publicityDays, document }, { database, caller, now }) => {
    const { gate } = await gatherGate(database, city)
    const fixed = off.find((code) => !gate.steps.some((step) => step.code === code && step.configurable))
    if (fixed !== undefined) {
      return refuse(
        'step-not-configurable',
        { step: fixed },
        {
          zh: `“${fixed}”是国家规定的步骤，不能取消`,
          en: `"${fixed}" stands in the national text and cannot be left out`,
        },
      )
    }
    const settings = { off, publicityDays: publicityDays ?? null, document }
    await saveGateSettings(database, city, { settings, at: now, personName: caller.name })
    return {}
  },

  gateBoard: async ({ region, page, size, ...filters }, { database, today }) => {
    const { gate, cases } = await gatherCases(database, region, today)
    const found = filterCases(cases, filters)
    return {
      ...countCases(cases, gate.steps, filters.year),
      total: found.length,
      page,
      candidates: found.slice((page - 1) * size, page * size).map(boardRow),
    }
  },

  candidate: async ({ county, id }, context) => {
    const { database, today } = context
    const { cases } = await gatherCases(database, county, today, [id])
    const own = cases[0]
    if (!own) return noSuchCandidate(id)
    const [documents, { facts, limits }] = await Promise.all([
      documentTitles(
        database,
        county,
        own.events.map(({ document }) => document),
      ),
      gatherConditions(context, own.candidate),
    ])
    const { starving } = own.candidate.facts
    return { candidate: candidateShown(own, documents, { starving, check: checkConditions(facts, limits) }) }
  },

  adjustable: async ({ county, plan }, context) => {
    const { database, today } = context
    const [schools, facts, { cases }, planned] = await Promise.all([
      schoolsIn(database, county),
      gatherSchoolFacts(database, county),
      gatherCases(database, county, today),
      plan === undefined ? null : planAdjustments(context, county, plan),
    ])
    if (isRefusal(planned)) return planned
    const limit = planRules(county, today).rules['small.school'].value
    const candidates = new Set(
      cases.filter(({ state }) => state.status !== 'withdrawn').map(({ candidate }) => candidate.school),
    )
    const byPlan = new Map((planned ?? []).map((each) => [each.school, each]))
    const names = new Map(schools.map(({ code, name }) => [code, name]))
    return {
      schools: schools
        .filter(
          ({ code, status }) =>
            status === 'open' && (planned ? byPlan.has(code) : isSmall(facts.get(code)?.pupils, limit)),
        )
        .map(({ code, name, townName }) => {
          const own = byPlan.get(code)
          const known = facts.get(code)
          return {
            school: code,
            schoolName: name,
            townName,
            pupils: known?.pupils ?? null,
            kind: own?.kind ?? null,
            year: own?.year ?? null,
            receiving: (own?.receiving ?? []).map((other) => ({ code: other, name: names.get(other) ?? other })),
            isCandidate: candidates.has(code),
            starving: starvingShown(known?.starving ?? null),
          }
        })
        .toSorted((a, b) => (a.pupils ?? 0) - (b.pupils ?? 0)),
    }
  },

  proposeCandidates: async ({ county, plan, candidates }, context) => {
    const { database, caller, now, today } = context
    await holdGate(database, county)
    const [schools, facts, { cases }] = await Promise.all([
      schoolsIn(database, county),
      gatherSchoolFacts(database, county),
      gatherCases(database, county, today),
    ])
    const problems = judgeProposals(candidates, {
      county,
      schools: new Map(schools.map((school) => [school.code, school])),
      underWay: new Map(cases.filter(isUnderWay).map(({ candidate }) => [candidate.school, candidate.year])),
      schoolYear: schoolYearOf(today),
    })
    if (problems.length > 0) return { ids: [], problems }
    const ids: string[] = []
    for (const { school, kind, receiving, year, reason } of candidates) {
      const known = facts.get(school) ?? { pupils: null, censusYear: null, starving: null }
      const head = { county, school, kind, year, receiving, reason, plan: plan ?? null, facts: known }
      ids.push(await saveCandidate(database, { ...head, at: now, personName: caller.name }))
    }
    return { ids, problems: [] }
  },

  keepDocument: async ({ county, title, file }, { database, documents, caller, now }) => {
    const sha256 = await documents.keep(await readFile(file))
    const kept = { county, sha256, title, fileName: basename(file), at: now, personName: caller.name }
    return { id: await saveDocument(database, kept) }
  },

  gateDocument: async ({ county, document }, { database, documents }) => {
    const kept = (await documentTitles(database, county, [document])).get(document)
    if (!kept) return noSuchDocument(document)
    const bytes = new Uint8Array(await documents.read(kept.sha256))
    return { name: kept.fileName, mediaType: mediaTypeOf(kept.fileName), bytes }
  },

  checkConditions: async ({ county, id }, context) => {
    const { database, today } = context
    const { cases } = await gatherCases(database, county, today, [id])
    if (!cases[0]) return noSuchCandidate(id)
    const { facts, limits } = await gatherConditions(context, cases[0].candidate)
    return { check: checkConditions(facts, limits) }
  },

  recordStep: ({ id, ...given }, context) => record(context, { ...given, ids: [id], by: 'step' }),

  recordSteps: (given, context) => record(context, { ...given, by: 'step' }),

  recordHearing: async ({ county, id, on, form, parents, staff, village, township, document, newFacts }, context) => {
    const held = await hold(context, county, [id], document)
    if (isRefusal(held)) return held
    const own = held.asked[0]!
    const votes = { parents, ...(staff && { staff }), ...(village && { village }), ...(township && { township }) }
    const details: HearingDetails = { on, form, votes, newFacts: newFacts?.trim() || null }
    const given = { code: 'hearing', values: { on, form }, hasDocument: true, newFacts: details.newFacts }
    const problems = ofCase(own, [...judgeStep(given, held.gate, own.state, context.today), ...judgeHearing(details)])
    if (problems.length > 0) return { recorded: 0, problems, isStopped: false }
    await append(context, newEvent(context, { county, id }, { kind: 'hearing', step: 'hearing', details, document }))
    return { recorded: 1, problems: [], isStopped: isMajorityAgainst(details) }
  },

  recordApproval: async ({ county, ids, number, on, document, reason }, context) => {
    if (reason === undefined)
      return record(context, { county, ids, step: 'approval', values: { on, number }, document, by: 'approval' })
    const held = await hold(context, county, ids, document)
    if (isRefusal(held)) return held
    const problems: GateProblem[] = []
    let recorded = 0
    for (const { candidate, state } of held.asked) {
      const standing = state.steps.find(({ step }) => step.code === 'approval')?.record
      const given = {
        county,
        id: candidate.id,
        number: standing?.number ?? 0,
        values: { on, number },
        document,
        reason,
      }
      const corrected = await correct(context, given, 'approval')
      if (isRefusal(corrected)) return corrected
      problems.push(...corrected.problems)
      recorded += corrected.recorded
    }
    if (problems.length > 0 && recorded > 0) {
      return refuse(
        'some-not-approved',
        { schools: problems.length },
        {
          zh: `有 ${problems.length} 所不能更正（没有登记过批复或日期不对），全部没有保存；请分开办理`,
          en: `${problems.length} cannot be corrected, so that none was; do them apart`,
        },
      )
    }
    return { recorded, problems }
  },

  correctStep: (given, context) => correct(context, given, 'gate'),

  withdrawCandidate: async ({ county, id, reason }, context) => {
    const held = await hold(context, county, [id])
    if (isRefusal(held)) return held
    const { status } = held.asked[0]!.state
    if (status === 'withdrawn' || status === 'registered' || status === 'followed') {
      return refuse(
        'not-to-be-withdrawn',
        { id, status },
        {
          zh: status === 'withdrawn' ? '已经撤回' : '名录已登记，不能撤回；需要的，提出“恢复办学”',
          en:
            status === 'withdrawn'
              ? 'it has been withdrawn already'
              : 'the register has it; propose to open the school again',
        },
      )
    }
    await append(context, newEvent(context, { county, id }, { kind: 'withdrawn', step: null, details: { reason } }))
    return {}
  },

  restoreCandidate: async ({ county, id, reason }, context) => {
    const held = await hold(context, county, [id])
    if (isRefusal(held)) return held
    if (held.asked[0]!.state.status !== 'withdrawn') {
      return refuse('not-withdrawn', { id }, { zh: '没有撤回，无需恢复', en: 'it has not been withdrawn' })
    }
    await append(context, newEvent(context, { county, id }, { kind: 'restored', step: null, details: { reason } }))
    return {}
  },

  exportGate: async ({ region, ...filters }, context) => {
    const { database, today } = context
    const [{ cases }, names] = await Promise.all([
      gatherCases(database, region, today),
      regionNames(database, [region]),
    ])
    const place = names.get(region) ?? region
    const sheets = gateSheets(filterCases(cases, filters), `${place}拟调整学校台账`, await linesOf(context))
    const name = `${place}拟调整学校台账（内部，${today}）.xlsx`
    const bytes = await printedWorkbook(sheets, (cell, value) => (cell.value = value))
    return { name, mediaType: mediaTypeOf(name), bytes }
  },

  yearAccount: async ({ region, year }, { database, today }) => {
    const [counties, { cases }] = await Promise.all([
      countiesUnder(database, region),
      gatherCases(database, region, today),
    ])
    const accounted = cases.map(({ candidate, events, state, schoolName }) => ({
      id: candidate.id,
      county: candidate.county,
      school: candidate.school,
      schoolName,
      kind: candidate.kind,
      state,
      proposedAt: candidate.at,
      stoppedOn:
        state.steps
          .filter((each) => each.state === 'stopped')
          .map(({ record: own }) => own?.on ?? '')
          .toSorted()
          .at(-1) ?? null,
      withdrawnOn: events.findLast(({ kind }) => kind === 'withdrawn')?.at.slice(0, 10) ?? null,
    }))
    return {
      year,
      counties: counties.map(({ code, name }) => ({
        county: code,
        name,
        figures: accountOf(
          accounted.filter(({ county }) => county === code),
          year,
        ).map((figure) => ({ ...figure, schools: [...figure.schools] })),
      })),
    }
  },
}
