/** Each page of the portal: what is published of it, put into its page; else that there is none, or that it was withdrawn and why. */
import type { Language, Words } from '#kernel/words.ts'
import type { Database } from '#platform/database/database.ts'
import { publishedHeads, publishedOf, type Withdrawn } from '../publication/gather-published.ts'
import { publicationRules } from '../publication/read-publication-rules.ts'
import { newestContact } from '../publication/store.ts'
import { findMain } from './find-page.ts'
import {
  findPlaces,
  namedSchools,
  newestFirst,
  oneById,
  onlyOne,
  schoolFacts,
  type PortalGround,
} from './gather-portal.ts'
import { headsMain, homeMain, schoolsMain } from './list-pages.ts'
import { markup, type Markup } from './markup.ts'
import { notesMain } from './notes-page.ts'
import { countyTabs, pageText, type PageParts } from './page-layout.ts'
import { chinese, day, linkTo, type Reading } from './page-words.ts'
import type { PortalPlace } from './portal-address.ts'
import { renderSnapshot } from './render-snapshot.ts'
import { schoolMain } from './school-page.ts'
import { methodText } from './table-page.ts'
import { csvText, fileTables } from './table-rows.ts'

export interface Asked {
  readonly reading: Reading
  readonly ground: PortalGround
  readonly database: Database
  readonly today: string
  readonly search: string
  readonly county: string | null
  readonly page: number
}

export interface Shown {
  readonly status: 200 | 404 | 410
  readonly mediaType: string
  readonly fileName: string | null
  readonly text: string
}

const shown = (text: string, status: Shown['status'] = 200): Shown => ({
  status,
  mediaType: 'text/html; charset=utf-8',
  fileName: null,
  text,
})

const page = (
  { reading, ground }: Asked,
  parts: Omit<PageParts, 'isSimulated'>,
  status: Shown['status'] = 200,
): Shown => shown(pageText(reading, { ...parts, isSimulated: ground.isSimulated }), status)

export const notFound = (asked: Asked): Shown => {
  const isEn = asked.reading.language === 'en'
  return page(
    asked,
    {
      title: { zh: '没有这个页面', en: 'There is no such page' },
      main: markup`<p>${isEn ? 'Nothing is published under this address.' : '这个地址下没有已发布的内容。'}</p>
        <p>
          ${linkTo(asked.reading, '/public', isEn ? 'To the start' : '回到首页')} ·
          ${linkTo(asked.reading, '/public/find', isEn ? 'Find my school' : '查学校')}
        </p>`,
    },
    404,
  )
}

/** It was published here and is no longer: when, and why. */
const gone = (asked: Asked, { title, withdrawnAt, reason }: Withdrawn, before: Markup = markup``): Shown => {
  const { reading } = asked
  const isEn = reading.language === 'en'
  return page(
    asked,
    {
      title,
      main: markup`${before}
        <p class="warn">
          ${isEn ? `Withdrawn on ${day(withdrawnAt, 'en')}: ` : `已于${day(withdrawnAt, 'zh')}撤回，原因：`}${chinese(reading, reason)}
        </p>`,
    },
    410,
  )
}

/** A county's page of a kind of which nothing is published: said so, with whom to call. */
async function nothingYet(asked: Asked, kind: 'progress' | 'changes' | 'forecast', county: string): Promise<Shown> {
  const { reading, ground, database } = asked
  const known = ground.counties.find(({ code }) => code === county)
  if (!known) return notFound(asked)
  const { withdrawn } = await publishedHeads(database, [county], { kinds: [kind] })
  if (withdrawn[0]) return gone(asked, withdrawn[0], countyTabs(reading, county))
  const contact = (await newestContact(database, county))?.contact ?? null
  const isEn = reading.language === 'en'
  const what: Record<typeof kind, Words> = {
    progress: { zh: '承诺与进展', en: 'promises and what became of them' },
    changes: { zh: '学校变动与招生服务范围', en: 'changes of schools and catchments' },
    forecast: { zh: '在校生预测', en: 'forecast of pupils' },
  }
  return page(asked, {
    title: { zh: `${known.name}：${what[kind].zh}`, en: `${known.name}: ${what[kind].en}` },
    main: markup`${countyTabs(reading, county)}
      <p class="warn">${isEn ? 'Nothing of this has been published yet.' : '这项内容尚未发布。'}</p>`,
    contact,
  })
}

