/** Where a county stands on its way to recognition, folded from what was recorded; and what may be recorded next. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Stage } from './contract.ts'
import type { StageOutcome } from './stage-words.ts'

export interface RecordedStage {
  readonly stage: string
  readonly outcome: StageOutcome
  readonly on: string
  readonly paperNumber: string | null
  readonly note: string | null
}

export interface StageEvent {
  readonly number: number
  readonly kind: 'recorded' | 'withdrawn'
  readonly details: RecordedStage | { readonly record: number; readonly reason: string }
  readonly document: string | null
  readonly at: string
  readonly personName: string
}

export interface StageState {
  /** The record that counts last: the latest day, of one day the last recorded. */
  readonly last: RecordedStage | null
  /** The latest record of each stage, since the county last began anew. */
  readonly standing: ReadonlyMap<string, RecordedStage>
  readonly records: number
  readonly next: readonly string[]
}

const isRecord = (event: StageEvent): event is StageEvent & { readonly details: RecordedStage } =>
  event.kind === 'recorded'

/** What was withdrawn, by the number of its record. */
export function withdrawals(events: readonly StageEvent[]): ReadonlyMap<number, StageEvent & { reason: string }> {
  return new Map(
    events.flatMap((event) =>
      isRecord(event)
        ? []
        : [
            [
              (event.details as { record: number }).record,
              { ...event, reason: (event.details as { reason: string }).reason },
            ],
          ],
    ),
  )
}

const passed = (standing: ReadonlyMap<string, RecordedStage>, code: string): boolean =>
  standing.get(code)?.outcome === 'passed'

/** Stages whose own predecessors are passed; one that is passed comes again only where it does so every year. */
const mayFollow = (stage: Stage, standing: ReadonlyMap<string, RecordedStage>): boolean =>
  (!passed(standing, stage.code) || stage.yearly || stage.isSetback) &&
  stage.after.every((code) => passed(standing, code))

export function foldStages(stages: readonly Stage[], events: readonly StageEvent[]): StageState {
  const gone = withdrawals(events)
  const records = events.filter(isRecord).filter(({ number }) => !gone.has(number))
  // Days count, not the order of writing down: an earlier record may be caught up on.
  const inOrder = records.toSorted((a, b) => a.details.on.localeCompare(b.details.on) || a.number - b.number)
  const standing = new Map<string, RecordedStage>()
  const first = stages[0]?.code
  for (const { details } of inOrder) {
    // Whoever was sent back and assesses itself again goes the whole way again.
    const wasReturned = [...standing.values()].some(({ outcome }) => outcome === 'returned')
    if (details.stage === first && (wasReturned || passed(standing, 'revoked'))) standing.clear()
    standing.set(details.stage, details)
  }
  const wasReturned = [...standing.values()].some(({ outcome }) => outcome === 'returned')
  const next = stages
    .filter(
      (stage) => mayFollow(stage, standing) || (stage.code === first && (wasReturned || passed(standing, 'revoked'))),
    )
    .map(({ code }) => code)
  return { last: inOrder.at(-1)?.details ?? null, standing, records: records.length, next }
}

/** Why a stage cannot be recorded; null where it can. */
export function judgeStage(
  asked: { readonly stage: string; readonly outcome: StageOutcome; readonly on: string; readonly hasPaper: boolean },
  stages: readonly Stage[],
  state: StageState,
  today: string,
): Refusal | null {
  const stage = stages.find(({ code }) => code === asked.stage)
  if (!stage) {
    return refuse(
      'no-such-stage',
      { stage: asked.stage },
      { zh: `创建阶段清单中没有“${asked.stage}”`, en: `the list of stages has no "${asked.stage}"` },
    )
  }
  if (asked.on > today) {
    return refuse(
      'day-ahead',
      { on: asked.on },
      { zh: `日期 ${asked.on} 还没有到`, en: `${asked.on} has not come yet` },
    )
  }
  if (stage.level !== 'county' && asked.outcome !== 'begun' && !asked.hasPaper) {
    return refuse(
      'stage-without-paper',
      { stage: stage.code },
      {
        zh: `“${stage.words.zh}”由上级决定，登记结果须写文号或附文件`,
        en: `"${stage.words.en}" is decided above the county: give the number of its paper, or the paper itself`,
      },
    )
  }
  const nameOf = (code: string) => stages.find((each) => each.code === code)?.words ?? { zh: code, en: code }
  const open = stage.after.filter((code) => !passed(state.standing, code))
  if (open.length > 0) {
    return refuse(
      'stage-too-early',
      { stage: stage.code, open: open.join(' ') },
      {
        zh: `登记“${stage.words.zh}”之前，须先通过：${open.map((code) => nameOf(code).zh).join('、')}`,
        en: `before "${stage.words.en}" these must be passed: ${open.map((code) => nameOf(code).en).join(', ')}`,
      },
    )
  }
  if (!state.next.includes(stage.code)) {
    return refuse(
      'stage-passed',
      { stage: stage.code },
      {
        zh: `“${stage.words.zh}”已登记通过；登记有误的，请先撤回原记录`,
        en: `"${stage.words.en}" is recorded as passed; withdraw that record first where it is wrong`,
      },
    )
  }
  const before = stage.after.map((code) => state.standing.get(code)!).toSorted((a, b) => b.on.localeCompare(a.on))[0]
  if (before && asked.on < before.on) {
    return refuse(
      'day-before-stage',
      { on: asked.on, before: before.on },
      {
        zh: `日期 ${asked.on} 早于“${nameOf(before.stage).zh}”通过的日期 ${before.on}，请核对`,
        en: `${asked.on} is before the day on which "${nameOf(before.stage).en}" was passed, ${before.on}; check it`,
      },
    )
  }
  return null
}

/** Faults of a list of stages that a city hands in. */
export function judgeStageList(stages: readonly Stage[]): Refusal | null {
  const seen = new Set<string>()
  for (const { code, words, after } of stages) {
    if (seen.has(code)) {
      return refuse('stage-twice', { code }, { zh: `代码“${code}”重复`, en: `the code "${code}" stands twice` })
    }
    const unknown = after.find((other) => !seen.has(other))
    if (unknown !== undefined) {
      return refuse(
        'stage-after-unknown',
        { code, after: unknown },
        {
          zh: `“${words.zh}”须先通过的“${unknown}”不在它前面的阶段中`,
          en: `"${words.en}" asks for "${unknown}", which is none of the stages before it`,
        },
      )
    }
    seen.add(code)
  }
  return null
}
