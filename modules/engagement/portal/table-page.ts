/** A data table with its method beside it, and the same as a file. */
import type { Language } from '#kernel/words.ts'
import type { Snapshots } from '../publication/snapshot-shapes.ts'
import { markup, type Markup } from './markup.ts'
import { scrolling, sourceLines } from './page-layout.ts'
import { cell, day, linkTo, told, type Reading } from './page-words.ts'

export function tableMain(
  reading: Reading,
  content: Snapshots['table'],
  {
    id,
    publishedAt,
    correction,
  }: { readonly id: string; readonly publishedAt: string; readonly correction: string | null },
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  const caption = isEn ? `As of ${day(content.asOf, language)}` : `截至${day(content.asOf, language)}`
  return markup`${downloads(reading, id)}
  ${scrolling(
    content.title[language],
    markup`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${isEn ? 'Township' : '乡镇'}</th>
          ${content.columns.map(
            ({ words, unit }) =>
              markup`<th scope="col" class="n">${words[language]}${isEn ? ` (${unit.en})` : `（${unit.zh}）`}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${content.rows.map(
          ({ name, isTotal, cells }) =>
            markup`<tr${isTotal && markup` class="total"`}><th scope="row">${told(reading, name)}</th>${cells.map(
              (value) => markup`<td class="n">${cell(value, language)}</td>`,
            )}</tr>`,
        )}
      </tbody>
    </table>`,
  )}
  ${
    content.withheld > 0 &&
    markup`<p class="note">
      ${
        isEn
          ? `${content.withheld} figures are withheld: some are small or tell a single school, the others would let them be worked out.`
          : `有 ${content.withheld} 个数不公开：其中一部分数目过小或能识别单个学校，其余是为防止用合计推算而一并不公开。`
      }
    </p>`
  }
  ${sourceLines(reading, content, publishedAt, correction)}`
}

export const downloads = (reading: Reading, id: string): Markup =>
  markup`<p>
    ${linkTo(reading, `/public/data/${id}.csv`, reading.language === 'en' ? 'Download the table (CSV)' : '下载数据表（CSV）')}　${linkTo(
      reading,
      `/public/data/${id}.txt`,
      reading.language === 'en' ? 'Download its method (text)' : '下载口径与方法说明（文本）',
    )}
  </p>`

/** Beside a downloaded table: what it is, of when, from where, how made. */
export function methodText(
  { title, asOf, sources, method, contact, isSimulated }: Snapshots['table' | 'progress' | 'forecast' | 'changes'],
  publishedAt: string,
  language: Language,
): string {
  const isEn = language === 'en'
  return [
    ...(isSimulated
      ? [isEn ? 'SIMULATED DATA: everything is made up for demonstration' : '模拟数据：全部为演示用的虚构数据']
      : []),
    title[language],
    `${isEn ? 'Data as of' : '数据截止日'}: ${day(asOf, language)}`,
    `${isEn ? 'Published' : '发布日期'}: ${day(publishedAt, language)}`,
    ...sources.map(({ words, asOf: on }) => `${isEn ? 'Source' : '来源'}: ${words[language]} (${day(on, language)})`),
    `${isEn ? 'Method' : '口径与方法'}: ${method[language]}`,
    isEn
      ? 'In the table "withheld" stands for a figure that is not published, an empty cell for one that is not known.'
      : '表中“不公开”表示该数不公开，空格表示缺数据。',
    `${isEn ? 'Contact' : '联系'}: ${contact.office} ${contact.name} ${contact.phone}; 12345`,
    '',
  ].join('\r\n')
}
