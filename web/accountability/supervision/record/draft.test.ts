import { describe, expect, it } from 'vitest'
import type { VisitForm } from '#modules/accountability/contract.ts'
import {
  addFinding,
  addPhoto,
  answered,
  answerItem,
  beginDraft,
  changeFinding,
  lacksOf,
  loosePhotos,
  noteItem,
  removeFinding,
  removePhoto,
  visitInput,
  type VisitDraft,
} from './draft.ts'

const form: VisitForm = {
  code: 'routine',
  kind: 'school',
  words: { zh: '经常性督导记录表', en: 'routine' },
  mark: 'ours',
  items: [
    { code: 'heard', words: { zh: '听课', en: 'lessons' }, answer: 'number', unit: '节', indicator: null },
    { code: 'class-size', words: { zh: '班额', en: 'class sizes' }, answer: 'check', unit: null, indicator: 'G5' },
  ],
}
const begun = (): VisitDraft =>
  beginDraft({
    id: 'd1',
    person: 'p1',
    county: '411523',
    school: { code: '2141523001', name: '首府路小学' },
    form,
    limits: { photos: 12, photoBytes: 1_500_000 },
    today: '2026-11-26',
    now: '2026-11-26T02:00:00Z',
  })
const photo = (key: string) => ({ key, name: `${key}.jpg`, bytes: 1, kept: null })

describe('a visit that is written down', () => {
  it('opens a finding where an item has a problem, of the item’s indicator and to be mended by the school', () => {
    const draft = answerItem(begun(), 'class-size', 'problem', 'f1')
    expect(draft.findings).toMatchObject([{ key: 'f1', item: 'class-size', indicator: 'G5', owner: '首府路小学' }])
    expect(answerItem(draft, 'class-size', 'problem', 'f2').findings).toHaveLength(1)
    expect(answered(draft)).toEqual({ done: 1, of: 2 })
  })

  it('takes an empty finding away when the answer changes, but never one that says something', () => {
    const draft = answerItem(begun(), 'class-size', 'problem', 'f1')
    expect(answerItem(draft, 'class-size', 'fine', 'x').findings).toEqual([])
    const written = changeFinding(draft, 'f1', { text: '七年级二班 58 人' })
    expect(answerItem(written, 'class-size', 'fine', 'x').findings).toHaveLength(1)
  })

  it('forgets an answer that is taken back, and keeps a note while there is one', () => {
    const draft = noteItem(answerItem(begun(), 'heard', 3, 'x'), 'heard', '两节语文')
    expect(answerItem(draft, 'heard', 4, 'x').answers['heard']).toEqual({ value: 4, note: '两节语文' })
    expect(answerItem(draft, 'heard', null, 'x').answers).toEqual({})
    expect(noteItem(begun(), 'heard', '说明').answers).toEqual({})
  })

  it('keeps photos of a finding with it, and takes them away with it', () => {
    let draft = addFinding(begun(), null, 'f1')
    draft = addPhoto(addPhoto(draft, photo('a'), 'f1'), photo('b'), null)
    expect(loosePhotos(draft).map(({ key }) => key)).toEqual(['b'])
    expect(removeFinding(draft, 'f1').photos.map(({ key }) => key)).toEqual(['b'])
    expect(removePhoto(draft, 'a').findings[0]!.photos).toEqual([])
  })

  it.each<[string, (draft: VisitDraft) => VisitDraft, string[]]>([
    ['nothing written', (draft) => draft, ['还没有填写任何内容']],
    [
      'a day ahead',
      (draft) => ({ ...draft, visitedOn: '2026-11-27', summary: '正常' }),
      ['督导日期 2026-11-27 还没有到'],
    ],
    ['no day', (draft) => ({ ...draft, visitedOn: '', summary: '正常' }), ['请填写督导日期']],
    [
      'a finding without words, owner and day',
      (draft) => changeFinding(answerItem(draft, 'class-size', 'problem', 'f1'), 'f1', { owner: '' }),
      ['问题 1（班额）：请写明问题，至少4个字', '问题 1（班额）：请填写整改责任单位', '问题 1（班额）：请填写整改期限'],
    ],
    [
      'a deadline before the visit',
      (draft) => changeFinding(addFinding(draft, null, 'f1'), 'f1', { text: '围墙开裂', dueOn: '2026-11-01' }),
      ['问题 1：整改期限早于督导日期'],
    ],
    [
      'a problem whose finding was taken out',
      (draft) => removeFinding(answerItem(draft, 'class-size', 'problem', 'f1'), 'f1'),
      ['“班额”有问题，请写明问题'],
    ],
    [
      'nothing, where a note says what it is',
      (draft) =>
        noteItem(removeFinding(answerItem(draft, 'class-size', 'problem', 'f1'), 'f1'), 'class-size', '见上次记录'),
      [],
    ],
    ['all there', (draft) => answerItem(draft, 'class-size', 'not-seen', 'x'), []],
  ])('says what is lacking: %s', (_, change, said) => {
    expect(lacksOf(change(begun()), '2026-11-26').map(({ words }) => words.zh)).toEqual(said)
  })

  it('goes to the server without what was left empty, and only with photos that are there', () => {
    let draft = changeFinding(addFinding(begun(), 'class-size', 'f1'), 'f1', {
      text: ' 七年级二班 58 人 ',
      dueOn: '2026-12-20',
    })
    draft = addPhoto(addPhoto(draft, { ...photo('a'), kept: 'id-a' }, 'f1'), photo('b'), null)
    const input = visitInput({ ...draft, met: '  ', position: { longitude: 114.9, latitude: 31.6, accuracy: 12 } })
    expect(input).toMatchObject({ client: 'd1', school: '2141523001', photos: ['id-a'] })
    expect(input.findings).toEqual([
      {
        item: 'class-size',
        indicator: 'G5',
        text: '七年级二班 58 人',
        owner: '首府路小学',
        dueOn: '2026-12-20',
        photos: ['id-a'],
      },
    ])
    expect('met' in input).toBe(false)
    expect('position' in visitInput(draft)).toBe(false)
  })
})
