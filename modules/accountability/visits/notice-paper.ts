/** 整改通知书 and 督导意见书 as papers (信函格式): what was found, what has to be done, by when one reports. */
import { paperDay, type Paper, type PaperBlock } from '#kernel/paper.ts'
import type { FindingKept } from './visit-state.ts'
import { noticeKindWords, type NoticeKind } from './visit-words.ts'

export interface NoticeFacts {
  readonly kind: NoticeKind
  readonly number: string
  readonly addressee: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly demands: readonly string[]
  readonly issuer: string
  readonly contact: string | null
  readonly visitedOn: string
  readonly formName: string
  readonly supervisor: string
  readonly summary: string | null
  readonly findings: readonly FindingKept[]
  /** Name of an indicator by its code. */
  readonly indicatorName: (code: string) => string
  readonly isSimulated: boolean
}

const findingsTable = ({ findings, indicatorName }: NoticeFacts): PaperBlock => ({
  kind: 'table',
  columns: [
    { heading: '序号', width: 8, align: 'center' },
    { heading: '台账编号', width: 16, align: 'center' },
    { heading: '问题', width: 44 },
    { heading: '责任单位', width: 18 },
    { heading: '整改期限', width: 16, align: 'center' },
  ],
  rows: findings.map(({ text, indicator, owner, ownerPerson, dueOn, caseLabel }, i) => [
    String(i + 1),
    caseLabel,
    indicator === null ? text : `${text}\n（${indicator} ${indicatorName(indicator)}）`,
    ownerPerson === null ? owner : `${owner}\n${ownerPerson}`,
    paperDay(dueOn),
  ]),
  letters: 'middle',
  note: '台账编号见整改台账；整改完成后提交佐证，由另一人复核后销号。',
})

export function noticePaper(facts: NoticeFacts): Paper {
  const { kind, number, addressee, issuer, issuedOn, dueOn, demands, visitedOn, formName, supervisor, findings } = facts
  const isRectification = kind === 'rectification'
  const opening = `${paperDay(visitedOn)}，${supervisor}对你单位开展督导（${formName}）。${facts.summary ?? ''}`
  const report = isRectification
    ? `请于${paperDay(dueOn)}前完成整改，将整改情况和佐证材料书面报${issuer}。逾期未报或整改不到位的，按规定处理；整改期满后将回访。`
    : `请认真研究以上意见，于${paperDay(dueOn)}前将落实情况书面报${issuer}。`
  return {
    head: { kind: 'letter', issuer, number },
    title: [isRectification ? '督导整改通知书' : noticeKindWords[kind].zh],
    addressee,
    blocks: [
      { kind: 'text', text: opening },
      ...(findings.length > 0
        ? [{ kind: 'heading', level: 1, text: '发现的问题' } as const, findingsTable(facts)]
        : []),
      { kind: 'heading', level: 1, text: isRectification ? '整改要求' : '督导意见' },
      ...demands.map((demand, i): PaperBlock => ({
        kind: 'text',
        text: `（${i + 1}）${demand}${/[。；！？]$/.test(demand) ? '' : '。'}`,
      })),
      { kind: 'text', text: report },
    ],
    closing: { issuers: [issuer], date: issuedOn, isSealed: true },
    ...(facts.contact === null ? {} : { remark: `联系人：${facts.contact}` }),
    ...(facts.isSimulated ? { label: '模拟数据' } : {}),
  }
}

/** `新县教督改〔2026〕3号`; how a county writes its numbers is its own, this is ours. */
export const noticeNumber = (countyName: string, kind: NoticeKind, year: number, number: number): string =>
  `${countyName}教督${kind === 'rectification' ? '改' : '意'}〔${year}〕${number}号`
