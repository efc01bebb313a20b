/** Tables as files on a machine: the empty ones written, and filled ones checked. Reaches no database, nor loads what does. */
import { extname } from 'node:path'
import type { Answers } from '#platform/operations/answers.ts'
import type { Problem } from '#kernel/problem.ts'
import { writeTable } from '#platform/files/write-table.ts'
import type { contract } from '../contract.ts'
import { readCensus } from '../read-census.ts'
import { tables } from '../tables.ts'
import { templateColumns } from '../template.ts'

const notWritten = (file: string, code: string, zh: string, en: string, todo: Problem['todo']): Problem => ({
  severity: 'error',
  code,
  file,
  what: { zh, en },
  why: { zh: '模板没有写出', en: 'the template was not written' },
  todo,
})

const asShape = (problems: readonly Problem[]) => problems.map((problem) => ({ ...problem }))

export const fileAnswers: Pick<Answers<typeof contract>, 'template' | 'check'> = {
  template: async ({ table, file, overwrite }) => {
    const refused = (problem: Problem) => ({ file, headings: 0, problems: asShape([problem]) })
    if (!/^\.(xlsx|csv)$/i.test(extname(file))) {
      return refused(
        notWritten(
          file,
          'template-kind',
          `模板只能写成 .xlsx 或 .csv：“${file}”`,
          `a template is an .xlsx or a .csv: "${file}"`,
          {
            zh: '请让文件名以 .xlsx 或 .csv 结尾',
            en: 'let the name end in .xlsx or .csv',
          },
        ),
      )
    }
    const columns = templateColumns(tables[table])
    try {
      if (await writeTable(file, { sheet: tables[table].sheet, columns }, overwrite)) {
        return { file, headings: columns.length, problems: [] }
      }
      return refused(
        notWritten(file, 'file-exists', `“${file}”已经存在`, `"${file}" exists already`, {
          zh: '请换一个文件名；确要覆盖时加 --overwrite',
          en: 'choose another name, or add --overwrite to replace it',
        }),
      )
    } catch {
      return refused(
        notWritten(file, 'not-writable', `“${file}”写不进去`, `"${file}" cannot be written`, {
          zh: '请检查文件夹是否存在、是否有写入权限、文件是否正被打开',
          en: 'check that the folder is there, may be written to, and that the file is not open elsewhere',
        }),
      )
    }
  },

  check: async ({ file, mapping, countyTable }, { today }) => {
    const reading = await readCensus({ file, mapping, countyTable, today })
    return {
      schoolRows: reading.schools?.rows.length ?? null,
      countyRows: reading.counties?.rows.length ?? null,
      problems: asShape(reading.problems),
    }
  },
}
