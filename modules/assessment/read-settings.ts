/** Reads the two small files a county may add to its table: relaxations that are switched on, and its unit prices. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { Problem } from '#kernel/problem.ts'
import type { RelaxationGrant } from '#modules/standards/contract.ts'
import type { UnitPrices } from './gaps.ts'

const grantsShape = z.array(
  z.strictObject({
    school: z.coerce.string().regex(/^\d{10}$/),
    relaxation: z.string().regex(/^X\./),
    proof: z.string().min(1),
  }),
)

const pricesShape = z.strictObject(
  Object.fromEntries(
    ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'].map((code) => [code, z.number().positive().optional()]),
  ),
)

export interface Setting<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}

const unreadable = (path: string, what: { zh: string; en: string }, todo: { zh: string; en: string }): Problem => ({
  severity: 'error',
  code: 'bad-settings-file',
  file: basename(path),
  what,
  why: { zh: '设置文件读不懂就不能采用', en: 'a settings file that cannot be understood cannot be used' },
  todo,
})

/** Bytes; a settings file has a few lines. */
const largest = 1024 * 1024

/** Undefined where the file refers to itself so often that it would grow without end. */
function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 })
  } catch {
    return undefined
  }
}

async function readYaml<T>(
  path: string,
  shape: z.ZodType<T>,
  empty: T,
  form: { zh: string; en: string },
): Promise<Setting<T>> {
  let text: string
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size > largest) throw new Error('no settings file')
    text = await readFile(path, 'utf8')
  } catch {
    const what = { zh: `打不开文件“${basename(path)}”`, en: `cannot open the file "${basename(path)}"` }
    return {
      value: empty,
      problems: [unreadable(path, what, { zh: '核对文件名和路径', en: 'check its name and folder' })],
    }
  }
  const document = parseDocument(text)
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, linePos }) =>
      unreadable(
        path,
        {
          zh: `第${linePos?.[0].line ?? 1}行不是有效的YAML`,
          en: `line ${linePos?.[0].line ?? 1} is not valid YAML: ${message.split('\n')[0]}`,
        },
        form,
      ),
    )
    return { value: empty, problems }
  }
  const content = document.contents === null ? empty : contentOf(document)
  const parsed = shape.safeParse(content)
  if (parsed.success) return { value: parsed.data, problems: [] }
  const problems = parsed.error.issues.map(({ path: where, message }) =>
    unreadable(
      path,
      { zh: `“${where.join('.')}”写法不对：${message}`, en: `"${where.join('.')}" is not written right: ${message}` },
      form,
    ),
  )
  return { value: empty, problems }
}

/** Relaxations, each with the school, its code and the name of the proof. No file, none switched on. */
export async function readRelaxations(path: string | undefined): Promise<Setting<readonly RelaxationGrant[]>> {
  if (path === undefined) return { value: [], problems: [] }
  return await readYaml<readonly RelaxationGrant[]>(path, grantsShape, [], {
    zh: '每条写明 school（学校标识码）、relaxation（放宽代码，如 X.R3.visiting-staff）和 proof（佐证文件名）',
    en: 'each entry gives school (its code), relaxation (such as X.R3.visiting-staff) and proof (name of the file)',
  })
}

/** Unit prices in 元 for R1 … R7. No file, no prices: then nothing is invented and the cheapest way is chosen without money. */
export async function readPrices(path: string | undefined): Promise<Setting<UnitPrices>> {
  if (path === undefined) return { value: {}, problems: [] }
  const setting = await readYaml<Record<string, number | undefined>>(
    path,
    pricesShape,
    {},
    {
      zh: '每行写一个指标和每单位的价格（元），如 R4: 3000',
      en: 'one indicator a line with its price in yuan for one unit, such as R4: 3000',
    },
  )
  return { value: setting.value as UnitPrices, problems: setting.problems }
}
