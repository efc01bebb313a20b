/** The story of each answer about pledges: drafted from the adopted road, altered, reviewed, signed, supplemented, taken out. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { adoptedRoads } from '#modules/roadmap/index.ts'
import { countiesUnder, isSimulated } from '#modules/schools/index.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt, pathOfRegion } from '#platform/operations/caller.ts'
import { writePaper } from '#platform/papers/write-paper.ts'
import { tellCommitments } from '../commitments/write-records.ts'
import type { contract } from '../contract.ts'
import { needsNote } from '../evidence/evidence-state.ts'
import { linesAbove, markFor, sheetsAsDownload } from '../write-sheets.ts'
import { changeLines, changesBetween, keepOwners } from './change-lines.ts'
import { composePledge, headOf, withLines, type StoredContent } from './compose-pledge.ts'
import type { pledgeOperations, PledgeLineChange } from './contract.ts'
import { gatherPledgeFacts, itemName } from './gather-facts.ts'
import { gatherOrder } from './gather-order.ts'
import { gatherPledge, gatherPledges, gatherVersion, pledgeRow, type PledgeCase } from './gather-pledges.ts'
import { beforeOf, gatherWhole, noScan, scheduleShown } from './gather-shown.ts'
import { eventShown, versionShown } from './pledge-shown.ts'
import type { PledgeClauses } from './pledge-shapes.ts'
import { pledgePaper } from './pledge-paper.ts'
import { pledgeSheets } from './pledge-sheets.ts'
import { foldPledge, openFor, refuseDrafter, refuseSignature, type PledgeEvent } from './pledge-state.ts'
import { pledgeSides, type PledgeSide } from './pledge-words.ts'
import { readContent } from './read-content.ts'
import { readPledgeRules } from './read-pledge-rules.ts'
import { appendPledgeEvent, holdPledges, savePledge } from './store.ts'
import { carryIntoForce } from './write-commitments-of.ts'
import { writeContent, writeScan } from './write-content.ts'

type PledgeAnswers = Pick<Answers<typeof contract>, keyof typeof pledgeOperations>

const by = ({ caller, now }: AnswerContext) => ({ at: now, person: caller.id, personName: caller.name })

const rules = () => ({ steps: readPledgeRules().steps, itemName })

interface Drafted {
  readonly clauses?: { readonly [K in keyof PledgeClauses]?: PledgeClauses[K] | undefined } | undefined
  readonly changes: readonly PledgeLineChange[]
}

/** The content with what the person altered, and everything that follows from its lines worked out again. */
function altered(content: StoredContent, { clauses, changes }: Drafted, today: string): StoredContent | Refusal {
  const lines = changeLines(content.lines, changes, { today, countyName: content.countyName })
  if (isRefusal(lines)) return lines
  const texts = Object.fromEntries(Object.entries(clauses ?? {}).filter(([, text]) => text !== undefined))
  return withLines({ ...content, clauses: { ...content.clauses, ...texts } }, lines, rules())
}

async function saveDraft(
  context: AnswerContext,
  at: { readonly county: string; readonly pledge: string; readonly version: number },
  content: StoredContent,
  reason: string | null,
): Promise<void> {
  const document = await writeContent(context.documents, content)
  const details = { document, head: headOf(content), reason }
  await appendPledgeEvent(context.database, { ...at, kind: 'drafted', details, ...by(context) })
}

/** The pledge, with what happens to pledges of the county held until the end. */
async function held(context: AnswerContext, county: string, id: string): Promise<PledgeCase | Refusal> {
  await holdPledges(context.database, county)
  return gatherPledge(context, county, id)
}

async function sign(
  context: AnswerContext,
  side: PledgeSide,
  given: {
    readonly county: string
    readonly id: string
    readonly version: number
    readonly name: string
    readonly position: string
    readonly on: string
    readonly scan?: string | undefined
  },
) {
  const { county, id, version: seen, name, position, on } = given
  const own = await held(context, county, id)
  if (isRefusal(own)) return own
  const version = openFor(own.state, 'sign', seen)
  if (isRefusal(version)) return version
  const refused = refuseDrafter(version, by(context), 'sign') ?? refuseSignature(version, { side, on }, context.today)
  if (refused) return refused
  const scan = await writeScan(context.documents, given.scan)
  const event = {
    kind: 'signed',
    version: version.version,
    details: { side, name, position, on, scan },
    ...by(context),
  } as const
  await appendPledgeEvent(context.database, { county, pledge: id, ...event })
  const after = foldPledge([...own.events, { ...event, number: own.events.length + 1 } satisfies PledgeEvent])
  if (after.open !== null) return { inForce: false, commitments: 0 }
  const commitments = await bringIntoForce(context, own, version.version)
  tellCommitments(context, county)
  return { inForce: true, commitments }
}

