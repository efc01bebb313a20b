/** The story of each answer about commitments: boards, one with its history, what is said and shown, escalation, scoring, handing over. */
import { canonicalJson } from '#kernel/canonical-json.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { without } from '#kernel/without.ts'
import { isSimulated, regionNames, schoolsByCode } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import { gatherCases, labelOf } from '../cases/gather-cases.ts'
import { transferCases } from '../cases/write-cases.ts'
import type { contract } from '../contract.ts'
import { evidenceTitles, noSuchEvidence } from '../evidence/gather-evidence.ts'
import { appendEvidenceEvent, holdEvidence } from '../evidence/store.ts'
import { isSamePerson } from '../same-person.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import { cityBoard, countBoard, countLights, filterLines, type BoardFilters } from './board.ts'
import { checkEntered } from './check-entered.ts'
import { commitmentSheets } from './commitment-sheets.ts'
import type { CommitmentRow } from './commitment-shapes.ts'
import type { commitmentOperations } from './contract.ts'
import { foldCommitment } from './fold-commitment.ts'
import { gatherLines } from './gather-board.ts'
import { commitmentsOf, gatherEscalation, gatherNames, shownRow } from './gather-commitments.ts'
import { scoreCounty } from './score.job.ts'
import { eventsOf, saveEscalation, statesOf } from './store.ts'
import { makeCommitments } from './write-commitments.ts'
import { brokenAt } from './write-events.ts'
import { byOf, hasEnded, noSuchCommitment, recordOf, refusePapers, tellCommitments } from './write-records.ts'
import { transferCommitments } from './write-transfer.ts'

type CommitmentAnswers = Pick<Answers<typeof contract>, keyof typeof commitmentOperations>

