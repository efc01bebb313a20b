/** A signed reply as the public may read it: nobody's name but the office's and its contact, as the real papers are published. */
import type { Words } from '#kernel/words.ts'
import type { SnapshotFacts } from '../publication/snapshot-shapes.ts'
import type { StoredProposal } from '../proposals/proposal-events.ts'
import { proposerTitles } from '../proposals/proposal-words.ts'
import { titleOf } from './reply-paper.ts'
import type { LiveFigure } from './reply-shapes.ts'

type PublicReply = SnapshotFacts['reply']

const part = /^[一二三四五六七八九十]{1,3}、(.*?)。(.*)$/su

/** Paragraphs under the heading that stands before them. */
export function partsOf(paragraphs: readonly string[]): PublicReply['parts'] {
  const parts: { heading: string | null; paragraphs: string[] }[] = []
  for (const paragraph of paragraphs) {
    const [, heading, text] = part.exec(paragraph) ?? []
    if (heading !== undefined) parts.push({ heading, paragraphs: text ? [text] : [] })
    else {
      if (parts.length === 0) parts.push({ heading: null, paragraphs: [] })
      parts.at(-1)!.paragraphs.push(paragraph)
    }
  }
  return parts
}

/** Names of proposers stand in the letter, not on a page for everybody. */
const withoutNames = (paragraph: string, names: readonly string[]): string =>
  names.reduce((text, name) => text.replaceAll(name, '×××'), paragraph)

export interface SignedForPublic {
  readonly proposal: StoredProposal
  readonly title: string
  readonly office: string
  readonly on: string
  readonly signer: string
  readonly resultClass: Words
  readonly satisfaction: string
  readonly paragraphs: readonly string[]
  readonly figures: readonly LiveFigure[]
}

export function publicReply(
  signed: SignedForPublic,
  ground: Pick<PublicReply, 'county' | 'countyName' | 'contact' | 'isSimulated'>,
): PublicReply {
  const { proposal, on, figures } = signed
  const names = proposal.proposers.map(({ name }) => name)
  const [first, second] = titleOf(proposal)
  return {
    ...ground,
    title: { zh: `${first}${second}`, en: `Reply to no. ${proposal.number} of ${proposal.session}` },
    asOf: on,
    sources: [{ words: { zh: '已签发的答复', en: 'the reply as it was signed' }, asOf: on }],
    method: {
      zh: '文中数字固定于签发之日，来源逐项列出；代表、委员姓名不公开。预测，不作入学承诺；自评测算，以国家认定为准。',
      en: 'Figures are as on the day of signature, each with its source; names of proposers are not published. Forecasts are no promise of a place.',
    },
    proposal: proposal.id,
    number: `第${proposal.number}号`,
    session: proposal.session,
    body: proposal.kind === 'deputy' ? 'npc' : 'cppcc',
    subject: signed.title,
    proposers: [],
    office: signed.office,
    resultClass: signed.resultClass,
    repliedOn: on,
    salutation: `×××${proposerTitles[proposal.kind].zh}：`,
    parts: partsOf(signed.paragraphs.map((paragraph) => withoutNames(paragraph, names))),
    figures: figures.map(({ words, printed, asOf, source }) => ({
      words: `${words.zh}：${printed ?? '缺数据'}`,
      asOf: on,
      source: `${source.zh}；${asOf.zh}`,
    })),
    signer: signed.signer,
    satisfaction: signed.satisfaction,
  }
}
