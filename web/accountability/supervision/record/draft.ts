/** A visit as it is written down on the spot: kept on the phone until the server has it, checked before it is sent. Browser-safe and pure. */
import type { Words } from '#kernel/words.ts'
import type { SupervisionProblem, VisitForm } from '#modules/accountability/contract.ts'

export interface DraftAnswer {
  readonly value: string | number
  readonly note?: string
}

export interface DraftFinding {
  readonly key: string
  /** Item of the form that it belongs to; null where it belongs to none. */
  readonly item: string | null
  readonly indicator: string | null
  readonly text: string
  readonly owner: string
  readonly ownerPerson: string
  readonly dueOn: string
  readonly measures: string
  /** Keys of photos of the draft. */
  readonly photos: readonly string[]
}

/** What is known of a photo; its picture is kept beside the draft. */
export interface DraftPhoto {
  readonly key: string
  readonly name: string
  readonly bytes: number
  /** Id that the server gave it; null while it has not got there. */
  readonly kept: string | null
}

export interface DraftPosition {
  readonly longitude: number
  readonly latitude: number
  readonly accuracy: number
}

export interface SentVisit {
  readonly id: string
  readonly at: string
  readonly cases: readonly { readonly finding: number; readonly id: string; readonly label: string }[]
  /** Changes that were made after the server already had it: they did not reach it. */
  readonly isOlder: boolean
}

export interface VisitDraft {
  /** The id under which the server keeps it once, however often it is sent. */
  readonly id: string
  /** Whose it is: on a phone of several people each sees their own. */
  readonly person: string
  readonly county: string
  readonly school: { readonly code: string; readonly name: string } | null
  /** The whole form, so that it can be filled in where nobody answers. */
  readonly form: VisitForm
  /** How many photos, and how large each, the city allows. */
  readonly limits: { readonly photos: number; readonly photoBytes: number }
  readonly visitedOn: string
  readonly plan: string | null
  readonly follows: string | null
  readonly answers: Readonly<Record<string, DraftAnswer>>
  readonly findings: readonly DraftFinding[]
  readonly photos: readonly DraftPhoto[]
  readonly companions: readonly string[]
  readonly met: string
  readonly summary: string
  readonly position: DraftPosition | null
  readonly changedAt: string
  /** `waiting`: handed over to be sent as soon as somebody answers. */
  readonly state: 'editing' | 'waiting' | 'sent'
  /** When it was last on its way without an answer coming back. */
  readonly triedAt: string | null
  readonly problems: readonly SupervisionProblem[]
  readonly sent: SentVisit | null
}

export interface BeginDraft {
  readonly id: string
  readonly person: string
  readonly county: string
  readonly school: VisitDraft['school']
  readonly form: VisitForm
  readonly limits: VisitDraft['limits']
  readonly today: string
  readonly now: string
  readonly plan?: string | undefined
  readonly follows?: string | undefined
}

export const beginDraft = ({ today, now, plan, follows, ...given }: BeginDraft): VisitDraft => ({
  ...given,
  visitedOn: today,
  plan: plan ?? null,
  follows: follows ?? null,
  answers: {},
  findings: [],
  photos: [],
  companions: [],
  met: '',
  summary: '',
  position: null,
  changedAt: now,
  state: 'editing',
  triedAt: null,
  problems: [],
  sent: null,
})

/** Answers an item. A problem brings its finding along, and takes an empty one away again. */
export function answerItem(draft: VisitDraft, item: string, value: string | number | null, key: string): VisitDraft {
  const { [item]: before, ...others } = draft.answers
  const answers =
    value === null || value === '' ? others : { ...draft.answers, [item]: { ...(before?.note ? before : {}), value } }
  const own = draft.findings.filter((finding) => finding.item === item)
  if (value === 'problem' && own.length === 0) return addFinding({ ...draft, answers }, item, key)
  if (value !== 'problem') {
    const findings = draft.findings.filter((finding) => finding.item !== item || !isEmpty(finding))
    return { ...draft, answers, findings }
  }
  return { ...draft, answers }
}

export function noteItem(draft: VisitDraft, item: string, note: string): VisitDraft {
  const before = draft.answers[item]
  return before === undefined
    ? draft
    : { ...draft, answers: { ...draft.answers, [item]: { value: before.value, note } } }
}

const isEmpty = ({ text, measures, photos }: DraftFinding): boolean =>
  text.trim() === '' && measures.trim() === '' && photos.length === 0

export function addFinding(draft: VisitDraft, item: string | null, key: string): VisitDraft {
  const indicator = draft.form.items.find(({ code }) => code === item)?.indicator ?? null
  const finding: DraftFinding = {
    key,
    item,
    indicator,
    text: '',
    // Whoever runs the school mends what is wrong there, unless another is named.
    owner: draft.school?.name ?? '',
    ownerPerson: '',
    dueOn: '',
    measures: '',
    photos: [],
  }
  return { ...draft, findings: [...draft.findings, finding] }
}

export const changeFinding = (draft: VisitDraft, key: string, change: Partial<DraftFinding>): VisitDraft => ({
  ...draft,
  findings: draft.findings.map((finding) => (finding.key === key ? { ...finding, ...change } : finding)),
})