async function bringIntoForce(context: AnswerContext, own: PledgeCase, version: number): Promise<number> {
  const { county, id, number } = own.stored
  const state = own.state.versions.find((each) => each.version === version)!
  const before = beforeOf(own, state)
  const content = await readContent(context.documents, state.document)
  return carryIntoForce(context, {
    county,
    id,
    title: `${content.countyName}义务教育优质均衡发展责任书（编号${number}）`,
    before: before ? (await readContent(context.documents, before.document)).lines : [],
    after: content.lines,
    reason: state.reason ?? '责任书生效',
    basis: version > 1 ? `补充协议第${version - 1}号` : null,
  })
}

const nothingChanged = refuse(
  'nothing-changed',
  {},
  {
    zh: '没有任何条目变更，不需要补充协议',
    en: 'no line changes, so that no supplement is needed',
  },
)

const pledgeExists = (number: string, isInForce: boolean): Refusal =>
  refuse(
    'pledge-exists',
    { number },
    {
      zh: isInForce
        ? `该县区已有生效的责任书（编号${number}），变更请签订补充协议`
        : `该县区的责任书（编号${number}）正在办理，请先办完或撤回`,
      en: isInForce
        ? `the county has a pledge in force (${number}); change it by a supplement`
        : `a pledge of the county (${number}) is on its way; finish or withdraw it first`,
    },
  )

