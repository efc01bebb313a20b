/**
 * Proposals of the example city in every state (模拟数据), each step taken by made-up people at their desks on a day before today: one
 * key proposal, one of the CPPCC with a further reply to come, one late, one not liked, one that says "solved" and has open promises.
 */
import { today } from '#platform/clock.ts'
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'
import { cityProposals, countyProposal, type MadeProposal, type Reached } from './made-proposals.ts'

interface Bureau {
  readonly county: string
  readonly main: { readonly name: string; readonly county: string | null }
  readonly office: DeskPerson
  readonly drafter: DeskPerson
  readonly reviewer: DeskPerson
  readonly signer: DeskPerson
  readonly phone: string
}

const city: Bureau = {
  county: '411500',
  main: { name: '信阳市教育体育局', county: null },
  office: { name: '罗桂英', role: 'city-office', region: '411500' },
  drafter: { name: '周明远', role: 'city-planner', region: '411500' },
  reviewer: { name: '田文杰', role: 'city-planner', region: '411500' },
  signer: { name: '许建华', role: 'city-leader', region: '411500' },
  phone: '0376-0000000（模拟）',
}

const xinxian: Bureau = {
  county: '411523',
  main: { name: '新县教育体育局', county: '411523' },
  office: { name: '吴静', role: 'county-statistician', region: '411523' },
  drafter: { name: '吴静', role: 'county-statistician', region: '411523' },
  reviewer: { name: '胡晓梅', role: 'county-statistician', region: '411523' },
  signer: { name: '孙志伟', role: 'county-director', region: '411523' },
  phone: '0376-0000001（模拟）',
}

/** What comes after what; each step is taken where the proposal has come at least so far. */
const order: readonly Reached[] = ['assigned', 'contacted', 'in-review', 'reviewed', 'signed', 'replied', 'closed']
const beyond: Readonly<Partial<Record<Reached, Reached>>> = { again: 'replied', further: 'closed' }
const hasCome = (made: MadeProposal, so: Reached): boolean =>
  order.indexOf(beyond[made.reached] ?? made.reached) >= order.indexOf(so)

interface Running {
  readonly tools: DeskTools
  readonly now: Date
  readonly bureau: Bureau
  readonly made: MadeProposal
  readonly id: string
}

/** So many days before today; a negative number lies ahead. */
const daysBefore = (now: Date, days: number): string => today(new Date(now.getTime() - days * 86_400_000))

/** Days after it came in; the last steps are taken early enough to lie before today. */
const dayAfter = ({ now, made }: Pick<Running, 'now' | 'made'>, days: number): string =>
  daysBefore(now, Math.max(0, made.days - days))

const at = (day: string): string => `${day}T03:00:00.000Z`

async function step(run: Running, who: DeskPerson, days: number, operation: string, input: object) {
  const day = dayAfter(run, days)
  const { county } = run.bureau
  return await atDesk(run.tools, who, at(day), `engagement.${operation}`, { county, id: run.id, ...input })
}

async function handle(run: Running): Promise<void> {
  const { bureau, made } = run
  const on = dayAfter(run, 5)
  await step(run, bureau.office, 5, 'assignProposal', { on, main: bureau.main, joint: made.joint ?? [] })
  if (made.isKey) {
    const key = { on, lead: '分管副市长', supervisor: '市人大教科文卫委' }
    await step(run, bureau.office, 5, 'markKeyProposal', key)
  }
  if (!hasCome(made, 'contacted')) return
  for (const { name } of made.joint ?? []) {
    const text = `${name}同意主办单位意见，将按职责配合办理。（模拟数据）`
    await step(run, bureau.drafter, 14, 'giveOpinion', { from: name, on: dayAfter(run, 14), text })
  }
  await contact(run, 20, made.way ?? 'visit')
}

const contact = (run: Running, days: number, way: string) =>
  step(run, run.bureau.drafter, days, 'recordContact', {
    way,
    on: dayAfter(run, days),
    with: run.made.proposers.map(({ name }) => name),
    by: run.bureau.drafter.name,
    words: '当面（电话）说明办理情况，代表希望写明时限。（模拟数据）',
  })

