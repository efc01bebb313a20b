/** What a plan does, action by action: stable ids, who answers for it, and what it changes in the numerators of the assessment. */
import type { JudgedSchool } from '#modules/assessment/index.ts'
import { ratioOf, times, toNumber } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { kilometres } from '#kernel/straight-line.ts'
import type { Words } from '#kernel/words.ts'
import { moveId } from '../road/move-ids.ts'
import { indicatorsOf, isCrossing, moveKey } from '../road/move-profiles.ts'
import { indicatorCodes } from '../road/road-facts.ts'
import { pairMoves, type DistanceOf } from './pair-moves.ts'
import type { Amounts, LeverKind, RoadModel } from '../road/road-model.ts'

export type IndicatorCode = (typeof indicatorCodes)[number]

export type ActionEffect = { readonly school: string; readonly phase: CompulsoryStage } & {
  readonly [code in IndicatorCode]?: number
}

export interface RoadAction {
  /** The same for the same thing at the same school, whatever else is in the plan. */
  readonly id: string
  readonly kind: LeverKind
  /** First 统计学年 in which it counts. */
  readonly year: number
  /** Who answers for it: a school's code, or the county's. */
  readonly owner: string
  readonly cost: number
  readonly item: string
  readonly unit: string
  readonly amount: number
  readonly price: number
  /** School, or for a move the school that is left. */
  readonly school: string
  /** School that a teacher moves to. */
  readonly to: string | null
  readonly phases: readonly CompulsoryStage[]
  readonly what: Words
  readonly effects: readonly ActionEffect[]
  /** More classes that the rooms are for, by phase; they end classes over the limit. */
  readonly classes: readonly { readonly phase: CompulsoryStage; readonly more: number; readonly largest: number }[]
}

export interface ItemWords {
  readonly words: Words
  readonly unit: string
}

const amountText = (amount: number): string => String(Number(amount.toFixed(2)))

/** Exactly the change of a numerator that a share of an amount is. */
const sharedAmount = (school: JudgedSchool, amount: number): number => {
  const { assets } = school
  if (assets.basis === 'by-stage' || assets.share === null) return amount
  return toNumber(times(assets.share.exact(), ratioOf(amount)))
}

interface Told {
  readonly model: RoadModel
  readonly judged: readonly JudgedSchool[]
  readonly county: string
  readonly year: number
  readonly wordsOf: (item: string) => ItemWords
  readonly classes: readonly ({ readonly classes: number; readonly largest: number } | null)[]
}

const traits: readonly Words[] = [
  { zh: '高于规定学历', en: 'above the required degree' },
  { zh: '骨干教师', en: 'backbone' },
  { zh: '体育艺术教师', en: 'PE or arts' },
]

const profileWords = (profile: string): Words => {
  const own = indicatorsOf(profile).map((k) => traits[k]!)
  return own.length === 0
    ? { zh: '教师', en: 'teacher' }
    : { zh: `教师（${own.map(({ zh }) => zh).join('、')}）`, en: `teacher (${own.map(({ en }) => en).join(', ')})` }
}

const placeOf = ({ unit: { main } }: JudgedSchool) =>
  main.latitude === null || main.longitude === null ? null : { latitude: main.latitude, longitude: main.longitude }

const distanceIn =
  (judged: readonly JudgedSchool[]): DistanceOf =>
  (from, to) =>
    kilometres(placeOf(judged[from]!), placeOf(judged[to]!))

/** Only amounts above 0 are actions. Who leaves goes to the nearest school that awaits such a teacher, as far as places are known. */
export function actionsOf(amounts: Amounts, told: Told): RoadAction[] {
  const { model, judged, county, year, wordsOf } = told
  const actions: RoadAction[] = []
  const moves = new Map<
    string,
    { outs: [unit: number, left: number][]; ins: [unit: number, left: number, price: number][] }
  >()
  for (const [j, { subject, cost, effects }] of model.columns.entries()) {
    const amount = amounts[j]!
    if (!(amount > 0)) continue
    const first = model.units[subject.units[0]!]!
    if (subject.move) {
      const key = moveKey(subject.move.profile, first.stage)
      const own = moves.get(key) ?? { outs: [], ins: [] }
      moves.set(key, own)
      if (subject.move.way === 'out') own.outs.push([subject.units[0]!, Math.round(amount)])
      else own.ins.push([subject.units[0]!, Math.round(amount), cost])
      continue
    }
    const { words, unit } = wordsOf(subject.item)
    const phases = subject.units.map((u) => model.units[u]!.stage)
    actions.push({
      id: `${subject.item}-${first.code}${phases.length > 1 ? '' : `-${first.stage}`}`,
      kind: subject.kind,
      year,
      owner: subject.kind === 'buy' || subject.kind === 'train' ? first.code : county,
      cost: Number((cost * amount).toFixed(2)),
      item: subject.item,
      unit,
      amount,
      price: cost,
      school: first.code,
      to: null,
      phases,
      what: {
        zh: `${first.name}：${words.zh} ${amountText(amount)}`,
        en: `${first.name}: ${words.en}, ${amountText(amount)}`,
      },
      effects: subject.units.map((u) => ({
        school: model.units[u]!.code,
        phase: model.units[u]!.stage,
        ...Object.fromEntries(
          effects.flatMap(({ cell, by }) => {
            const { unit: own, indicator } = model.cells[cell]!
            if (own !== u) return []
            return [[indicatorCodes[indicator]!, by === 1 ? amount : sharedAmount(judged[u]!, amount)]]
          }),
        ),
      })),
      classes:
        subject.item === 'room_m2'
          ? subject.units.flatMap((u) => {
              const need = told.classes[u]
              return need && need.classes > 0
                ? [{ phase: model.units[u]!.stage, more: need.classes, largest: need.largest }]
                : []
            })
          : [],
    })
  }
  for (const [key, { outs, ins }] of moves) {
    const price = new Map(ins.map(([unit, , each]) => [unit, each]))
    for (const { from, to, many } of pairMoves(outs, ins, distanceIn(judged))) {
      actions.push(move(told, key.split(' ').at(-1)!, from, to, many, price.get(to)!))
    }
  }
  return actions
}

function move(
  { model, county, year, wordsOf }: Told,
  profile: string,
  from: number,
  to: number,
  many: number,
  price: number,
): RoadAction {
  const [left, reached] = [model.units[from]!, model.units[to]!]
  const change = (by: number) => Object.fromEntries(indicatorsOf(profile).map((k) => [indicatorCodes[k]!, by]))
  const who = profileWords(profile)
  return {
    id: moveId(left.code, reached.code, left.stage, profile),
    kind: 'move',
    year,
    owner: county,
    cost: Number((price * many).toFixed(2)),
    item: 'move',
    unit: wordsOf('move').unit,
    amount: many,
    price,
    school: left.code,
    to: reached.code,
    phases: left.stage === reached.stage ? [left.stage] : [left.stage, reached.stage],
    what: {
      zh: `${who.zh}${many}人：${left.name} → ${reached.name}${isCrossing(profile) ? '（小学转岗初中）' : ''}`,
      en: `${many} ${who.en}: ${left.name} → ${reached.name}${isCrossing(profile) ? ' (primary to junior)' : ''}`,
    },
    effects: [
      { school: left.code, phase: left.stage, ...change(-many) },
      { school: reached.code, phase: reached.stage, ...change(many) },
    ],
    classes: [],
  }
}
