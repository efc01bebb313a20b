/** The story of each answer about kept plans: read by those who may, compared, edited, adopted, reviewed, issued, taken out with a mark. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { gatherScenarios } from '#modules/projection/index.ts'
import { isSimulated } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import { printedWorkbook } from '#platform/files/write-printed.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import type { contract } from '../contract.ts'
import { scenarioNames, scenarioWords } from '../county/county-words.ts'
import { costParts } from '../county/plan-file.ts'
import { verifyCounty } from '../county/verify-county.ts'
import { ruleCodes, ruleList } from '../county/rule-list.ts'
import { refuseName } from '../plan-jobs/gather-names.ts'
import { compareSites, compareVillages } from './compare-plans.ts'
import type { planOperations } from './contract.ts'
import { applyEdits, judgeEdits } from './edit-plan.ts'
import { gatherPlan, gatherPlans, gatherReadable, gatherView, noSuchPlan, type KeptPlan } from './gather-plans.ts'
import { gatherProblem } from './gather-problem.ts'
import { planRules } from './gather-rules.ts'
import { planGeojson } from './plan-geojson.ts'
import type { Watermark } from './plan-shapes.ts'
import { planSheets } from './plan-sheets.ts'
import { refuseStep, type PlanEvent } from './plan-state.ts'
import { costPartWords, takenWords } from './plan-words.ts'
import { readPlanFile } from './read-plan-file.ts'
import { schoolRows } from './school-rows.ts'
import { sitesShown } from './sites-shown.ts'
import { appendPlanEvent, exportsOf, holdPlans, saveExport } from './store.ts'
import { villageRows } from './village-rows.ts'
import { watermarkOf } from './watermark.ts'
import { writePlan } from './write-plan.ts'
import { yearView } from './year-view.ts'

type PlanAnswers = Pick<Answers<typeof contract>, keyof typeof planOperations>

const watermarkFor = async ({ database, caller, now }: AnswerContext, { state }: KeptPlan): Promise<Watermark> =>
  watermarkOf({ name: caller.name, at: now, status: state.status, isSimulated: await isSimulated(database) })

const notOfPlan = (year: number): Refusal =>
  refuse('year-not-planned', { year }, { zh: `方案不含 ${year} 学年`, en: `the plan does not reach ${year}` })

const pageOf = <Row>(rows: readonly Row[], page: number, size: number): Row[] =>
  rows.slice((page - 1) * size, page * size)

/** Waits for the plan's county, then appends what happened, if it may. */
async function step(
  context: AnswerContext,
  { county, id, reason }: { readonly county: string; readonly id: string; readonly reason: string },
  kind: 'submitted' | 'reviewed' | 'issued' | 'withdrawn',
): Promise<Refusal | Record<string, never>> {
  await holdPlans(context.database, county)
  const plan = await gatherPlan(context, county, id)
  if (isRefusal(plan)) return plan
  const refused = refuseStep(kind, plan.state, plan.events, plan.stored.personName, context.caller.name)
  if (refused) return refused
  await appendPlanEvent(context.database, county, id, eventOf(context, { kind, reason }))
  return {}
}

const eventOf = (
  { caller, now }: AnswerContext,
  event: Pick<PlanEvent, 'kind'> & Partial<Pick<PlanEvent, 'reason' | 'reader'>>,
): Omit<PlanEvent, 'number'> => ({
  kind: event.kind,
  reason: event.reason ?? null,
  reader: event.reader ?? null,
  at: now,
  person: caller.id,
  personName: caller.name,
})

