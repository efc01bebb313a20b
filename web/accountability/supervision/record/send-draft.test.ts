import { describe, expect, it } from 'vitest'
import { addPhoto, answerItem, beginDraft, type VisitDraft } from './draft.ts'
import { sendDraft, type Sending } from './send-draft.ts'

const form = {
  code: 'routine',
  kind: 'school' as const,
  words: { zh: '记录表', en: 'form' },
  mark: 'ours',
  items: [{ code: 'size', words: { zh: '班额', en: 'sizes' }, answer: 'check' as const, unit: null, indicator: 'G5' }],
}

/** A phone with one draft of two photos, and a server that answers as it is told. */
function phone(answers: { photo?: () => void; visit?: (input: unknown) => object }) {
  let draft: VisitDraft = beginDraft({
    id: 'd1',
    person: 'p1',
    county: '411523',
    school: null,
    form,
    limits: { photos: 12, photoBytes: 9 },
    today: '2026-11-26',
    now: '2026-11-26T02:00:00Z',
  })
  for (const key of ['a', 'b']) draft = addPhoto(draft, { key, name: key, bytes: 3, kept: null }, null)
  draft = { ...answerItem(draft, 'size', 'fine', 'x'), state: 'waiting' }
  const arrived: string[] = []
  const inputs: unknown[] = []
  const sending: Sending = {
    photo: async (_, name) => {
      answers.photo?.()
      arrived.push(name)
      return { photo: { id: `id-${name}` }, problems: [] }
    },
    visit: async (input) => {
      inputs.push(input)
      return { id: 'v1', wasKept: false, cases: [], problems: [], ...answers.visit?.(input) }
    },
    pictureOf: async (key) => (key === 'gone' ? null : new Blob(['jpg'])),
    change: async (_, change) => {
      draft = change(draft)
      return draft
    },
    now: () => '2026-11-26T03:00:00Z',
  }
  return {
    send: () => sendDraft(draft, sending),
    now: () => draft,
    edit: (change: (before: VisitDraft) => VisitDraft) => (draft = change(draft)),
    arrived,
    inputs,
  }
}

describe('sending a draft over a bad network', () => {
  it('sends the photos, then the record with their ids', async () => {
    const { send, inputs } = phone({})
    expect(await send()).toMatchObject({ state: 'sent', sent: { id: 'v1', isOlder: false } })
    expect(inputs).toMatchObject([{ client: 'd1', photos: ['id-a', 'id-b'] }])
  })

  it('goes on where it broke off: no photo is sent twice', async () => {
    let calls = 0
    const { send, now, arrived } = phone({
      photo: () => {
        calls += 1
        if (calls === 2) throw new Error('no network')
      },
    })
    await expect(send()).rejects.toThrow('no network')
    expect(now()).toMatchObject({ state: 'waiting', photos: [{ kept: 'id-a' }, { kept: null }] })
    expect(await send()).toMatchObject({ state: 'sent' })
    expect(arrived).toEqual(['a', 'b'])
  })

  it('tells that later changes did not arrive where the first try had reached the server after all', async () => {
    let calls = 0
    const { send, now, edit } = phone({
      visit: () => {
        calls += 1
        if (calls === 1) throw new Error('the answer was lost')
        return { wasKept: true }
      },
    })
    await expect(send()).rejects.toThrow('the answer was lost')
    expect(now()).toMatchObject({ state: 'waiting', triedAt: '2026-11-26T03:00:00Z' })
    edit((draft) => ({ ...draft, summary: '改过', changedAt: '2026-11-26T04:00:00Z' }))
    expect(await send()).toMatchObject({ state: 'sent', sent: { isOlder: true } })
  })

  it('hands it back with what the server found, nothing saved', async () => {
    const problem = {
      severity: 'error',
      field: 'school',
      what: { zh: '学校', en: '' },
      todo: { zh: '改', en: '' },
    } as const
    const { send } = phone({ visit: () => ({ id: null, problems: [problem] }) })
    expect(await send()).toMatchObject({ state: 'editing', problems: [problem], triedAt: null, sent: null })
  })

  it('hands it back where a photo is lost', async () => {
    const { send, edit, inputs } = phone({})
    edit((draft) => ({ ...draft, photos: [{ key: 'gone', name: '校门', bytes: 1, kept: null }] }))
    expect(await send()).toMatchObject({ state: 'editing', problems: [{ field: 'photos' }] })
    expect(inputs).toEqual([])
  })
})
