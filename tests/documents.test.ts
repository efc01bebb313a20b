/** The documents are true where a program can tell: links lead somewhere, named files and names exist, the worked examples come out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { gather } from '#modules/assessment/gather.ts'
import { judgeCounty } from '#modules/assessment/judge-county.ts'
import { traceCounty } from '#modules/assessment/trace-figures.ts'
import { roles, roleWords } from '#modules/access/contract.ts'
import {
  countyFilingStates,
  countyFilingStateWords,
  filingEventKinds,
  filingEventWords,
  filingStates,
  filingStateWords,
  importStates,
  importStateWords,
} from '#modules/census/contract.ts'
import { schoolEventKinds, schoolEventWords } from '#modules/schools/contract.ts'
import { readConfig } from '#platform/config.ts'

const root = resolve(import.meta.dirname, '..')
const guide = (name: string): string => join(root, 'docs/guides', name)
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const skipped = new Set(['node_modules', '.git', 'data', 'dist', 'coverage'])
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    return skipped.has(entry.name) ? [] : filesIn(path)
  })
const files = filesIn('')
const pages = files.filter((path) => path.endsWith('.md'))

/** Targets of links, without anchors and addresses of the web. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!.split('#')[0]!).filter((to) => to && !/^[a-z]+:/.test(to))

const quoted = (text: string): string[] => [...text.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name!)

/** Source files and folders in backticks; a placeholder or a wildcard names none. */
const pathsOf = (text: string): string[] =>
  quoted(text).filter(
    (name) =>
      !/[<*…>]/.test(name) &&
      /\/[^/]+\.(tsx?|cjs|yaml|md|csv|sql|css|geojson)$|^(kernel|platform|modules|server|cli|web|database|docs|tests|bench)\//.test(
        name,
      ),
  )

const isThere = (name: string): boolean =>
  existsSync(join(root, name)) || files.some((path) => path.endsWith(`/${name}`))

/** What a page points at that is not there. */
const lost = (page: string, text: string): string[] => [
  ...linksOf(text).filter((to) => !existsSync(resolve(root, dirname(page), to))),
  ...pathsOf(text).filter((name) => !isThere(name)),
]

const sources = files
  .filter((path) => /\.tsx?$|^(package|tsconfig)\.json$/.test(path) && !path.endsWith('documents.test.ts'))
  .map(textOf)
  .join('\n')

/** Names in camel case that no source holds. Guides show code that is still to be written, so they are left out. */
const unheardOf = (text: string): string[] =>
  quoted(text).filter((name) => /^[a-z]+([A-Z][a-z]*)+$/.test(name) && !new RegExp(`\\b${name}\\b`).test(sources))

describe('documents', () => {
  it.each(pages)('%s points at what is there', (page) => {
    expect(lost(page, textOf(page))).toEqual([])
  })

  it.each(pages.filter((page) => !page.startsWith('docs/guides')))('%s names what the code names', (page) => {
    expect(unheardOf(textOf(page))).toEqual([])
  })

  it('would be found out', () => {
    const page =
      '[a](nowhere.md) `kernel/nothing.ts` [b](LICENSE) `kernel/ratio.ts` `sheet/cells.ts` `x/cells.ts` `docs/<name>.md`'
    expect(lost('README.md', page)).toEqual(['nowhere.md', 'kernel/nothing.ts', 'x/cells.ts'])
    expect(unheardOf('`judgeSchool` `judgeNobody`')).toEqual(['judgeNobody'])
  })
})

const scripts = Object.keys((JSON.parse(textOf('package.json')) as { scripts: object }).scripts)

/** Scripts that a page tells people to run. */
const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name!)

/** Settings that a page speaks of: all of ours begin alike. */
const settingsIn = (text: string): string[] =>
  [...new Set(text.match(/\bJUNHENG_[A-Z_]+|\bDATABASE_URL\b/g))].toSorted()

/** Commands of a page as they are typed, without what is said of them. */
const commands = (page: string): string[] =>
  textOf(page)
    .split('\n')
    .filter((line) => /^\s*(JUNHENG_\S+ )*npm (run|test)/.test(line))
    .map((line) => line.split('#')[0]!.trim())

