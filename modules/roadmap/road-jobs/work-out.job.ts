/**
 * From a question to the road as it is kept: the plan with its proof, every action with its due date and data rule, the verdict before and
 * after, and what stands beside it. Pure but for the solver it is handed.
 */
import {
  deriveReport,
  judgeCounty,
  type CountyFacts,
  type CountyReport,
  type Standard,
} from '#modules/assessment/index.ts'
import type { Unchecked } from '../county/facts-of-county.ts'
import type { MadeRoad } from '../county/make-road.ts'
import { pricesUsed } from '../county/prices-used.ts'
import { tellRoad } from '../county/tell-road.ts'
import { columnId } from '../road/lay-out-road.ts'
import { frameOf } from '../roads/frame-of.ts'
import type { RoadFile } from '../roads/road-file.ts'
import { roadMarginNotes, roadMarginWords, type RoadMargin } from '../roads/road-words.ts'
import { storedActions } from '../roads/stored-actions.ts'
import { columnsOfFixed } from './columns-of-fixed.ts'
import type { RoadQuestion } from './road-question.ts'
import { roadOf, type WorkTools } from './solve-road.job.ts'
import { marginsOf, robustnessOf, variantsOf } from './ways-beside.job.ts'

/** Null where no plan was found before time was over, and none is shown to be out of reach. */
export function workOut(question: RoadQuestion, tools: WorkTools): RoadFile | null {
  const from = tools.now()
  const { target, before } = question
  const made = roadOf(question, target, { ...tools, step: 'road', budgetBy: 1, gap: 0, before })
  if (made.found.status === 'stopped' && made.found.amounts === null) return null
  const file = fileOf(question, made, tools, tools.now() - from)
  if (question.later === null || made.after === null || tools.shouldStop?.() === true) return file
  return {
    ...file,
    robustness: robustnessOf(question, made.after, tools),
    variants: [...variantsOf(question, question.later, made, tools), ...marginsOf(question, made, tools)],
  }
}

export const reportOf = (facts: CountyFacts, standard: Standard): CountyReport =>
  deriveReport(facts, judgeCounty(facts, standard), standard, {}, [])

type Certificate = RoadFile['telling']['certificate']

const rowsBy = (rows: CountyFacts['rows']) => new Map(rows.map((row) => [`${row.code} ${row.stage}`, row]))

function fileOf(question: RoadQuestion, made: MadeRoad, { standard }: WorkTools, seconds: number): RoadFile {
  const { county, censusYear, target, levers, prices, fixed, budgets, applyYear } = question
  const after = made.after && reportOf(made.after, standard)
  const {
    actions: _,
    after: __,
    ...telling
  } = tellRoad(made, {
    county,
    year: censusYear,
    targetYear: target.year,
    seconds,
    levers: new Set(levers),
    prices: pricesUsed(prices),
    after,
  })
  const names = new Map(target.facts.rows.map(({ code, name }) => [code, name]))
  return {
    telling: {
      ...telling,
      certificate: certificateWith(question.margin, telling.certificate),
      unchecked: [...telling.unchecked, ...target.unchecked, ...notFixed(question, made)],
    },
    actions: storedActions(made.actions, {
      county,
      countyName: question.countyName,
      year: target.year,
      standard,
      nameOf: (code) => names.get(code) ?? code,
      censusRows: rowsBy(question.censusRows),
      afterRows: rowsBy(made.after?.rows ?? []),
      exchanged: {
        from: target.facts.countyRow?.exchanged ?? null,
        atLeast: made.after?.countyRow?.exchanged ?? null,
      },
      spending: { first: question.firstYear, target: target.year, leads: question.leads, budgets },
      fixed,
    }),
    fixed,
    frame: frameOf(made.county.facts),
    before: reportOf(target.facts, standard),
    after,
    variants: [],
    robustness: null,
    facts: target.facts,
    yearlyBudgets: budgets.map(({ year, amount }) => ({ year, amount })),
    applyYear,
    levers,
  }
}

/** What is out of reach with a margin need not be so without one. */
function certificateWith(margin: RoadMargin, certificate: Certificate): Certificate {
  if (certificate === null || margin === 'no-margin') return certificate
  const [words, note] = [roadMarginWords[margin], roadMarginNotes[margin]]
  const said = {
    zh: `以上是${words.zh}的结论：${note.zh}。不留余量是否可行，须另行测算`,
    en: `this holds with a ${words.en}: ${note.en}; whether the goal can be reached without one is to be worked out by itself`,
  }
  return { ...certificate, sentences: [...certificate.sentences, said] }
}

/** Actions that were taken in by hand and that the planner does not know: nothing is lacking there, or the lever is not allowed. */
function notFixed({ fixed }: RoadQuestion, { model }: MadeRoad): Unchecked[] {
  const known = new Set(model.columns.map(({ subject }) => columnId(subject, model)))
  const missing = fixed.filter(
    (each) => each.least > 0 && columnsOfFixed([each]).some(({ id, least }) => least > 0 && !known.has(id)),
  )
  if (missing.length === 0) return []
  const ids = missing
    .slice(0, 5)
    .map(({ action }) => action)
    .join('、')
  return [
    {
      rule: 'fixed',
      what: { zh: '锁定的措施', en: 'actions that were fixed' },
      why: {
        zh: `${missing.length}项锁定的措施没有用到（学校已无此缺口，或该措施不可用）：${ids}`,
        en: `${missing.length} fixed actions are not used: nothing is lacking there, or the lever is not allowed (${ids})`,
      },
    },
  ]
}