/** Lines in the order of the ids. */
async function rowsOf(database: Database, counties: readonly string[], ids: readonly string[], today: string) {
  const stored = await statesOf(database, { counties, ids })
  const [names, { steps }] = await Promise.all([
    gatherNames(
      database,
      counties,
      stored.map(({ state }) => state.terms.school),
    ),
    gatherEscalation(database, counties[0] ?? ''),
  ])
  const rows = new Map(stored.map((each) => [each.id, shownRow(each, { names, steps, today })]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

async function foundRows(
  { database, caller, today }: AnswerContext,
  region: string,
  search: string | undefined,
  filters: BoardFilters,
) {
  const { lines, holders } = await gatherLines(database, region, today, search)
  const found = filterLines(lines, filters, { today, name: caller.name })
  const rows = (some: readonly { readonly id: string }[]): Promise<CommitmentRow[]> =>
    rowsOf(
      database,
      holders.map(({ code }) => code),
      some.map(({ id }) => id),
      today,
    )
  return { lines, holders, found, rows }
}

export const commitmentAnswers: CommitmentAnswers = {
  commitments: async ({ region, page, size, search, ...filters }, context) => {
    const { database, caller, today } = context
    const { lines, found, rows } = await foundRows(context, region, search, filters)
    return {
      ...countBoard(lines, { today, name: caller.name }),
      found: found.length,
      page,
      commitments: await rows(found.slice((page - 1) * size, page * size)),
      isSimulated: await isSimulated(database),
    }
  },

  cityCommitments: async ({ region }, { database, today }) => {
    const { lines, holders } = await gatherLines(database, region, today)
    return { ...cityBoard(lines, holders), isSimulated: await isSimulated(database) }
  },

  schoolCommitments: async ({ school }, { database, places, today }) => {
    const county = places[0]!.county!
    const stored = await statesOf(database, { counties: [county], school })
    const standing = stored.filter(({ state }) => state.ended === null).map(({ id }) => id)
    return { commitments: await rowsOf(database, [county], standing, today) }
  },

  commitment: async ({ county, id, on }, context) => {
    const { database, caller, places, today } = context
    const [histories, [commitment], cases] = await Promise.all([
      eventsOf(database, county, { ids: [id] }),
      commitmentsOf(database, { counties: [county], ids: [id], on, today }),
      gatherCases(database, { counties: [county], commitment: id, today }),
    ])
    const events = histories.get(id)
    if (!events) return noSuchCommitment(id)
    if (!commitment) {
      const { ended } = foldCommitment(county, events)
      return ended ? hasEnded(id, ended.kind, ended.to) : noSuchCommitment(id)
    }
    const may = (permission: string): boolean => commitment.ended === null && mayAt(caller, permission, places)
    const shown = events.filter(({ number }) => number <= commitment.events)
    return {
      commitment,
      events: shown.map((event) => ({ ...without(event, 'person'), details: { ...event.details } })),
      brokenAt: brokenAt(id, events),
      cases: cases.map(({ stored, standing }) => ({ id: stored.id, label: labelOf(stored), state: standing.state })),
      may: {
        say: may('accountability.say'),
        review: may('accountability.evidence.review'),
        change: may('accountability.commit'),
        escalate: may('accountability.escalate'),
        addEvidence: may('accountability.evidence'),
      },
    }
  },

  commitmentsOn: async ({ county, on }, { database, today }) => {
    const commitments = await commitmentsOf(database, { counties: [county], on, today })
    return { on, lights: countLights(commitments), commitments }
  },

  checkCommitments: async ({ county }, { database }) => {
    const [histories, states] = await Promise.all([
      eventsOf(database, county),
      statesOf(database, { counties: [county] }),
    ])
    const kept = new Map(states.map(({ id, state }) => [id, canonicalJson(state)]))
    const all = [...histories]
    return {
      commitments: all.length,
      events: all.reduce((sum, [, events]) => sum + events.length, 0),
      broken: all.flatMap(([id, events]) => {
        const number = brokenAt(id, events)
        return number === null ? [] : [{ id, number }]
      }),
      differing: all.flatMap(([id, events]) =>
        kept.get(id) === canonicalJson(foldCommitment(county, events)) ? [] : [id],
      ),
    }
  },

  enterCommitments: async ({ county, kind, sourceId, title, commitments }, context) => {
    const { database, now, today } = context
    const named = commitments.flatMap(({ school }) => (school === null ? [] : [school]))
    const [schools, known] = await Promise.all([
      schoolsByCode(database, [...new Set(named)]),
      statesOf(database, { counties: [county], source: { kind, id: sourceId } }),
    ])
    const problems = checkEntered(commitments, {
      county,
      today,
      schools: new Map(schools.map(({ code, county: own }) => [code, own])),
      standing: new Set(known.filter(({ state }) => !state.ended).map(({ state }) => state.terms.source.line)),
    })
    if (problems.length > 0) return { ids: [], problems }
    const source = { kind, id: sourceId, title }
    const { ids } = await makeCommitments(database, { county, source, commitments, by: byOf(context), at: now })
    tellCommitments(context, county)
    return { ids: [...ids], problems: [] }
  },

  amendCommitment: ({ county, id, changes, basis, reason }, context) =>
    recordOf(context, { county, id }, (stored) => {
      const refused = refusePapers(stored)
      if (refused) return refused
      const dueOn = changes.dueOn ?? stored.state.terms.dueOn
      if (changes.dueOn !== undefined && changes.dueOn < context.today) {
        return refuse(
          'due-in-the-past',
          { dueOn },
          { zh: `完成时限 ${dueOn} 已过，请填今天以后的日期`, en: `${dueOn} is past; give a day to come` },
        )
      }
      return { kind: 'amended', details: { changes, reason, basis } }
    }),

  withdrawCommitment: ({ county, id, reason }, context) =>
    recordOf(context, { county, id }, (stored) => refusePapers(stored) ?? { kind: 'withdrawn', details: { reason } }),

  reassignCommitment: ({ county, id, owner, reason }, context) =>
    recordOf(context, { county, id }, ({ state }) => {
      const { office, person } = state.terms.owner
      return office === owner.office && person === owner.person
        ? refuse(
            'same-owner',
            { office },
            { zh: `责任单位和责任人已是${office}${person ?? ''}`, en: `${office} answers for it already` },
          )
        : { kind: 'reassigned', details: { owner, reason } }
    }),

  sayCommitment: ({ county, id, school, said, note }, context) =>
    recordOf(context, { county, id, school }, () =>
      said === 'blocked' && !note
        ? refuse('no-reason', { id }, { zh: '报送受阻须写明原因', en: 'say what blocks it' })
        : { kind: 'said', details: { said, note: note ?? null } },
    ),

  addEvidence: ({ county, id, school, evidence, note }, context) =>
    recordOf(context, { county, id, school }, async ({ state }) => {
      const { database, caller, now } = context
      const kept = (await evidenceTitles(database, county, [evidence])).get(evidence)
      if (!kept) return noSuchEvidence(evidence)
      if (state.evidence.some((piece) => piece.evidence === evidence && piece.review !== 'returned')) {
        return refuse(
          'evidence-there-already',
          { evidence },
          { zh: '这份材料已用于这条承诺', en: 'the piece is used for this commitment already' },
        )
      }
      await holdEvidence(database, county)
      const details = { uses: [{ kind: 'commitment', id }] } as const
      const by = { at: now, person: caller.id, personName: caller.name }
      await appendEvidenceEvent(database, { county, evidence, kind: 'used', details, ...by })
      return { kind: 'evidence-added', details: { evidence, title: kept.title, note: note ?? null } }
    }),

  reviewCommitmentEvidence: ({ county, id, number, review, note }, context) =>
    recordOf(context, { county, id }, ({ state }) => {
      const { caller } = context
      const piece = state.evidence.find((each) => each.number === number)
      if (!piece) {
        return refuse(
          'no-such-evidence',
          { number },
          { zh: `第${number}条记录不是佐证，请刷新`, en: `event ${number} brought no evidence; reload` },
        )
      }
      if (isSamePerson(piece, { person: caller.id, personName: caller.name })) {
        return refuse(
          'own-evidence',
          { number },
          { zh: '不能审核自己提交的佐证，须由另一人审核', en: 'another person has to review what you handed in' },
        )
      }
      if (review === 'returned' && !note) {
        return refuse('no-reason', { number }, { zh: '退回须写明原因', en: 'say why it is sent back' })
      }
      return { kind: 'evidence-reviewed', details: { of: number, review, note: note ?? null } }
    }),

  recordEscalation: async ({ county, ids, step, on, note }, context) => {
    const { database, today } = context
    const { steps } = await gatherEscalation(database, county)
    if (!steps.some(({ code }) => code === step)) {
      return refuse(
        'no-such-step',
        { step },
        {
          zh: `没有督办步骤“${step}”，可选：${steps.map(({ code, words }) => `${code} ${words.zh}`).join('、')}`,
          en: `there is no step "${step}"; there are: ${steps.map(({ code }) => code).join(', ')}`,
        },
      )
    }
    if (on > today) return refuse('day-ahead', { on }, { zh: `日期 ${on} 还没有到`, en: `${on} has not come yet` })
    for (const id of new Set(ids)) {
      const done = await recordOf(context, { county, id }, () => ({
        kind: 'escalated',
        details: { step, on, note: note ?? null },
      }))
      if (isRefusal(done)) return done
    }
    return { recorded: new Set(ids).size }
  },

  escalationSteps: async ({ region }, { database }) => {
    const { steps, stored, ours } = await gatherEscalation(database, region)
    return {
      steps: steps.map((step) => ({ ...step })),
      isOurs: stored === null,
      basis: stored ? { zh: stored.basis, en: stored.basis } : ours.basis,
      setBy: stored?.personName ?? null,
      setAt: stored?.at ?? null,
    }
  },

  setEscalation: async ({ city, steps, basis }, { database, caller, now }) => {
    const twice = steps.find(({ code, daysLate }, i) =>
      steps.some((other, k) => k < i && (other.code === code || other.daysLate === daysLate)),
    )
    if (twice) {
      return refuse(
        'step-twice',
        { code: twice.code },
        { zh: `“${twice.words.zh}”的代码或天数与另一步相同`, en: `the code or days of "${twice.code}" stand twice` },
      )
    }
    await saveEscalation(database, city, { steps, basis, at: now, personName: caller.name })
    return {}
  },

  scoreCommitments: async ({ county }, { database, now }) => scoreCounty(database, county, new Date(now)),

  transferCounty: async ({ county, to, reason }, context) => {
    if (county === to) {
      return refuse('same-county', { county }, { zh: '移交双方是同一个县区', en: 'both are the same county' })
    }
    const given = { from: county, to, reason, by: byOf(context), at: context.now }
    const commitments = await transferCommitments(context.database, given)
    return { commitments, cases: await transferCases(context.database, given) }
  },

  exportCommitments: async ({ region, search, ...filters }, context) => {
    const { database, today } = context
    const [{ lines, holders, found, rows }, names] = await Promise.all([
      foundRows(context, region, search, filters),
      regionNames(database, [region]),
    ])
    const title = `${names.get(region) ?? region}承诺台账`
    const above = [
      title,
      '口径：责任单位报送、佐证审核、进度三种状态分别登记；有数据规则的由系统按已锁定数据和台账判定，缺数据不作未完成。',
      ...(await linesAbove(context)),
    ]
    const sheets = commitmentSheets(await rows(found), cityBoard(lines, holders), above)
    return sheetsAsDownload(`${title}（内部，${today}）.xlsx`, sheets)
  },
}