describe('what the documents tell people to type', () => {
  it.each(pages)('%s: every script is there', (page) => {
    expect(scriptsIn(textOf(page)).filter((name) => !scripts.includes(name))).toEqual([])
  })

  const code = files.filter((path) => /^(platform|server|cli)\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'))
  const read = settingsIn(code.map(textOf).join('\n'))
  it.each(['README.md', 'README.zh-CN.md'])('%s: every setting that the program reads, and no other', (page) => {
    expect(settingsIn(textOf(page))).toEqual(read)
  })

  it.each(['README.md', 'README.zh-CN.md'])('%s: the defaults are those of the program', (page) => {
    const { host, port, sessionMinutes } = readConfig({})
    for (const value of [`\`${host}\``, `\`${port}\``, `| ${sessionMinutes} |`]) expect(textOf(page)).toContain(value)
  })

  it('is the same in both languages, command for command', () => {
    expect(commands('README.zh-CN.md')).toEqual(commands('README.md'))
    expect(commands('README.md').length).toBeGreaterThan(8)
  })

  it('would be found out', () => {
    expect(
      scriptsIn('`npm run demos` and `npm run -s junheng -- x`').filter((name) => !scripts.includes(name)),
    ).toEqual(['demos'])
    expect(settingsIn('`JUNHENG_NOTHING` or DATABASE_URL')).toEqual(['DATABASE_URL', 'JUNHENG_NOTHING'])
  })
})

describe('the glossary', () => {
  const glossary = textOf('GLOSSARY.md')
  const rows = glossary.split('\n').filter((line) => line.startsWith('|'))
  const terms = [
    ...roles.map((code) => ({ code, ...roleWords[code] })),
    ...filingStates.map((code) => ({ code, ...filingStateWords[code] })),
    ...countyFilingStates.map((code) => ({ code, ...countyFilingStateWords[code] })),
    ...filingEventKinds.map((code) => ({ code, ...filingEventWords[code] })),
    ...importStates.map((code) => ({ code, ...importStateWords[code] })),
    ...schoolEventKinds.map((code) => ({ code, ...schoolEventWords[code] })),
  ]
  it.each(terms)('has $code, in the words of the pages: $zh', ({ code, zh, en }) => {
    const own = rows.filter((line) => line.includes(`\`${code}\``))
    expect(own.filter((line) => line.includes(zh) && line.includes(en))).not.toEqual([])
  })
})

describe('third-party notices', () => {
  it('name the packages of the lock file; else run `npm run notices`', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { version?: string; dev?: boolean; devOptional?: boolean }>
    }
    const wanted = Object.entries(packages)
      .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
      .map(([place, { version }]) => `${place.split('node_modules/').at(-1)} ${version}`)
    const rows = textOf('THIRD-PARTY-NOTICES.md').matchAll(/^\| (\S+) \| (\d\S*) \|/gm)
    const listed = [...rows].map(([, name, version]) => `${name} ${version}`)
    expect(listed.toSorted()).toEqual([...new Set(wanted)].toSorted())
  })
})

describe('the examples of the guides', () => {
  it('worked by hand: the digits of the page come out', async () => {
    const gathered = await gather({ file: guide('read-a-trace-by-hand.csv'), excludePrivate: false, on: '2026-01-01' })
    if ('problems' in gathered) throw new Error('the example cannot be read')
    const [{ facts, standard }] = gathered.cases as [(typeof gathered.cases)[number]]
    const { traces } = traceCounty(facts, judgeCounty(facts, standard), standard, gathered.tables)
    const page = textOf('docs/guides/read-a-trace-by-hand.md')
    const figures = [traces['3141900004/primary/R4'], traces['primary/R2']].map((trace) => String(trace?.value))
    expect(figures).toEqual(['5.625', '0.3329560459081458'])
    for (const figure of figures) expect(page).toContain(figure)
    expect(traces['3141900004/primary/R4']?.from?.[0]).toMatchObject({
      value: 1462.5,
      from: [{ value: 260 / 480 }, {}],
    })
  })

  it('under other headings: read, converted and added up', async () => {
    const [file, mapping] = [guide('other-headings.csv'), guide('other-headings.mapping.yaml')]
    const gathered = await gather({ file, mapping, excludePrivate: false })
    if ('problems' in gathered) throw new Error('the example cannot be read')
    const [first] = gathered.cases
    expect(first?.problems.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(first?.facts.rows[0]).toMatchObject({ equipmentValue: 132, sportsGroundArea: 4500, peTeachers: 3 })
  })
})