async function fileOf(asked: Asked, id: string, ending: 'csv' | 'txt', language: Language): Promise<Shown> {
  const found = await oneById(asked.database, asked.ground.codes, id)
  if (!found || found.kind === 'reply' || found.kind === 'school') return notFound(asked)
  const { kind, title, publishedAt, content } = found
  const name = `${content.isSimulated ? '模拟数据 ' : ''}${title[language]}`.replaceAll(/[\\/:*?"<>|]/g, ' ')
  if (ending === 'txt') {
    const text = methodText(content as never, publishedAt, language)
    return { status: 200, mediaType: 'text/plain; charset=utf-8', fileName: `${name}.txt`, text: `\uFEFF${text}` }
  }
  const text = csvText(fileTables[kind](content as never, language))
  return { status: 200, mediaType: 'text/csv; charset=utf-8', fileName: `${name}.csv`, text }
}

type Pages = {
  readonly [P in PortalPlace['page']]: (asked: Asked, place: Extract<PortalPlace, { page: P }>) => Promise<Shown>
}

const countyPage =
  (kind: 'progress' | 'changes' | 'forecast') =>
  async (asked: Asked, { county }: { readonly county: string }): Promise<Shown> => {
    const found = await onlyOne(asked.database, kind, county)
    return found
      ? shown(
          renderSnapshot(found, asked.reading.language, { page: asked.page, isSimulated: asked.ground.isSimulated }),
        )
      : nothingYet(asked, kind, county)
  }

const onePage =
  (kind: 'reply' | 'table') =>
  async (asked: Asked, { id }: { readonly id: string }): Promise<Shown> => {
    const found = await oneById(asked.database, asked.ground.codes, id)
    if (found?.kind === kind)
      return shown(renderSnapshot(found, asked.reading.language, { isSimulated: asked.ground.isSimulated }))
    const { withdrawn } = await publishedHeads(asked.database, asked.ground.codes, { ids: [id] })
    return withdrawn[0]?.kind === kind ? gone(asked, withdrawn[0]) : notFound(asked)
  }

const pages: Pages = {
  home: async (asked) => {
    const { database, ground, reading } = asked
    const [progress, { published }] = await Promise.all([
      publishedOf(database, 'progress', ground.codes),
      publishedHeads(database, ground.codes, { kinds: ['progress', 'changes', 'forecast', 'reply', 'table'] }),
    ])
    const counties = ground.counties.map((county) => ({
      ...county,
      progress: progress.find((each) => each.county === county.code)?.content ?? null,
    }))
    return page(asked, {
      title: { zh: '义务教育公开信息', en: 'Compulsory education: public information' },
      main: homeMain(reading, counties, newestFirst(published).slice(0, 8)),
    })
  },

  find: async (asked) => {
    const { database, ground, reading, search, county } = asked
    const found = await findPlaces(database, ground, search, county)
    return page(asked, {
      title: { zh: '查学校', en: 'Find my school' },
      main: findMain(reading, ground.counties, { search, county }, found),
      query: { ...(search === '' ? {} : { q: search }), ...(county === null ? {} : { county }) },
    })
  },

  replies: async (asked) => {
    const { published } = await publishedHeads(asked.database, asked.ground.codes, { kinds: ['reply'] })
    return page(asked, {
      title: { zh: '建议提案答复', en: 'Replies to proposals' },
      main: headsMain(asked.reading, newestFirst(published), asked.page, {
        about: {
          zh: '人大代表建议和政协提案的答复；答复中的可核查承诺列入各县区的承诺与进展。',
          en: 'Replies to proposals of deputies and CPPCC members; promises in them that can be checked stand among the promises of the counties.',
        },
        none: { zh: '尚未发布答复。', en: 'No reply has been published yet.' },
      }),
    })
  },

  data: async (asked) => {
    const kinds = ['table', 'progress', 'changes', 'forecast'] as const
    const { published } = await publishedHeads(asked.database, asked.ground.codes, { kinds })
    return page(asked, {
      title: { zh: '数据下载', en: 'Data' },
      main: headsMain(asked.reading, newestFirst(published), asked.page, {
        about: {
          zh: '每张表都附口径与方法说明；数目过小或能识别单个学校的数不公开。',
          en: 'Each table comes with its method; figures that are small or tell a single school are withheld.',
        },
        none: { zh: '尚未发布数据。', en: 'No data have been published yet.' },
      }),
    })
  },

  notes: async (asked) => {
    const { published, withdrawn } = await publishedHeads(asked.database, asked.ground.codes)
    const corrections = newestFirst(published.filter(({ correction }) => correction !== null))
    const late = withdrawn.toSorted((a, b) => b.withdrawnAt.localeCompare(a.withdrawnAt))
    return page(asked, {
      title: { zh: '说明与更正', en: 'Method and corrections' },
      main: notesMain(
        asked.reading,
        publicationRules(asked.today).clauses,
        corrections.slice(0, 50),
        late.slice(0, 50),
      ),
    })
  },

  progress: countyPage('progress'),
  changes: countyPage('changes'),
  forecast: countyPage('forecast'),

  schools: async (asked, { county }) => {
    const known = asked.ground.counties.find(({ code }) => code === county)
    if (!known) return notFound(asked)
    const [schools, contact] = await Promise.all([
      namedSchools(asked.database, [county]),
      newestContact(asked.database, county),
    ])
    return page(asked, {
      title: { zh: `${known.name}：学校`, en: `${known.name}: schools` },
      main: schoolsMain(asked.reading, county, schools, asked.page),
      contact: contact?.contact ?? null,
    })
  },

  school: async (asked, { school }) => {
    const facts = await schoolFacts(asked.database, asked.ground.codes, school)
    if (!facts) {
      const { withdrawn } = await publishedHeads(asked.database, asked.ground.codes, {
        kinds: ['school'],
        subject: school,
      })
      return withdrawn[0] ? gone(asked, withdrawn[0]) : notFound(asked)
    }
    const contact = facts.entry?.content.contact ?? (await newestContact(asked.database, facts.county))?.contact ?? null
    return page(asked, {
      title: { zh: facts.name, en: facts.name },
      main: schoolMain(asked.reading, facts),
      contact,
    })
  },

  reply: onePage('reply'),
  table: onePage('table'),
  file: (asked, { id, ending }) => fileOf(asked, id, ending, asked.reading.language),
}

export const showPlace = (asked: Asked, place: PortalPlace): Promise<Shown> => pages[place.page](asked, place as never)