/** Composed from what the rooms say on that day; the promises are written under it by hand, as a writer would. */
async function draft(run: Running, days: number): Promise<number> {
  const { bureau, made, now } = run
  const { text } = await step(run, bureau.drafter, days, 'composeReply', {})
  const promised = (made.promises ?? []).map((each) => each.text).join('，')
  const given = {
    text: promised === '' ? text : `${String(text)}\n我们将${promised}。`,
    result: made.result ?? 'A',
    contact: bureau.drafter.name,
    phone: bureau.phone,
    ...(made.result === 'B' ? { furtherOn: daysBefore(now, -45) } : {}),
  }
  return Number((await step(run, bureau.drafter, days, 'saveDraft', given))['draft'])
}

async function sign(run: Running, number: number, days: number): Promise<void> {
  const { bureau } = run
  const seen = await step(run, bureau.signer, days, 'replyDraft', { draft: number })
  const { mark } = seen['draft'] as { mark: string }
  await step(run, bureau.signer, days, 'signReply', { draft: number, mark, on: dayAfter(run, days) })
}

async function answered(run: Running): Promise<void> {
  const { bureau, made } = run
  if (!hasCome(made, 'in-review')) return
  const number = await draft(run, 30)
  if (!hasCome(made, 'reviewed')) return
  await step(run, bureau.reviewer, 33, 'reviewReply', { draft: number, pass: true })
  if (!hasCome(made, 'signed')) return
  await sign(run, number, 36)
  if (!hasCome(made, 'replied')) return
  const to = made.proposers.map(({ name }) => name)
  await step(run, bureau.office, 40, 'deliverReply', { on: dayAfter(run, 40), to, way: '送达' })
  if (made.promises) await confirm(run, 42)
  const [lead] = to
  if (made.reached === 'again') {
    const words = '没有公开收费标准。（模拟数据）'
    await step(run, bureau.office, 50, 'recordRating', {
      proposer: lead,
      attitude: 'not',
      on: dayAfter(run, 50),
      words,
    })
  } else if (hasCome(made, 'closed')) {
    const attitude = made.reached === 'further' ? 'fairly' : 'satisfied'
    await step(run, bureau.office, 50, 'recordRating', { proposer: lead, attitude, on: dayAfter(run, 50) })
  }
}

interface ReadClause {
  readonly code: string
  readonly kind: string
  readonly area: string | null
  readonly text: string
}

/** The promises that were written become commitments; what else the rules took for one is left out with a reason. */
async function confirm(run: Running, days: number): Promise<void> {
  const { bureau, made, now } = run
  await step(run, bureau.drafter, days, 'proposeClauses', {})
  const { clauses } = (await step(run, bureau.drafter, days, 'clauses', {})) as { clauses: ReadClause[] }
  const decisions = clauses
    .map(({ code, kind, area, text }) => {
      const own = made.promises?.find((each) => text.includes(each.text))
      const head = { code, area: own?.area ?? area ?? 'duty', text }
      if (own) {
        const terms = { owner: bureau.main.name, person: bureau.drafter.name, measure: own.measure }
        return { ...head, isConfirmed: true, kind: 'promise', dueOn: daysBefore(now, -own.days), ...terms }
      }
      return kind === 'promise' ? { ...head, isConfirmed: false, kind, reason: '与责任书条目重复（模拟）' } : null
    })
    .filter((each) => each !== null)
  await step(run, bureau.drafter, days, 'decideClauses', { decisions })
}

async function loadOne(tools: DeskTools, now: Date, bureau: Bureau, made: MadeProposal): Promise<void> {
  const { kind, session, number, title, text, category, proposers, restriction, reached } = made
  const receivedOn = daysBefore(now, made.days)
  const head = { kind, session, number, title, text, category, proposers, receivedOn }
  const registered = await atDesk(tools, bureau.office, at(receivedOn), 'engagement.registerProposal', {
    county: bureau.county,
    ...head,
    ...(restriction === undefined ? {} : { restriction }),
  })
  const run: Running = { tools, now, bureau, made, id: String(registered['id']) }
  if (reached === 'registered') return
  if (reached === 'withdrawn') {
    await step(run, bureau.office, 8, 'withdrawProposal', { on: dayAfter(run, 8), reason: '代表来函撤回（模拟）' })
    return
  }
  await handle(run)
  await answered(run)
}

export async function loadProposals(tools: DeskTools, now: Date): Promise<void> {
  for (const made of cityProposals) await loadOne(tools, now, city, made)
  await loadOne(tools, now, xinxian, countyProposal)
}
