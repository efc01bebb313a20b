/** The story of each answer about publications: draft from the data, pass on step by step, publish, correct, withdraw. */
import { isRefusal, refuse } from '#kernel/refusal.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { renderSnapshot } from '../portal/render-snapshot.ts'
import type { publicationOperations } from './contract.ts'
import { gatherFacts } from './gather-facts.ts'
import { gatherPublications } from './gather-publications.ts'
import { fieldsOf } from './openness.ts'
import { refuseDiscard, refuseReturn, refuseWithdrawal } from './publication-state.ts'
import { secrecyPoints, secrecyPointWords } from './publication-words.ts'
import { countByStatus } from './rows-shown.ts'
import { snapshotShapes } from './snapshot-shapes.ts'
import { contentsOf, newestContact, saveContact } from './store.ts'
import { draftSnapshot, endWith, hashOf, takeStep } from './write-publication.ts'

type PublicationAnswers = Pick<Answers<typeof contract>, keyof typeof publicationOperations>

const noSuchPublication = (id: string) =>
  refuse(
    'no-such-publication',
    { id },
    { zh: '没有这份发布件，请刷新页面', en: 'there is no such publication; reload the page' },
  )

const notYourTurn = (title: string) =>
  refuse(
    'not-your-turn',
    { title },
    {
      zh: `“${title}”的下一步不由您办理，不能由您退回`,
      en: `the next step of "${title}" is not yours, so that you cannot send it back`,
    },
  )

export const publicationAnswers: PublicationAnswers = {
  publications: async ({ region, kind, status, isMine, search, page, size }, context) => {
    const all = (await gatherPublications(context, region, kind ? { kinds: [kind] } : {})).map(({ row }) => row)
    const found = all.filter(
      (row) =>
        (status === undefined || row.status === status) &&
        (isMine !== true || row.isYours) &&
        (search === undefined || row.title.zh.includes(search) || row.countyName.includes(search)),
    )
    return {
      counts: countByStatus(all),
      mine: all.filter(({ isYours }) => isYours).length,
      total: found.length,
      page,
      publications: found.slice((page - 1) * size, page * size),
    }
  },

  publication: async ({ county, id, version }, context) => {
    const [found] = await gatherPublications(context, county, { ids: [id] })
    const asked = version === undefined ? found?.versions.at(-1) : found?.versions.find((v) => v.version === version)
    if (!found || !asked) return noSuchPublication(id)
    const [stored] = await contentsOf(context.database, [{ county, publication: id, version: asked.version }])
    return {
      row: found.row,
      content: stored!.content as Record<string, unknown>,
      sha256: asked.sha256,
      isIntact: hashOf(stored!.content) === asked.sha256,
      reason: asked.reason,
      versions: found.versions.map(({ version: number, at, personName, sha256, reason }) => ({
        version: number,
        at,
        personName,
        sha256,
        reason,
      })),
      fields: fieldsOf(snapshotShapes[found.row.kind]).map(({ path, label, openness }) => ({
        path,
        label: { zh: label!.zh, en: label!.en },
        openness: openness!,
      })),
      events: found.events.map(({ number, version: of, kind, at, personName, reason }) => ({
        number,
        version: of,
        kind,
        at,
        personName,
        reason,
      })),
    }
  },

  publicationPage: async ({ county, id, version, language }, context) => {
    const [found] = await gatherPublications(context, county, { ids: [id] })
    const asked = version === undefined ? found?.versions.at(-1) : found?.versions.find((v) => v.version === version)
    if (!found || !asked) return noSuchPublication(id)
    const [stored] = await contentsOf(context.database, [{ county, publication: id, version: asked.version }])
    const { kind, subject } = found.row
    const text = renderSnapshot(
      {
        county,
        id,
        kind,
        subject,
        version: asked.version,
        publishedAt: found.row.publishedAt ?? context.now,
        title: asked.title,
        sha256: asked.sha256,
        correction: asked.reason,
        content: snapshotShapes[kind].parse(stored!.content),
      },
      language,
    )
    return { name: 'preview.html', mediaType: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(text) }
  },

  draftPublication: async ({ county, kind, table, reason }, context) => {
    if (kind === 'table' && table === undefined) {
      return refuse('which-table', {}, { zh: '请选择要公开哪张数据表', en: 'say which data table is to be published' })
    }
    const gathered = await gatherFacts(kind, county, table ?? 'pupils-by-town', context)
    return isRefusal(gathered) ? gathered : draftSnapshot(context, { county, kind, reason, ...gathered })
  },

  reviewPublications: ({ county, seen: items }, context) =>
    takeStep(context, { county, items, step: 'reviewed', desk: 'others' }),
  signPublications: ({ county, seen: items }, context) =>
    takeStep(context, { county, items, step: 'signed', desk: 'others' }),

  clearPublications: ({ county, seen: items, confirmed }, context) => {
    const missing = secrecyPoints.filter((point) => !confirmed.includes(point))
    if (missing.length > 0) {
      const [zh, en] = [
        missing.map((point) => secrecyPointWords[point].zh).join('；'),
        missing.map((point) => secrecyPointWords[point].en).join('; '),
      ]
      return refuse(
        'secrecy-not-checked',
        { missing: missing.length },
        { zh: `保密审查须逐项核对，还差：${zh}`, en: `each point has to be checked; still open: ${en}` },
      )
    }
    return takeStep(context, { county, items, step: 'cleared', details: { confirmed } })
  },

  publishPublications: ({ county, seen: items }, context) => takeStep(context, { county, items, step: 'published' }),

  returnPublications: async ({ county, seen: items, reason }, context) => {
    const rows = await gatherPublications(context, county, { ids: items.map(({ id }) => id) })
    const other = rows.find(({ row }) => row.next !== null && !row.isYours)
    if (other) return notYourTurn(other.row.title.zh)
    return endWith(context, { county, items, kind: 'returned', reason, refusal: refuseReturn })
  },

  discardPublication: async ({ county, id, reason }, context) => {
    const ended = await endWith(context, { county, items: [{ id }], kind: 'discarded', reason, refusal: refuseDiscard })
    return isRefusal(ended) ? ended : {}
  },

  withdrawPublication: async ({ county, id, reason }, context) => {
    const ended = await endWith(context, {
      county,
      items: [{ id }],
      kind: 'withdrawn',
      reason,
      refusal: refuseWithdrawal,
    })
    return isRefusal(ended) ? ended : {}
  },

  publicContact: async ({ county }, { database }) => {
    const stored = await newestContact(database, county)
    return { contact: stored?.contact ?? null, setAt: stored?.at ?? null, setBy: stored?.personName ?? null }
  },

  setPublicContact: async ({ county, office, name, phone }, { database, caller, now }) => {
    await saveContact(database, county, { contact: { office, name, phone }, at: now, personName: caller.name })
    return {}
  },
}
