/** What stands in the way of a visit as it was sent: everything at once, so that a phone has to send it again only once. */
import type { Words } from '#kernel/words.ts'
import type { SupervisionProblem } from '../districts/fields.ts'
import type { VisitForm } from './visit-shapes.ts'
import { checkAnswers } from './visit-words.ts'

export interface SentVisit {
  readonly form: string
  readonly school?: string | undefined
  readonly visitedOn: string
  readonly plan?: string | undefined
  readonly follows?: string | undefined
  readonly answers: Readonly<Record<string, { readonly value: string | number; readonly note?: string | undefined }>>
  readonly summary?: string | undefined
  readonly findings: readonly {
    readonly item?: string | undefined
    readonly dueOn: string
    readonly photos: readonly string[]
  }[]
  readonly photos: readonly string[]
}

export interface VisitGround {
  readonly county: string
  readonly today: string
  readonly forms: readonly VisitForm[]
  readonly school: { readonly county: string; readonly name: string; readonly isOpen: boolean } | null
  /** Of those that it names. */
  readonly plans: ReadonlySet<string>
  readonly visits: ReadonlySet<string>
  readonly photos: ReadonlySet<string>
  readonly mostPhotos: number
}

const error = (field: string, what: Words, todo: Words): SupervisionProblem => ({
  severity: 'error',
  field,
  what,
  todo,
})

function schoolProblems({ school }: SentVisit, form: VisitForm, ground: VisitGround): SupervisionProblem[] {
  if (school === undefined) {
    return form.kind === 'school'
      ? [
          error(
            'school',
            { zh: '没有选择学校', en: 'no school is named' },
            { zh: `“${form.words.zh}”请选择学校`, en: `"${form.words.en}" is about a school; choose it` },
          ),
        ]
      : []
  }
  if (ground.school?.county !== ground.county) {
    return [
      error(
        'school',
        { zh: `本县名录中没有学校 ${school}`, en: `the register of this county has no school ${school}` },
        { zh: '请核对学校', en: 'check the school' },
      ),
    ]
  }
  return ground.school.isOpen
    ? []
    : [
        error(
          'school',
          { zh: `${ground.school.name}已不在办`, en: `${ground.school.name} is no longer open` },
          { zh: '请核对学校', en: 'check the school' },
        ),
      ]
}

function answerProblems({ answers, findings, summary }: SentVisit, form: VisitForm): SupervisionProblem[] {
  const items = new Map(form.items.map((item) => [item.code, item]))
  const explained = new Set(findings.flatMap(({ item }) => item ?? []))
  const found = Object.entries(answers).flatMap(([code, { value, note }]): SupervisionProblem[] => {
    const item = items.get(code)
    if (!item) {
      return [
        error(
          'answers',
          { zh: `记录表没有项目“${code}”`, en: `the form has no item "${code}"` },
          { zh: '请刷新记录表后重填这一项', en: 'reload the form and answer it again' },
        ),
      ]
    }
    const fits =
      item.answer === 'check'
        ? (checkAnswers as readonly unknown[]).includes(value)
        : item.answer === 'number'
          ? typeof value === 'number'
          : typeof value === 'string'
    if (!fits) {
      return [
        error(
          'answers',
          {
            zh: `“${item.words.zh}”的回答“${value}”不是所要的形式`,
            en: `the answer "${value}" does not fit "${item.words.en}"`,
          },
          item.answer === 'number'
            ? { zh: `请填数字（${item.unit ?? ''}）`, en: 'give a number' }
            : { zh: '请选：正常、有问题、未查看', en: 'choose: fine, a problem, not looked at' },
        ),
      ]
    }
    return value === 'problem' && !note && !explained.has(code)
      ? [
          error(
            'answers',
            { zh: `“${item.words.zh}”有问题，没有写明`, en: `"${item.words.en}" is a problem and says not which` },
            { zh: '请写说明，或登记一条发现的问题', en: 'write a note, or enter a finding' },
          ),
        ]
      : []
  })
  const isEmpty = Object.keys(answers).length === 0 && findings.length === 0 && !summary
  return isEmpty
    ? [
        ...found,
        error(
          'answers',
          { zh: '记录是空的', en: 'the record is empty' },
          { zh: '请至少回答一项，或写总体情况', en: 'answer an item at least, or write a summary' },
        ),
      ]
    : found
}

