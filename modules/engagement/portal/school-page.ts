/** One school for the public: what it says of itself, whom it serves, what changes there and what is promised. No figure of the census. */
import type { Published } from '../publication/gather-published.ts'
import type { PublicPromise, Snapshots } from '../publication/snapshot-shapes.ts'
import type { ServedPlace } from './catchments.ts'
import { changesTable, projectsTable } from './changes-page.ts'
import { markup, type Markup } from './markup.ts'
import { sourceLines } from './page-layout.ts'
import { chinese, day, linkTo, schoolYear, span, type Reading } from './page-words.ts'
import { promiseCard } from './progress-page.ts'

/** What is published about one school, from the entries, the plan and the promises of its county. */
export interface SchoolFacts {
  readonly code: string
  readonly name: string
  readonly county: string
  readonly entry: Published<'school'> | null
  readonly changes: Snapshots['changes']['changes']
  readonly projects: Snapshots['changes']['projects']
  /** Published on that day; null where nothing of plan and projects is published. */
  readonly changesFrom: Published<'changes'> | null
  readonly serves: readonly ServedPlace[]
  readonly promises: readonly PublicPromise[]
}

const row = (reading: Reading, zh: string, en: string, text: string): Markup | false =>
  text !== '' &&
  markup`<dt>${reading.language === 'en' ? en : zh}</dt>
    <dd>${chinese(reading, text)}</dd>`

const phone = (number: string): Markup => markup`<a href="tel:${number.replaceAll(/[^\d+]/g, '')}">${number}</a>`

function entryPart(reading: Reading, { content }: Published<'school'>): Markup {
  const { entry } = content
  const { language } = reading
  const isEn = language === 'en'
  return markup`<dl class="facts">
      ${row(reading, '地址', 'Address', entry.address)}
      <dt>${isEn ? 'Telephone' : '学校电话'}</dt>
      <dd>${phone(entry.phone)}</dd>
      <dt>${isEn ? 'For admission call' : '招生咨询'}</dt>
      <dd>${chinese(reading, entry.contactName)}，${phone(entry.contactPhone)}</dd>
      ${row(reading, '交通', 'Transport', entry.transport)} ${row(reading, '寄宿', 'Boarding', entry.boarding)}
      ${row(reading, '食堂', 'Meals', entry.meals)} ${row(reading, '其他', 'More', entry.note)}
    </dl>
    ${
      entry.places.length > 0 &&
      markup`<h2>${isEn ? 'Places offered' : '招生计划'}</h2>
        <table>
          <caption>
            ${isEn ? 'As the school announces them' : '学校公布的计划招生数'}
          </caption>
          <thead>
            <tr>
              <th scope="col">${isEn ? 'Grade' : '年级'}</th>
              <th scope="col">${isEn ? 'School year' : '学年'}</th>
              <th scope="col" class="n">${isEn ? 'Places' : '计划招生（人）'}</th>
            </tr>
          </thead>
          <tbody>
            ${entry.places.map(
              ({ grade, year, places }) =>
                markup`<tr>
                  <th scope="row">${chinese(reading, grade)}</th>
                  <td>${schoolYear(year, language)}</td>
                  <td class="n">${places}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
    }
    ${
      entry.serves.length > 0 &&
      markup`<h2>${isEn ? 'Whom the school says it serves' : '学校公布的招生服务范围'}</h2>
        <p>${chinese(reading, entry.serves.join('、'))}</p>`
    }`
}

export function schoolMain(reading: Reading, facts: SchoolFacts): Markup {
  const { entry, changes, projects, changesFrom, serves, promises, county } = facts
  const { language } = reading
  const isEn = language === 'en'
  const served = serves.flatMap(({ town, place, schools }) =>
    schools.map(({ grades, from, until }) => ({
      town,
      place,
      grades: grades.join('、'),
      span: span(reading, from, until),
    })),
  )
  const bySpan = [...Map.groupBy(served, ({ grades, span: own }) => `${grades}，${own}`)]
  return markup` <p>
      ${linkTo(reading, `/public/county/${county}`, isEn ? 'To the pages of the county' : '查看本县区页面')}
    </p>
    ${
      entry
        ? entryPart(reading, entry)
        : markup`<p class="warn">
            ${
              isEn
                ? 'This school has not published its own facts yet; the contact below helps.'
                : '该校尚未公布学校信息，可向下方联系人咨询。'
            }
          </p>`
    }
    ${
      (changes.length > 0 || projects.length > 0) &&
      markup`<h2>${isEn ? 'What will change, and when' : '将有哪些变动'}</h2>
        ${changes.length > 0 && changesTable(reading, changes)}${
          changes.some(({ action }) => action === 'close' || action === 'to-point') &&
          markup`<p class="warn">
            ${
              isEn
                ? '“To be adjusted” is a proposal: a school is adjusted only after a hearing, publicity and approval by the county government.'
                : '“拟调整”是规划安排：须经听证（座谈）、公示和县级人民政府批准后才实施。'
            }
          </p>`
        }${projects.length > 0 && projectsTable(reading, projects, false)}`
    }
    ${
      changesFrom !== null &&
      changes.length === 0 &&
      projects.length === 0 &&
      markup`<h2>${isEn ? 'What will change, and when' : '将有哪些变动'}</h2>
        <p>
          ${
            isEn
              ? `Nothing that is published (${day(changesFrom.publishedAt, language)}) changes at this school.`
              : `截至${day(changesFrom.content.asOf, language)}，已发布的方案和项目没有涉及该校的变动。`
          }
        </p>`
    }
    ${
      bySpan.length > 0 &&
      markup`<h2>${isEn ? 'Whom it serves by the published plan' : '招生服务范围（已发布的布局方案）'}</h2>
        <dl class="facts">
          ${bySpan.map(
            ([, own]) =>
              markup`<dt>${chinese(reading, own[0]!.grades)}<br /><span class="note">${own[0]!.span}</span></dt>
                <dd>${chinese(reading, own.map(({ place }) => place).join('、'))}</dd>`,
          )}
        </dl>`
    }
    ${
      promises.length > 0 &&
      markup`<h2>${isEn ? 'Promises about this school' : '有关该校的承诺'}</h2>
        <ol class="plain cards">
          ${promises.map((promise) => promiseCard(reading, promise))}
        </ol>`
    }
    ${entry && sourceLines(reading, entry.content, entry.publishedAt, entry.correction)}
    ${
      changesFrom !== null &&
      (changes.length > 0 || projects.length > 0 || bySpan.length > 0) &&
      markup`<p class="note">
        ${
          isEn
            ? `Plan, projects and catchments as published ${day(changesFrom.publishedAt, language)}, data as of ${day(changesFrom.content.asOf, language)}; `
            : `变动、项目和招生服务范围：${day(changesFrom.publishedAt, language)}发布，数据截至${day(changesFrom.content.asOf, language)}；`
        }${linkTo(reading, `/public/county/${county}/changes`, isEn ? 'source and method' : '来源与口径')}
      </p>`
    }`
}
