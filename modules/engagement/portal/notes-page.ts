/** How things come to stand on the portal, what never does, and what was corrected or withdrawn. */
import type { Words } from '#kernel/words.ts'
import type { PublishedHead, Withdrawn } from '../publication/gather-published.ts'
import { opennessWords } from '../publication/openness.ts'
import { publicationKindWords } from '../publication/publication-words.ts'
import { addressOf } from '../publication/rows-shown.ts'
import { markup, type Markup } from './markup.ts'
import { chinese, day, linkTo, told, type Reading } from './page-words.ts'

export function notesMain(
  reading: Reading,
  clauses: readonly Words[],
  corrections: readonly PublishedHead[],
  withdrawn: readonly Withdrawn[],
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  return markup`<h2>${isEn ? 'How things come to stand here' : '这些内容是怎样发布的'}</h2>
    <p>
      ${
        isEn
          ? 'Each item is drafted from the data, reviewed, signed by a responsible leader, checked for secrets and published, each step by another person. What is published is frozen; a correction is a new version with its reason.'
          : '每项内容由数据生成初稿，依次经科室审核、分管领导签发、保密审查后发布，各步由不同的人办理。发布的是固定的快照；更正另出新版本并写明原因。'
      }
    </p>
    <h2>${isEn ? 'What is not shown' : '哪些不公开'}</h2>
    <ul>
      ${clauses.map((clause) => markup`<li>${clause[language]}</li>`)}
      <li>
        ${
          isEn
            ? `Each field is marked ${opennessWords.open.en}, ${opennessWords['on-request'].en} or ${opennessWords.internal.en}; only the first kind stands here. What is given on request can be asked for from the county.`
            : `每个数据项都标明“${opennessWords.open.zh}”“${opennessWords['on-request'].zh}”或“${opennessWords.internal.zh}”，本站只登载主动公开的；依申请公开的可向县区提出申请。`
        }
      </li>
    </ul>
    <h2>${isEn ? 'Corrections' : '更正'}</h2>
    ${
      corrections.length === 0
        ? markup`<p>${isEn ? 'None so far.' : '暂无。'}</p>`
        : markup`<ul>
            ${corrections.map((head) => markup`<li>${day(head.publishedAt, language)} ${linkTo(reading, addressOf(head), told(reading, head.title))}${isEn ? ': ' : '：'}${chinese(reading, head.correction ?? '')}</li>`)}
          </ul>`
    }
    <h2>${isEn ? 'Withdrawn' : '撤回'}</h2>
    ${
      withdrawn.length === 0
        ? markup`<p>${isEn ? 'None so far.' : '暂无。'}</p>`
        : markup`<ul>
            ${withdrawn.map(({ withdrawnAt, title, kind, reason }) => markup`<li>${day(withdrawnAt, language)} ${told(reading, title)} <span class="note">${publicationKindWords[kind][language]}</span>${isEn ? ': ' : '：'}${chinese(reading, reason)}</li>`)}
          </ul>`
    }`
}