function findingProblems(
  { findings, visitedOn }: SentVisit,
  form: VisitForm,
  ground: VisitGround,
): SupervisionProblem[] {
  const items = new Set(form.items.map(({ code }) => code))
  return findings.flatMap(({ item, dueOn, photos }, i): SupervisionProblem[] => [
    ...(item !== undefined && !items.has(item)
      ? [
          error(
            'findings',
            {
              zh: `第 ${i + 1} 个问题：记录表没有项目“${item}”`,
              en: `finding ${i + 1}: the form has no item "${item}"`,
            },
            { zh: '请重选项目', en: 'choose the item again' },
          ),
        ]
      : []),
    ...(dueOn < visitedOn
      ? [
          error(
            'findings',
            {
              zh: `第 ${i + 1} 个问题：整改期限 ${dueOn} 早于督导日期 ${visitedOn}`,
              en: `finding ${i + 1}: the deadline ${dueOn} is before the visit of ${visitedOn}`,
            },
            { zh: '请改整改期限', en: 'give a later deadline' },
          ),
        ]
      : []),
    ...photoProblems(photos, ground),
  ])
}

const photoProblems = (photos: readonly string[], ground: VisitGround): SupervisionProblem[] =>
  photos
    .filter((photo) => !ground.photos.has(photo))
    .map((photo) =>
      error(
        'photos',
        { zh: `照片 ${photo} 没有上传成功`, en: `the photo ${photo} did not arrive` },
        { zh: '请重新上传这张照片再提交', en: 'hand the photo in again, then the record' },
      ),
    )

export function checkVisit(sent: SentVisit, ground: VisitGround): SupervisionProblem[] {
  const form = ground.forms.find(({ code }) => code === sent.form)
  if (!form) {
    return [
      error(
        'form',
        { zh: `没有记录表“${sent.form}”`, en: `there is no form "${sent.form}"` },
        { zh: '请刷新页面后重选', en: 'reload and choose again' },
      ),
    ]
  }
  return [
    ...schoolProblems(sent, form, ground),
    ...(sent.visitedOn > ground.today
      ? [
          error(
            'visitedOn',
            { zh: `督导日期 ${sent.visitedOn} 还没有到`, en: `${sent.visitedOn} has not come yet` },
            { zh: '请改为实际督导的日期', en: 'give the day on which it was' },
          ),
        ]
      : []),
    ...(sent.plan !== undefined && !ground.plans.has(sent.plan)
      ? [
          error(
            'plan',
            { zh: '没有对应的督导安排', en: 'there is no such plan' },
            { zh: '请刷新安排，或不选安排', en: 'reload the plans, or choose none' },
          ),
        ]
      : []),
    ...(sent.follows !== undefined && !ground.visits.has(sent.follows)
      ? [
          error(
            'follows',
            { zh: '没有要回访的那次督导', en: 'there is no such earlier visit' },
            { zh: '请重选', en: 'choose again' },
          ),
        ]
      : []),
    ...answerProblems(sent, form),
    ...findingProblems(sent, form, ground),
    ...photoProblems(sent.photos, ground),
    ...(sent.photos.length > ground.mostPhotos
      ? [
          error(
            'photos',
            {
              zh: `${sent.photos.length} 张照片，最多 ${ground.mostPhotos} 张`,
              en: `${sent.photos.length} photos, at most ${ground.mostPhotos}`,
            },
            { zh: '请去掉几张', en: 'leave some out' },
          ),
        ]
      : []),
  ]
}