export const planAnswers: PlanAnswers = {
  planBasis: async ({ county }, { database, today }) => {
    const wanted = { county, scenario: 'keep', forecast: 'middle', years: 10, yearlyBudget: null } as const
    const [{ basis, lacks, schools, placed, villages, years }, forecastScenarios] = await Promise.all([
      gatherProblem(database, wanted, today),
      gatherScenarios(database, county),
    ])
    const { rules } = planRules(county, today)
    return {
      basis,
      lacks: [...lacks],
      schools,
      placed,
      villages,
      years: [...years],
      scenarios: scenarioNames.map((code) => ({ code, words: scenarioWords[code] })),
      forecastScenarios,
      rules: ruleCodes.map((code) => ({ code, words: ruleList[code].words, ...rules[code] })),
    }
  },

  plans: async ({ region }, context) => {
    const plans = await gatherPlans(context, region)
    const own = plans.filter(({ mayRead }) => mayRead)
    return { plans: own.map(({ shown }) => shown), hidden: plans.length - own.length }
  },

  plan: async ({ county, id }, context) => {
    const found = await gatherView(context, county, id)
    if (isRefusal(found)) return found
    const { plan, view } = found
    const { problem } = view
    const siteName = (site: string): string => problem.sites[view.siteAt.get(site) ?? -1]?.name ?? site
    return {
      plan: plan.shown,
      sites: sitesShown(view),
      actions: view.plan.actions
        .filter(({ action }) => action !== 'keep')
        .map((action) => ({ ...action, siteName: siteName(action.site) })),
      costsByYear: view.plan.byYear.map(({ year, total, investment, budget, ...costs }) => ({
        year,
        total,
        investment,
        budget,
        costs: costParts.map((code) => ({ code, words: costPartWords[code], value: costs[code] })),
      })),
      breaches: view.plan.exceptions.map((each) => ({
        ...each,
        villageName:
          each.village === null ? null : (problem.villages[view.villageAt.get(each.village) ?? -1]?.name ?? null),
        siteName: siteName(each.site),
      })),
      mayEdit: mayAt(context.caller, 'network.plan', context.places),
      watermark: await watermarkFor(context, plan),
    }
  },

  planYear: async ({ county, id, year }, context) => {
    const found = await gatherView(context, county, id)
    if (isRefusal(found)) return found
    if (!found.view.plan.years.includes(year)) return notOfPlan(year)
    return { ...yearView(found.view, year), watermark: await watermarkFor(context, found.plan) }
  },

  villageSheet: async ({ county, id, village, site, verdict, search, page, size }, context) => {
    const found = await gatherView(context, county, id)
    if (isRefusal(found)) return found
    const { view } = found
    const siteName = site === undefined ? undefined : view.problem.sites[view.siteAt.get(site) ?? -1]?.name
    const rows = villageRows(view).filter(
      (row) =>
        (village === undefined || row.village === village) &&
        (site === undefined || row.schoolNow === siteName || row.changes.some((change) => change.site === site)) &&
        (verdict === undefined || row.verdict === verdict) &&
        (search === undefined || row.name.includes(search) || row.village.includes(search)),
    )
    return {
      total: rows.length,
      page,
      rows: pageOf(rows, page, size),
      watermark: await watermarkFor(context, found.plan),
    }
  },

  schoolSheet: async ({ county, id, site, search, page, size }, context) => {
    const found = await gatherView(context, county, id)
    if (isRefusal(found)) return found
    const rows = schoolRows(found.view).filter(
      (row) =>
        (site === undefined || row.site === site) &&
        (search === undefined || row.name.includes(search) || row.site.includes(search)),
    )
    return {
      total: rows.length,
      page,
      rows: pageOf(rows, page, size),
      watermark: await watermarkFor(context, found.plan),
    }
  },

  comparePlans: async ({ county, ids }, context) => {
    const plans = await gatherReadable(context, county, ids)
    if (isRefusal(plans)) return plans
    const views = await Promise.all(plans.map(({ stored }) => readPlanFile(context.documents, stored.document)))
    return {
      plans: plans.map(({ shown }) => shown),
      sites: compareSites(views),
      villages: compareVillages(views),
      watermark: await watermarkFor(context, plans[0]!),
    }
  },

  judgeEdit: async ({ county, id, edits }, context) => {
    const found = await gatherView(context, county, id)
    return isRefusal(found) ? found : judgeEdits(found.view, edits)
  },

  saveEdited: async ({ county, id, name, edits }, context) => {
    const found = await gatherView(context, county, id)
    if (isRefusal(found)) return found
    const { plan, view } = found
    const taken = await refuseName(context, county, name)
    if (taken) return taken
    const judged = judgeEdits(view, edits)
    const file = applyEdits(view, edits)
    if (!judged.isAllowed || file === null) return { id: null, judged }
    const { caller, now } = context
    const head = { county, name, parent: id, at: now, personName: caller.name, basis: plan.stored.basis }
    return {
      id: await writePlan(context, { ...head, file, isVerified: verifyCounty(file.problem, file.plan).length === 0 }),
      judged,
    }
  },

  adoptPlan: async ({ county, id, reason }, context) => {
    await holdPlans(context.database, county)
    const plan = await gatherPlan(context, county, id)
    if (isRefusal(plan)) return plan
    await appendPlanEvent(context.database, county, id, eventOf(context, { kind: 'adopted', reason }))
    return {}
  },

  planReaders: async ({ county, id }, context) => {
    const plan = await gatherPlan(context, county, id)
    if (isRefusal(plan)) return plan
    return {
      readers: [...plan.state.readers],
      events: plan.events.map(({ number, kind, at, personName, reason, reader }) => ({
        number,
        kind,
        at,
        personName,
        reason,
        reader,
      })),
    }
  },

  setPlanReader: async ({ county, id, reader, mayRead }, context) => {
    await holdPlans(context.database, county)
    const [plan] = await gatherPlans(context, county, [id])
    if (!plan) return noSuchPlan(id)
    const kind = mayRead ? 'reader-added' : 'reader-removed'
    if (plan.state.readers.includes(reader) !== mayRead) {
      await appendPlanEvent(context.database, county, id, eventOf(context, { kind, reader }))
    }
    return {}
  },

  submitPlan: (given, context) => step(context, given, 'submitted'),
  reviewPlan: (given, context) => step(context, given, 'reviewed'),
  issuePlan: (given, context) => step(context, given, 'issued'),
  withdrawPlan: (given, context) => step(context, given, 'withdrawn'),

  exportPlan: async ({ county, id, format, year }, context) => {
    const found = await gatherView(context, county, id)
    if (isRefusal(found)) return found
    const { plan, view } = found
    const at = year ?? view.plan.years[0]!
    if (!view.plan.years.includes(at)) return notOfPlan(at)
    const { text, lines } = await watermarkFor(context, plan)
    const marks = [lines.map(({ zh }) => zh).join('　'), `导出：${text.zh}`]
    const { countyName, name: planName } = plan.shown
    const mark = plan.state.status === 'published' ? '' : '（内部）'
    const name =
      format === 'xlsx'
        ? `${countyName}布局方案：${planName}${mark}.xlsx`
        : `${countyName}布局方案：${planName}${mark}${at}.geojson`
    const bytes =
      format === 'xlsx'
        ? await printedWorkbook(planSheets(view, plan.shown, marks), (cell, value) => (cell.value = value))
        : new Uint8Array(Buffer.from(planGeojson(view, at, { name: planName, note: marks.join('　') })))
    const { database, caller, now } = context
    await saveExport(database, { county, plan: id, at: now, personName: caller.name, what: name })
    return { name, mediaType: mediaTypeOf(name), bytes }
  },

  recordTaken: async ({ county, ids, way, what }, context) => {
    const plans = await gatherReadable(context, county, [...new Set(ids)])
    if (isRefusal(plans)) return plans
    const { database, caller, now } = context
    const taken = { county, at: now, personName: caller.name, what: `${takenWords[way].zh}：${what}` }
    for (const { stored } of plans) await saveExport(database, { ...taken, plan: stored.id })
    return {}
  },

  planExports: async ({ county, id }, { database }) => ({ exports: await exportsOf(database, county, id ?? null) }),
}
