/** A school on printed pages: what it says of itself, whom it serves, and what changes where and when. */
import type { Language } from '#kernel/words.ts'
import { schoolYear } from '../portal/page-words.ts'
import type { SchoolFacts } from '../portal/school-page.ts'
import type { Snapshots } from '../publication/snapshot-shapes.ts'
import { either, firstOf, shortened } from './print-frame.ts'
import type { PrintSection } from './print-shapes.ts'

const schoolYearOf = (language: Language, year: number | null, isExpected: boolean): string => {
  if (year === null) return either(language, '时间尚未确定', 'year not yet known')
  const name = schoolYear(year, language)
  return isExpected ? either(language, `${name}（预计）`, `${name} (expected)`) : name
}

export function schoolSection(language: Language, { entry }: SchoolFacts, most: number): PrintSection {
  const heading = either(language, '学校公开信息', 'About the school')
  if (!entry) {
    const text = either(
      language,
      '该校尚未公布学校信息，可向下方联系人咨询。',
      'This school has not published its own facts yet; the contact below helps.',
    )
    return { heading, blocks: [{ kind: 'text', text }] }
  }
  const own = entry.content.entry
  const places = own.places.map(({ grade, year, places: count }) =>
    either(
      language,
      `${grade} ${count} 人（${schoolYear(year, 'zh')}）`,
      `${grade} ${count} (${schoolYear(year, 'en')})`,
    ),
  )
  const facts = [
    [either(language, '地址', 'Address'), own.address],
    [either(language, '学校电话', 'Telephone'), own.phone],
    [either(language, '招生咨询', 'For admission'), `${own.contactName} ${own.contactPhone}`],
    [either(language, '招生计划', 'Places offered'), places.join(either(language, '；', '; '))],
    [either(language, '交通', 'Transport'), own.transport],
    [either(language, '寄宿', 'Boarding'), own.boarding],
    [either(language, '食堂', 'Meals'), own.meals],
    [either(language, '其他', 'More'), own.note],
  ] as const
  const told = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value: shortened(language, value, most) }))
  return { heading, blocks: [{ kind: 'facts', facts: told }] }
}

/** Villages and estates: by the published plan where there is one, else as the school says. */
export function servesSection(language: Language, facts: SchoolFacts, most: number): PrintSection | null {
  const planned = facts.serves.map(({ place }) => place)
  const said = facts.entry?.content.entry.serves ?? []
  const places = planned.length > 0 ? planned : said
  if (places.length === 0) return null
  const left = places.length - most
  const names = places.slice(0, most).join('、')
  const text = left > 0 ? either(language, `${names}等 ${places.length} 处`, `${names} and ${left} more`) : names
  const from =
    planned.length > 0
      ? either(language, '依据已发布的布局方案', 'by the published plan')
      : either(language, '学校公布', 'as the school says')
  return {
    heading: either(language, '招生服务范围', 'Whom it serves'),
    blocks: [
      { kind: 'text', text },
      { kind: 'note', text: from },
    ],
  }
}

type Changes = Snapshots['changes']

/** Changes of schools and projects in the order of their years. */
export function changesSection(
  language: Language,
  { changes, projects }: Pick<Changes, 'changes' | 'projects'>,
  { most, withSchool }: { readonly most: number; readonly withSchool: boolean },
): PrintSection {
  const heading = either(language, '将有哪些变动', 'What will change, and when')
  const named = (name: string, what: string): string => either(language, `${name}：${what}`, `${name}: ${what}`)
  const items = [
    ...changes.map(({ schoolName, year, words, plan }) => ({
      year,
      item: {
        text: withSchool ? named(schoolName, words[language]) : words[language],
        note: `${schoolYearOf(language, year, false)} · ${plan}`,
        pace: null,
      },
    })),
    ...projects.map(({ schoolName, name, brings, state, year, isExpected }) => ({
      year: year ?? Number.MAX_SAFE_INTEGER,
      item: {
        text: withSchool ? named(schoolName, name) : name,
        note: [brings[language], state[language], schoolYearOf(language, year, isExpected)].join(' · '),
        pace: null,
      },
    })),
  ].toSorted((a, b) => a.year - b.year)
  if (items.length === 0) {
    const text = withSchool
      ? either(language, '已发布的方案和项目没有学校变动。', 'No school changes by what is published.')
      : either(language, '已发布的方案和项目没有涉及本校的变动。', 'Nothing that is published changes at this school.')
    return { heading, blocks: [{ kind: 'text', text }] }
  }
  const { shown, more } = firstOf(
    language,
    items.map(({ item }) => item),
    most,
  )
  const isProposal = changes.some(({ action }) => action === 'close' || action === 'to-point')
  const proposal = either(
    language,
    '“拟调整”是规划安排：须经听证（座谈）、公示和县级人民政府批准后才实施。',
    '“To be adjusted” is a proposal: it needs a hearing, publicity and the approval of the county government.',
  )
  return {
    heading,
    blocks: [
      { kind: 'items', items: shown },
      ...more,
      ...(isProposal ? [{ kind: 'note', text: proposal } as const] : []),
    ],
  }
}
