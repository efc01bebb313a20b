/** Why a file cannot be opened, in words: one problem for each reason, always with what to do about it. */
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import { fileLimits } from './limits.ts'

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')

const whyNotOpened: Words = {
  zh: '文件打不开，其中的数据一行也没有读取',
  en: 'the file could not be opened, so none of its rows was read',
}
const saveAsXlsx: Words = {
  zh: '请用 Excel 或 WPS 打开，“另存为”Excel 工作簿（.xlsx），再用新文件',
  en: 'open it in Excel or WPS, save it as an Excel workbook (.xlsx), and hand in the new file',
}

const refusal = (file: string, code: string, what: Words, todo: Words, why: Words = whyNotOpened): Problem => ({
  severity: 'error',
  code,
  file,
  what,
  why,
  todo,
})

export const fileRefusals = {
  missing: (file: string) =>
    refusal(
      file,
      'no-such-file',
      { zh: `找不到文件“${file}”`, en: `there is no file "${file}"` },
      { zh: '请核对文件名和所在文件夹', en: 'check the name and the folder' },
    ),
  folder: (file: string) =>
    refusal(
      file,
      'is-a-folder',
      { zh: `“${file}”是文件夹，不是文件`, en: `"${file}" is a folder, not a file` },
      { zh: '请指定文件夹中的某个文件', en: 'name a file inside it' },
    ),
  unreadable: (file: string) =>
    refusal(
      file,
      'unreadable-file',
      { zh: `没有读取“${file}”的权限，或文件正被占用`, en: `"${file}" may not be read, or another program holds it` },
      {
        zh: '请关闭正在打开它的程序，或检查文件权限',
        en: 'close the program that has it open, or check its permissions',
      },
    ),
  empty: (file: string) =>
    refusal(
      file,
      'empty-file',
      { zh: `“${file}”是空文件（0 字节）`, en: `"${file}" is empty (0 bytes)` },
      { zh: '请重新保存或重新拷贝该文件', en: 'save it or copy it again' },
    ),
  large: (file: string, bytes: number) =>
    refusal(
      file,
      'file-too-large',
      {
        zh: `“${file}”有 ${megabytes(bytes)} MB，超过上限 ${megabytes(fileLimits.fileBytes)} MB`,
        en: `"${file}" has ${megabytes(bytes)} MB, more than the limit of ${megabytes(fileLimits.fileBytes)} MB`,
      },
      {
        zh: '请只保留数据表，删去图片、附件和多余的工作表后另存',
        en: 'keep the tables only: remove pictures, attachments and other sheets, and save again',
      },
    ),
  bomb: (file: string) =>
    refusal(
      file,
      'zip-bomb',
      {
        zh: `“${file}”解压后的大小异常（超过 ${megabytes(fileLimits.inflatedBytes)} MB、压缩比异常或与声明的大小不符），已停止读取`,
        en: `"${file}" unpacks to an abnormal size (over ${megabytes(fileLimits.inflatedBytes)} MB, an absurd ratio, or not what it declares); reading was stopped`,
      },
      {
        zh: '请把数据复制到新建的工作簿中另存；如文件来源不明，请勿打开',
        en: 'copy the data into a new workbook; if you do not know where the file comes from, do not open it',
      },
    ),
  macros: (file: string) =>
    refusal(
      file,
      'macro-workbook',
      { zh: `“${file}”带有宏（VBA 程序或宏表）`, en: `"${file}" contains macros (VBA or macro sheets)` },
      { zh: '请另存为不带宏的 Excel 工作簿（.xlsx）', en: 'save it as an Excel workbook without macros (.xlsx)' },
      { zh: '为安全起见，不读取带宏的文件', en: 'for safety, files with macros are not read' },
    ),
  password: (file: string) =>
    refusal(
      file,
      'password-protected',
      { zh: `“${file}”设有打开密码`, en: `"${file}" is protected by a password` },
      { zh: '请在 Excel 中取消打开密码后另存', en: 'remove the password in Excel and save again' },
    ),
  html: (file: string) =>
    refusal(
      file,
      'web-page',
      {
        zh: `“${file}”其实是网页，只是扩展名像表格`,
        en: `"${file}" is a web page with the name of a spreadsheet`,
      },
      saveAsXlsx,
    ),
  damaged: (file: string, detail: string) =>
    refusal(
      file,
      'damaged-file',
      { zh: `“${file}”已损坏或不完整（${detail}）`, en: `"${file}" is damaged or incomplete (${detail})` },
      {
        zh: '请重新下载或重新拷贝；能在 Excel 中打开的，请另存为 .xlsx',
        en: 'download or copy it again; if Excel can still open it, save it as .xlsx',
      },
    ),
  kind: (file: string, kind: string) =>
    refusal(
      file,
      'unsupported-kind',
      { zh: `“${file}”是${kind}，不能读取`, en: `"${file}" is of a kind that cannot be read (${kind})` },
      saveAsXlsx,
      { zh: '只读取 .xlsx、.xls 和 .csv', en: 'only .xlsx, .xls and .csv are read' },
    ),
  cells: (file: string, sheet: string, rows: number, columns: number) =>
    refusal(
      file,
      'too-many-cells',
      {
        zh: `“${file}”的${sheet}占用 ${rows} 行 × ${columns} 列，超过 ${fileLimits.cells} 个单元格的上限`,
        en: `${sheet} of "${file}" spans ${rows} rows × ${columns} columns, over the limit of ${fileLimits.cells} cells`,
      },
      {
        zh: '多半是空白行列带有格式：请选中数据以外的行和列，删除后保存',
        en: 'usually blank rows or columns that carry a format: select and delete what lies outside the data, then save',
      },
    ),
  fields: (file: string, fields: number) =>
    refusal(
      file,
      'too-many-cells',
      {
        zh: `“${file}”有约 ${fields} 个单元格，超过 ${fileLimits.cells} 个的上限`,
        en: `"${file}" has about ${fields} cells, over the limit of ${fileLimits.cells}`,
      },
      {
        zh: '多半是数据以外还有大片空行空列：请删除后另存',
        en: 'usually blank rows or columns beyond the data: delete them and save again',
      },
    ),
  lockFile: (file: string) =>
    refusal(
      file,
      'lock-file',
      {
        zh: `“${file}”是 Excel 打开文件时留下的临时文件，里面没有数据`,
        en: `"${file}" is what Excel leaves beside a file while it is open; it holds no data`,
      },
      { zh: `请指定“${file.slice(2)}”本身`, en: `name "${file.slice(2)}" itself` },
    ),
  text: (file: string, detail: Words) =>
    refusal(file, 'damaged-text', { zh: `“${file}”${detail.zh}`, en: `"${file}": ${detail.en}` }, saveAsXlsx),
} as const
