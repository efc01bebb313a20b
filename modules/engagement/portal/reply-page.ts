/** The reply to a proposal as it was signed, with the source of each of its figures. */
import type { Snapshots } from '../publication/snapshot-shapes.ts'
import { markup, type Markup } from './markup.ts'
import { sourceLines } from './page-layout.ts'
import { chinese, day, told, type Reading } from './page-words.ts'

export function replyMain(
  reading: Reading,
  content: Snapshots['reply'],
  { publishedAt, correction }: { readonly publishedAt: string; readonly correction: string | null },
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  const { body, session, number, subject, proposers, office, resultClass, repliedOn, salutation, parts, figures } =
    content
  const kind =
    body === 'npc'
      ? isEn
        ? 'Proposal of deputies to the people’s congress'
        : '人大代表建议'
      : isEn
        ? 'Proposal of CPPCC members'
        : '政协提案'
  return markup`<dl class="facts">
      <dt>${isEn ? 'Kind' : '类别'}</dt>
      <dd>${kind}</dd>
      <dt>${isEn ? 'Session, number' : '届次、编号'}</dt>
      <dd>${chinese(reading, `${session} ${number}`)}</dd>
      <dt>${isEn ? 'Subject' : '案由'}</dt>
      <dd>${chinese(reading, subject)}</dd>
      ${
        proposers.length > 0 &&
        markup`<dt>${isEn ? 'Proposed by' : '提出人'}</dt>
          <dd>${chinese(reading, proposers.join('、'))}</dd>`
      }
      <dt>${isEn ? 'Result' : '办理结果'}</dt>
      <dd>${told(reading, resultClass)}</dd>
      <dt>${isEn ? 'Replied on' : '答复日期'}</dt>
      <dd>${day(repliedOn, language)}</dd>
      <dt>${isEn ? 'Office in charge' : '主办单位'}</dt>
      <dd>${chinese(reading, office)}</dd>
    </dl>
    <h2>${isEn ? 'The reply' : '答复正文'}</h2>
    <article class="letter" ${isEn && markup` lang="zh-CN"`}>
      <p class="flat">${salutation}</p>
      ${parts.map(
        ({ heading, paragraphs }) =>
          markup`${heading !== null && markup`<h3>${heading}</h3>`}${paragraphs.map((paragraph) => markup`<p>${paragraph}</p>`)}`,
      )}
    </article>
    ${
      figures.length > 0 &&
      markup`<h2>${isEn ? 'Where the figures are from' : '文中数字的来源'}</h2>
        <ul>
          ${figures.map(
            ({ words, asOf, source }) =>
              markup`<li>
                ${chinese(reading, words)}
                <span class="note">${day(asOf, language)} · ${chinese(reading, source)}</span>
              </li>`,
          )}
        </ul>`
    }
    ${sourceLines(reading, content, publishedAt, correction)}`
}