export const pledgeAnswers: PledgeAnswers = {
  pledges: async ({ region }, context) => {
    const { database, caller, places } = context
    const counties = await countiesUnder(database, region)
    const codes = counties.map(({ code }) => code)
    const [cases, roads] = await Promise.all([gatherPledges(context, codes), adoptedRoads(database, codes)])
    const names = new Map(counties.map(({ code, name }) => [code, name]))
    const has = new Set(cases.filter(({ state }) => state.status !== 'withdrawn').map(({ stored }) => stored.county))
    return {
      pledges: cases.map((own) => pledgeRow(own, names.get(own.stored.county) ?? own.stored.county)),
      without: counties
        .filter(({ code }) => !has.has(code))
        .map(({ code, name }) => ({ county: code, countyName: name, hasRoad: roads.has(code) })),
      mayDraft: mayAt(caller, 'accountability.pledge', places),
    }
  },

  pledge: async ({ county, id, version: asked }, context) => {
    const whole = await gatherWhole(context, county, id, asked)
    if (isRefusal(whole)) return whole
    const { own, version, content, changes, countyName } = whole
    const { caller, places, database } = context
    const { state } = own
    const drafts = mayAt(caller, 'accountability.pledge', places)
    const isOpen = state.open?.version === version.version
    const isOther = refuseDrafter(version, by(context), 'review') === null
    const mayFor: Readonly<Record<PledgeSide, boolean>> = {
      city: mayAt(caller, 'accountability.pledge.sign-city', [pathOfRegion(`${county.slice(0, 4)}00`)]),
      county: mayAt(caller, 'accountability.pledge.sign-county', places),
    }
    const signed = new Set(version.signatures.map(({ side }) => side))
    const road = (await adoptedRoads(database, [county])).get(county)
    return {
      pledge: pledgeRow(own, countyName),
      version: versionShown(version),
      content: { ...content, lines: content.lines.map((line) => ({ ...line })) },
      changes: changes.map((each) => ({ ...each })),
      versions: state.versions.map(versionShown),
      events: own.events.map(eventShown),
      isStale: road?.id !== content.road.id,
      mayEdit: drafts && isOpen && ['drafted', 'returned'].includes(version.status),
      mayReview: drafts && isOpen && isOther && version.status === 'drafted',
      maySign:
        isOpen && isOther && version.status === 'reviewed'
          ? pledgeSides.filter((side) => mayFor[side] && !signed.has(side))
          : [],
      maySupplement: drafts && state.inForce !== null && state.open === null,
      mayWithdraw: drafts && isOpen,
      watermark: await markFor(context),
    }
  },

  draftPledge: async ({ county, clauses, changes }, context) => {
    const { database, today } = context
    await holdPledges(database, county)
    const standing = (await gatherPledges(context, [county])).find(({ state }) => state.status !== 'withdrawn')
    if (standing) return pledgeExists(standing.stored.number, standing.state.inForce !== null)
    const facts = await gatherPledgeFacts(context, county)
    if (isRefusal(facts)) return facts
    const content = altered(composePledge(facts), { clauses, changes }, today)
    if (isRefusal(content)) return content
    const id = await savePledge(database, { county, ...by(context) })
    await saveDraft(context, { county, pledge: id, version: 1 }, content, null)
    return { id }
  },

  editPledge: async ({ county, id, version: seen, clauses, changes }, context) => {
    const own = await held(context, county, id)
    if (isRefusal(own)) return own
    const version = openFor(own.state, 'edit', seen)
    if (isRefusal(version)) return version
    const before = await readContent(context.documents, version.document)
    const content = altered(before, { clauses, changes }, context.today)
    if (isRefusal(content)) return content
    await saveDraft(context, { county, pledge: id, version: version.version }, content, version.reason)
    return {}
  },

  reviewPledge: async ({ county, id, version: seen, review, note }, context) => {
    const own = await held(context, county, id)
    if (isRefusal(own)) return own
    const version = openFor(own.state, 'review', seen)
    if (isRefusal(version)) return version
    const refused =
      refuseDrafter(version, by(context), 'review') ?? (review === 'returned' && !note ? needsNote() : null)
    if (refused) return refused
    const details = { review, note: note ?? null }
    const event = { kind: 'reviewed', version: version.version, details, ...by(context) } as const
    await appendPledgeEvent(context.database, { county, pledge: id, ...event })
    return {}
  },

  signForCity: (given, context) => sign(context, 'city', given),
  signForCounty: (given, context) => sign(context, 'county', given),

  draftSupplement: async ({ county, id, version: seen, reason, fromRoad, clauses, changes }, context) => {
    const own = await held(context, county, id)
    if (isRefusal(own)) return own
    const { inForce, open, versions } = own.state
    if (open) return pledgeExists(own.stored.number, false)
    if (inForce?.version !== seen) {
      return refuse(
        'pledge-not-in-force',
        { seen, now: inForce?.version ?? 0 },
        {
          zh: inForce ? `现行有效的是第${inForce.version}版，请刷新后再办` : '责任书还没有生效，直接修改即可',
          en: inForce
            ? `version ${inForce.version} is in force; reload and look again`
            : 'the pledge is not in force yet; alter it directly',
        },
      )
    }
    const before = await readContent(context.documents, inForce.document)
    const facts = fromRoad ? await gatherPledgeFacts(context, county) : null
    if (isRefusal(facts)) return facts
    const base = facts ? composePledge(facts) : before
    const content = altered(
      facts ? { ...base, clauses: before.clauses, lines: keepOwners(base.lines, before.lines) } : base,
      { clauses, changes },
      context.today,
    )
    if (isRefusal(content)) return content
    if (changesBetween(before.lines, content.lines).length === 0) return nothingChanged
    const version = Math.max(...versions.map((each) => each.version)) + 1
    await saveDraft(context, { county, pledge: id, version }, content, reason)
    return { version }
  },

  withdrawPledge: async ({ county, id, version: seen, reason }, context) => {
    const own = await held(context, county, id)
    if (isRefusal(own)) return own
    const version = openFor(own.state, 'withdraw', seen)
    if (isRefusal(version)) return version
    const event = { kind: 'withdrawn', version: version.version, details: { reason }, ...by(context) } as const
    await appendPledgeEvent(context.database, { county, pledge: id, ...event })
    return {}
  },

  pledgeSchedule: async ({ county, id, version: asked }, context) => {
    const whole = await gatherWhole(context, county, id, asked)
    if (isRefusal(whole)) return whole
    return {
      rows: scheduleShown(whole.content),
      basis: readPledgeRules().steps.basis,
      watermark: await markFor(context),
    }
  },

  creationOrder: ({ region }, context) => gatherOrder(context, region),

  exportPledge: async ({ county, id, version: asked }, context) => {
    const whole = await gatherWhole(context, county, id, asked)
    if (isRefusal(whole)) return whole
    const { own, version, content, changes, countyName } = whole
    const paper = pledgePaper({
      number: own.stored.number,
      version: version.version,
      reason: version.reason,
      content,
      schedule: scheduleShown(content),
      signatures: version.signatures,
      changes,
      isInForce: version.status === 'in-force',
      isSimulated: await isSimulated(context.database),
      mark: (await markFor(context)).text.zh,
    })
    const kind = version.version > 1 ? `责任书补充协议第${version.version - 1}号` : '责任书'
    const name = `${countyName}义务教育优质均衡发展${kind}（内部，${context.today}）.docx`
    return { name, mediaType: mediaTypeOf(name), bytes: new Uint8Array(await writePaper(paper)) }
  },

  exportPledgeTables: async ({ county, id, version: asked }, context) => {
    const whole = await gatherWhole(context, county, id, asked)
    if (isRefusal(whole)) return whole
    const { own, version, content, changes, countyName } = whole
    const sheets = pledgeSheets({
      number: own.stored.number,
      version,
      content,
      schedule: scheduleShown(content),
      changes,
      above: await linesAbove(context),
    })
    return sheetsAsDownload(`${countyName}责任书（内部，${context.today}）.xlsx`, sheets)
  },

  pledgeScan: async ({ county, id, version: asked, side }, context) => {
    const found = await gatherVersion(context, county, id, asked)
    if (isRefusal(found)) return found
    const scan = found.version.signatures.find((each) => each.side === side)?.scan
    if (!scan) return noScan()
    const bytes = new Uint8Array(await context.documents.read(scan.sha256))
    return { name: scan.fileName, mediaType: mediaTypeOf(scan.fileName), bytes }
  },
}
