/** A reply as an official paper in the layout of the bureau's own: signer and class at the left, numbered parts, whom to call, copies, publicity. */
import { paperDay, type Paper, type PaperBlock } from '#kernel/paper.ts'
import type { StoredProposal } from '../proposals/proposal-events.ts'
import { proposerTitles, shortKindWords } from '../proposals/proposal-words.ts'
import type { LiveFigure } from './reply-shapes.ts'

export interface ReplyLetter {
  readonly proposal: Pick<StoredProposal, 'kind' | 'session' | 'number' | 'proposers'>
  readonly issuer: string
  readonly signer: string | null
  readonly result: string
  /** Printed, a paragraph each. */
  readonly paragraphs: readonly string[]
  readonly contact: string
  readonly phone: string
  /** Null while it is not signed. */
  readonly on: string | null
  /** 市, 县 or 区: whose congress it is. */
  readonly level: string
  readonly isRestricted: boolean
  readonly figures: readonly LiveFigure[]
  readonly isSimulated: boolean
  /** Who took a draft out, and when. */
  readonly takenOutBy: string
  readonly today: string
}

const part = /^[一二三四五六七八九十]{1,3}、(.*?)。(.*)$/su

const blockOf = (paragraph: string): PaperBlock => {
  const [, title, text] = part.exec(paragraph) ?? []
  return title === undefined
    ? { kind: 'text', text: paragraph }
    : { kind: 'heading', level: 1, text: `${title}。`, ...(text ? { runsOn: text } : {}) }
}

/** `张三代表：`; of several deputies the first three are named. */
export function salutation({ kind, proposers }: ReplyLetter['proposal']): string {
  const names = proposers.map(({ name }) => name)
  const title = proposerTitles[kind].zh
  return names.length <= 3 ? `${names.join('、')}${title}` : `${names[0]}等${names.length}名${title}`
}

export const titleOf = ({ kind, session, number }: ReplyLetter['proposal']): readonly [string, string] => [
  `对${session}`,
  `第${number}号${shortKindWords[kind].zh}的答复`,
]

/** 人大选工委 and 政协提案委 as on the real paper (two copies), and the government's 督查室 (one). */
const copiesOf = ({ kind }: ReplyLetter['proposal'], level: string): string =>
  `送：${kind === 'deputy' ? `${level}人大选工委` : `${level}政协提案委`}（2份），${level}政府督查室（1份）。`

export function replyPaper(letter: ReplyLetter): Paper {
  const { proposal, issuer, signer, result, paragraphs, contact, phone, on, level, figures } = letter
  const isDraft = on === null
  const labels = [...(letter.isSimulated ? ['模拟数据'] : []), ...(isDraft ? ['草稿'] : [])]
  return {
    head: { kind: 'reply', issuer, signer, result },
    title: titleOf(proposal),
    addressee: salutation(proposal),
    blocks: [
      ...paragraphs.map(blockOf),
      { kind: 'text', text: `主办单位：${issuer}，联系人：${contact}，电话：${phone}。` },
    ],
    closing: { issuers: [], date: on },
    ...(figures.length === 0
      ? {}
      : {
          annexes: [
            {
              title: '答复所用数据的来源',
              blocks: [
                {
                  kind: 'table',
                  columns: [
                    { heading: '数据', width: 26 },
                    { heading: '数值', width: 16, align: 'right' as const },
                    { heading: '时点（时期）', width: 22 },
                    { heading: '来源和口径', width: 46 },
                  ],
                  rows: figures.map(({ words, printed, asOf, source }) => [
                    words.zh,
                    printed ?? '缺数据',
                    asOf.zh,
                    source.zh,
                  ]),
                  note: isDraft
                    ? '草稿所列为起草时的数值，签发时按当日值固定。'
                    : `数值固定于签发之日（${paperDay(on)}）。`,
                },
              ],
            },
          ],
        }),
    imprint: {
      copies: copiesOf(proposal, level),
      publicity: letter.isRestricted ? '不予公开' : '主动公开',
      printedBy: `${issuer}办公室`,
      printedOn: on ?? letter.today,
    },
    ...(labels.length > 0 ? { label: labels.join('　') } : {}),
    ...(isDraft ? { watermark: `${letter.takenOutBy} ${letter.today}` } : {}),
  }
}
