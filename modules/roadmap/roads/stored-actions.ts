/** Actions of a road with what a pledge needs: who answers, by when, what shall be reached, and what in the census proves it. */
import { schoolYearName } from '#kernel/school-year.ts'
import type { Words } from '#kernel/words.ts'
import type { RoadAction } from '../county/actions.ts'
import { dueStepOf } from '../settings/effective-settings.ts'
import { dataRulesOf, type RuleGround } from './data-rules.ts'
import type { DataRule, FixedAction, StoredAction } from './road-shapes.ts'
import { dueStepWords, roadItemUnits, roadItemWords, type RoadItemCode } from './road-words.ts'
import { spendPlan, type SpendingAsked } from './spend-plan.ts'

export interface StoredWith extends RuleGround {
  readonly countyName: string
  readonly nameOf: (school: string) => string
  readonly spending: SpendingAsked
  readonly fixed: readonly FixedAction[]
}

/** The last day before the 时点 (1 September) of the first school year in which it counts. */
export const dueDay = (year: number): string => `${year}-08-31`

const englishUnits: Readonly<Record<RoadItemCode, string>> = {
  teacher: '',
  degree: '',
  backbone: '',
  art_pe: '',
  move: '',
  room_m2: 'm²',
  sports_m2: 'm²',
  equipment_yuan: 'yuan',
  multimedia_room: '',
}

const amountText = (amount: number): string => String(Number(amount.toFixed(2)))

/** `某小学：新增运动场地 320m²`; a move keeps its own words, which say from where to where. */
function whatOf(action: RoadAction, nameOf: StoredWith['nameOf']): Words {
  if (action.kind === 'move') return action.what
  const item = action.item as RoadItemCode
  const words = roadItemWords[item]
  const amount = `${amountText(action.amount)}${roadItemUnits[item]}`
  return {
    zh: `${nameOf(action.school)}：${words.zh}${amount}`,
    en: `${nameOf(action.school)}: ${words.en}, ${amountText(action.amount)} ${englishUnits[item]}`.trim(),
  }
}

/** By the columns where they are known, else by what is added. */
function measureOf(
  action: RoadAction,
  what: Words,
  proof: readonly DataRule[],
  due: string,
  nameOf: StoredWith['nameOf'],
): Words {
  const step = dueStepWords[dueStepOf[action.item as RoadItemCode]]
  const told = proof
    .filter(({ table, atLeast }) => table === 'school' && atLeast !== null)
    .map(({ school, label, atLeast, unit }) => ({
      zh: `${nameOf(school)}${label.zh}合计不少于${amountText(atLeast!)}${unit}`,
      en: `${label.en} of ${nameOf(school)} at least ${amountText(atLeast!)}`,
    }))
  const year = schoolYearName(Number(due.slice(0, 4)))
  return {
    zh: `${what.zh}，${due}前${step.zh}；${year}统计中${told.length > 0 ? told.map(({ zh }) => zh).join('，') : '计入县域交流教师数'}`,
    en: `${what.en}, ${step.en} by ${due}; in the figures of ${year} ${told.length > 0 ? told.map(({ en }) => en).join(', ') : 'counted among the teachers exchanged'}`,
  }
}

export function storedActions(actions: readonly RoadAction[], given: StoredWith): StoredAction[] {
  const { nameOf, spending, fixed, county, countyName } = given
  const payments = spendPlan(
    actions.map(({ id, item, cost }) => ({ id, item: item as RoadItemCode, cost })),
    spending,
  )
  const isFixed = new Set(fixed.map(({ action }) => action))
  return actions.map((action): StoredAction => {
    const item = action.item as RoadItemCode
    const dueOn = dueDay(action.year)
    const proof = dataRulesOf(action, given)
    const what = whatOf(action, nameOf)
    return {
      ...action,
      unit: roadItemUnits[item],
      what,
      phases: [...action.phases],
      effects: action.effects.map((effect) => ({ ...effect })),
      classes: action.classes.map((each) => ({ ...each })),
      ownerName: action.owner === county ? countyName : nameOf(action.owner),
      schoolName: nameOf(action.school),
      toName: action.to === null ? null : nameOf(action.to),
      itemWords: roadItemWords[item],
      dueOn,
      dueStep: dueStepOf[item],
      payBy: Math.max(spending.first, action.year - spending.leads[item]),
      payments: [...(payments.get(action.id) ?? [])],
      measure: measureOf(action, what, proof, dueOn, nameOf),
      proof,
      isFixed: isFixed.has(action.id),
    }
  })
}
