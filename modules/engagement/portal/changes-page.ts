/** What will change at the schools of a county and when, and what is being built. */
import type { Snapshots } from '../publication/snapshot-shapes.ts'
import { markup, type Markup } from './markup.ts'
import { countyTabs, scrolling, sourceLines } from './page-layout.ts'
import { chinese, day, linkTo, schoolYear, told, type Reading } from './page-words.ts'

type Changes = Snapshots['changes']

export const schoolLink = (reading: Reading, code: string, name: string): Markup =>
  /^\d{10}$/.test(code) ? linkTo(reading, `/public/school/${code}`, chinese(reading, name)) : chinese(reading, name)

export function projectYear(reading: Reading, { year, isExpected }: Changes['projects'][number]): string {
  const { language } = reading
  if (year === null) return language === 'en' ? 'not yet known' : '尚未确定'
  const name = schoolYear(year, language)
  return isExpected ? (language === 'en' ? `${name} (expected)` : `${name}（预计）`) : name
}

/** What changes at one school. */
export function changesTable(reading: Reading, changes: Changes['changes']): Markup {
  const isEn = reading.language === 'en'
  const caption = isEn ? 'Changes of schools' : '学校变动'
  return scrolling(
    caption,
    markup`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${isEn ? 'From' : '起始学年'}</th>
          <th scope="col">${isEn ? 'What changes' : '变动'}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          ({ year, words }) =>
            markup`<tr>
              <th scope="row">${schoolYear(year, reading.language)}</th>
              <td>${told(reading, words)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )
}

export function projectsTable(reading: Reading, projects: Changes['projects'], withSchool: boolean): Markup {
  const isEn = reading.language === 'en'
  const caption = isEn ? 'Building projects' : '建设项目'
  return scrolling(
    caption,
    markup`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${withSchool && markup`<th scope="col">${isEn ? 'School' : '学校'}</th>`}
          <th scope="col">${isEn ? 'What it brings' : '建设内容'}</th>
          <th scope="col">${isEn ? 'How far' : '进度'}</th>
          <th scope="col">${isEn ? 'In use from' : '预计投用学年'}</th>
        </tr>
      </thead>
      <tbody>
        ${projects.map(
          (project) =>
            markup`<tr>
              ${withSchool && markup`<th scope="row">${schoolLink(reading, project.school, project.schoolName)}</th>`}
              <td>${told(reading, project.brings)}</td>
              <td>${told(reading, project.state)}</td>
              <td>${projectYear(reading, project)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )
}

/** By what changes, the schools of each year: those that may be adjusted first. */
const order = ['close', 'to-point', 'to-branch', 'open', 'expand', 'beds', 'bus', 'repair']

function changesByKind(reading: Reading, changes: Changes['changes']): Markup {
  const kinds = [...Map.groupBy(changes, ({ action }) => action)].toSorted(
    ([a], [b]) => order.indexOf(a) - order.indexOf(b),
  )
  return markup`${kinds.map(
    ([, own]) =>
      markup`<h2>${told(reading, own[0]!.words)} <span class="note">${own.length}</span></h2>
        <dl class="facts">
          ${[...Map.groupBy(own, ({ year }) => year)].map(
            ([year, some]) =>
              markup`<dt>${schoolYear(year, reading.language)}</dt>
                <dd>${some.map(({ school, schoolName }, i) => markup`${i > 0 && (reading.language === 'en' ? ', ' : '、')}${schoolLink(reading, school, schoolName)}`)}</dd>`,
          )}
        </dl>`,
  )}`
}

export function changesMain(
  reading: Reading,
  content: Changes,
  { publishedAt, correction }: { readonly publishedAt: string; readonly correction: string | null },
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  const { plan, changes, projects, catchments } = content
  return markup`${countyTabs(reading, content.county)}
  ${
    plan
      ? markup`<p>
            ${
              isEn
                ? markup`The plan ${chinese(reading, plan.name)}, published ${day(plan.publishedAt, language)}, holds for
                  the school years ${schoolYear(plan.firstYear, language)} to ${schoolYear(plan.lastYear, language)}.`
                : `依据布局方案“${plan.name}”（${day(plan.publishedAt, language)}发布），适用于${schoolYear(plan.firstYear, language)}至${schoolYear(plan.lastYear, language)}。`
            }
          </p>
          <p class="warn">
            ${
              isEn
                ? '“To be adjusted” is a proposal: a school is adjusted only after a hearing, publicity and approval by the county government.'
                : '“拟调整”是规划安排：须经听证（座谈）、公示和县级人民政府批准后才实施。'
            }
          </p>`
      : markup`<p class="warn">
          ${isEn ? 'No plan has been published for this county, so that no catchments can be shown here.' : '本县区尚无已发布的学校布局方案，暂不能在此查询招生服务范围。'}
        </p>`
  }
  ${plan && (changes.length > 0 ? changesByKind(reading, changes) : markup`<p>${isEn ? 'The plan changes no school.' : '方案不变动任何学校。'}</p>`)}
  ${projects.length > 0 && projectsTable(reading, projects, true)}
  ${
    catchments.length > 0 &&
    markup`<p>
      ${linkTo(reading, '/public/find', isEn ? 'Which school serves my village or estate?' : '按村、社区、小区查招生服务范围', { county: content.county })}
    </p>`
  }
  ${sourceLines(reading, content, publishedAt, correction)}`
}