/** Its photos go along. */
export function removeFinding(draft: VisitDraft, key: string): VisitDraft {
  const gone = draft.findings.find((finding) => finding.key === key)?.photos ?? []
  return {
    ...draft,
    findings: draft.findings.filter((finding) => finding.key !== key),
    photos: draft.photos.filter((photo) => !gone.includes(photo.key)),
  }
}

export function addPhoto(draft: VisitDraft, photo: DraftPhoto, finding: string | null): VisitDraft {
  const photos = [...draft.photos, photo]
  if (finding === null) return { ...draft, photos }
  return {
    ...draft,
    photos,
    findings: draft.findings.map((each) =>
      each.key === finding ? { ...each, photos: [...each.photos, photo.key] } : each,
    ),
  }
}

export const removePhoto = (draft: VisitDraft, key: string): VisitDraft => ({
  ...draft,
  photos: draft.photos.filter((photo) => photo.key !== key),
  findings: draft.findings.map((finding) => ({ ...finding, photos: finding.photos.filter((each) => each !== key) })),
})

/** Those that belong to no finding. */
export const loosePhotos = (draft: VisitDraft): DraftPhoto[] => {
  const bound = new Set(draft.findings.flatMap(({ photos }) => photos))
  return draft.photos.filter(({ key }) => !bound.has(key))
}

export interface DraftLack {
  /** Item or finding it stands at; null for the whole. */
  readonly at: string | null
  readonly words: Words
}

/** What has to be seen to before it can be sent; the server looks again. */
export function lacksOf(draft: VisitDraft, today: string): DraftLack[] {
  const lacks: DraftLack[] = []
  const lack = (at: string | null, zh: string, en: string) => lacks.push({ at, words: { zh, en } })
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.visitedOn)) lack(null, '请填写督导日期', 'fill in the day of the visit')
  else if (draft.visitedOn > today) {
    lack(null, `督导日期 ${draft.visitedOn} 还没有到`, `the day of the visit, ${draft.visitedOn}, has not come yet`)
  }
  if (Object.keys(draft.answers).length === 0 && draft.findings.length === 0 && draft.summary.trim() === '') {
    lack(null, '还没有填写任何内容', 'nothing has been written down yet')
  }
  for (const [i, { key, item, text, owner, dueOn }] of draft.findings.entries()) {
    const which = draft.form.items.find(({ code }) => code === item)?.words
    const zh = `问题 ${i + 1}${which ? `（${which.zh}）` : ''}`
    const en = `finding ${i + 1}${which ? ` (${which.en})` : ''}`
    if (text.trim().length < 4) lack(key, `${zh}：请写明问题，至少4个字`, `${en}: say what was found`)
    if (owner.trim().length < 2) lack(key, `${zh}：请填写整改责任单位`, `${en}: say who has to mend it`)
    if (dueOn === '') lack(key, `${zh}：请填写整改期限`, `${en}: give the day by which it is mended`)
    else if (dueOn < draft.visitedOn) {
      lack(key, `${zh}：整改期限早于督导日期`, `${en}: its deadline is before the visit`)
    }
  }
  for (const { code, words } of draft.form.items) {
    const { value, note = '' } = draft.answers[code] ?? {}
    const isBare = value === 'problem' && note.trim() === '' && !draft.findings.some(({ item }) => item === code)
    if (isBare) lack(code, `“${words.zh}”有问题，请写明问题`, `“${words.en}” has a problem: say which`)
  }
  return lacks
}

/** Items of the form that have an answer, of all. */
export const answered = ({ form, answers }: VisitDraft): { readonly done: number; readonly of: number } => ({
  done: form.items.filter(({ code }) => answers[code] !== undefined).length,
  of: form.items.length,
})

const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** As `sendVisit` takes it, once every photo has got there. */
export function visitInput(draft: VisitDraft) {
  const keptIds = new Map(draft.photos.flatMap(({ key, kept }) => (kept === null ? [] : [[key, kept] as const])))
  const idsOf = (keys: readonly string[]): string[] => keys.flatMap((key) => keptIds.get(key) ?? [])
  return {
    county: draft.county,
    client: draft.id,
    form: draft.form.code,
    ...(draft.school === null ? {} : { school: draft.school.code }),
    visitedOn: draft.visitedOn,
    ...(draft.plan === null ? {} : { plan: draft.plan }),
    ...(draft.follows === null ? {} : { follows: draft.follows }),
    answers: Object.fromEntries(
      Object.entries(draft.answers).map(([item, { value, note = '' }]) => [
        item,
        { value, ...(given(note) === undefined ? {} : { note: given(note) }) },
      ]),
    ),
    companions: [...draft.companions],
    ...(given(draft.met) === undefined ? {} : { met: given(draft.met) }),
    ...(given(draft.summary) === undefined ? {} : { summary: given(draft.summary) }),
    findings: draft.findings.map(({ item, indicator, text, owner, ownerPerson, dueOn, measures, photos }) => ({
      ...(item === null ? {} : { item }),
      ...(indicator === null ? {} : { indicator }),
      text: text.trim(),
      owner: owner.trim(),
      ...(given(ownerPerson) === undefined ? {} : { ownerPerson: given(ownerPerson) }),
      dueOn,
      ...(given(measures) === undefined ? {} : { measures: given(measures) }),
      photos: idsOf(photos),
    })),
    photos: idsOf(draft.photos.map(({ key }) => key)),
    ...(draft.position === null ? {} : { position: { ...draft.position } }),
  }
}
