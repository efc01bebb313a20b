/** The reply as the paper shows it: issuer, a line, signer and class at the left, title, salutation, six parts, contact, day. The .docx is the paper itself. */
import { proposerTitles, shortKindWords, type ProposalShown, type ResultClass } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { headingOf } from './reply-text.ts'

interface Props {
  readonly proposal: ProposalShown
  readonly paragraphs: readonly string[]
  readonly result: ResultClass | null
  readonly contact: string
  readonly phone: string
  readonly signed: { readonly by: string; readonly on: string } | null
}

/** `2024年7月2日`, no nought before month and day. */
const paperDay = (iso: string): string => {
  const [year, month, date] = iso.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export function ReplySheet({ proposal, paragraphs, result, contact, phone, signed }: Props) {
  const { pick } = useWords()
  const office = proposal.main?.name ?? ''
  const title = proposerTitles[proposal.kind].zh
  return (
    <article className="reply-sheet" lang="zh-CN" aria-label={pick('答复公文预览', 'The reply as a paper')}>
      <p className="sheet-issuer">{office}</p>
      <hr />
      <p className="sheet-mark">签发人：{signed?.by ?? '　　　'}</p>
      <p className="sheet-mark">办理结果：{result ?? '　'}</p>
      <h2>
        对{proposal.session}第{proposal.number}号{shortKindWords[proposal.kind].zh}的答复
      </h2>
      <p className="sheet-to">{proposal.people.map(({ name }) => `${name}${title}`).join('、')}：</p>
      {paragraphs
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => {
          const heading = headingOf(paragraph)
          return (
            <p key={index} className="sheet-text">
              {heading === null ? (
                paragraph
              ) : (
                <>
                  <strong>{paragraph.slice(0, heading.length).trim()}</strong>
                  {paragraph.slice(heading.length)}
                </>
              )}
            </p>
          )
        })}
      <p className="sheet-text">
        主办单位：{office}，联系人：{contact || '　　　'}，电话：{phone || '　　　'}。
      </p>
      <p className="sheet-day">{signed === null ? '　　年　　月　　日' : paperDay(signed.on)}</p>
    </article>
  )
}
