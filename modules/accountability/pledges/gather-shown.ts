/** A version of a pledge with what it says and what it changes, as answers and papers need it. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { regionNames } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { changesBetween, type PledgeChange } from './change-lines.ts'
import { scheduleRows, type StoredContent } from './compose-pledge.ts'
import { gatherVersion, type PledgeCase } from './gather-pledges.ts'
import type { ScheduleRow } from './pledge-shapes.ts'
import type { VersionState } from './pledge-state.ts'
import { readContent } from './read-content.ts'
import { readPledgeRules } from './read-pledge-rules.ts'

export interface WholePledge {
  readonly own: PledgeCase
  readonly version: VersionState
  readonly content: StoredContent
  /** Against the version that was in force before it; empty for the pledge itself. */
  readonly changes: readonly PledgeChange[]
  readonly countyName: string
}

/** The version that was in force before another one was drafted. */
export const beforeOf = ({ state }: PledgeCase, { version }: VersionState): VersionState | null =>
  state.versions.findLast((each) => each.version < version && each.status === 'in-force') ?? null

export async function gatherWhole(
  context: AnswerContext,
  county: string,
  id: string,
  asked: number | undefined,
): Promise<WholePledge | Refusal> {
  const found = await gatherVersion(context, county, id, asked)
  if (isRefusal(found)) return found
  const { own, version } = found
  const before = beforeOf(own, version)
  const [content, old, names] = await Promise.all([
    readContent(context.documents, version.document),
    before ? readContent(context.documents, before.document) : null,
    regionNames(context.database, [county]),
  ])
  return {
    own,
    version,
    content,
    changes: old ? changesBetween(old.lines, content.lines) : [],
    countyName: names.get(county) ?? county,
  }
}

export const scheduleShown = ({ lines, from }: StoredContent): ScheduleRow[] =>
  scheduleRows(lines, from, { steps: readPledgeRules().steps })

export const noScan = (): Refusal =>
  refuse('no-scan', {}, { zh: '没有上传这一方的签字扫描件', en: 'no scan of this signature was handed in' })
