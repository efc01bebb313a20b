/** Why the text of a paper cannot be read, in words: one problem for each reason, always with what to do about it. */
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'

/** Beyond these nobody hands in a reply or a report; a file that is larger is something else. */
export const paperLimits = {
  bytes: 30 * 1024 * 1024,
  pages: 500,
  characters: 2_000_000,
  /** Below so many characters a page, a PDF is taken for pictures of pages. */
  charactersOfAPage: 10,
} as const

const nothingRead: Words = { zh: '文字没有读取，原文件不受影响', en: 'no text was read; the file itself is untouched' }
const pasteInstead: Words = {
  zh: '请用 WPS 或 Word 打开，另存为 .docx 再上传；也可以全选复制，直接粘贴文字',
  en: 'open it in WPS or Word and save it as .docx, or select all, copy, and paste the text',
}

const refusal = (file: string, code: string, what: Words, todo: Words = pasteInstead): Problem => ({
  severity: 'error',
  code,
  file,
  what,
  why: nothingRead,
  todo,
})

/** Kinds of files that are papers, but not of a kind that is read here. */
const otherKinds = {
  doc: { zh: '旧版 Word 文档（.doc）或旧版 WPS 文字（.wps）', en: 'an old Word document (.doc, .wps)' },
  ofd: { zh: '版式文件 OFD', en: 'an OFD file' },
  rtf: { zh: 'RTF 文档', en: 'an RTF document' },
  odt: { zh: 'ODT 文档', en: 'an ODT document' },
  picture: { zh: '图片', en: 'a picture' },
  xlsx: { zh: 'Excel 工作簿', en: 'an Excel workbook' },
  page: { zh: '网页', en: 'a web page' },
} as const
export type OtherKind = keyof typeof otherKinds

export const paperRefusals = {
  empty: (file: string) =>
    refusal(
      file,
      'empty-paper',
      { zh: `“${file}”里没有文字`, en: `"${file}" holds no text` },
      { zh: '请核对是否选错了文件，或直接粘贴文字', en: 'check that it is the right file, or paste the text' },
    ),
  large: (file: string) =>
    refusal(
      file,
      'paper-too-large',
      {
        zh: `“${file}”太大：超过 ${paperLimits.bytes / 1024 / 1024} MB、${paperLimits.pages} 页或 ${paperLimits.characters / 10_000} 万字`,
        en: `"${file}" is too large: over ${paperLimits.bytes / 1024 / 1024} MB, ${paperLimits.pages} pages or ${paperLimits.characters} characters`,
      },
      {
        zh: '请删去附件和图片后另存，或只粘贴需要的文字',
        en: 'remove annexes and pictures and save it again, or paste the text that is needed',
      },
    ),
  damaged: (file: string) =>
    refusal(file, 'damaged-paper', {
      zh: `“${file}”已损坏，或扩展名与内容不符`,
      en: `"${file}" is damaged, or is not what its name says`,
    }),
  locked: (file: string) =>
    refusal(
      file,
      'paper-with-password',
      { zh: `“${file}”设了打开密码`, en: `"${file}" opens only with a password` },
      { zh: '请取消密码后另存，再上传', en: 'remove the password, save it, and hand in the new file' },
    ),
  scanned: (file: string) =>
    refusal(
      file,
      'scanned-paper',
      {
        zh: `“${file}”是扫描件，页面是图片，没有可读取的文字`,
        en: `"${file}" is a scan: its pages are pictures without text`,
      },
      {
        zh: '请上传由 WPS 或 Word 导出的文件，或把文字识别（OCR）后粘贴；扫描件可作为附件保存',
        en: 'hand in the file that the paper was printed from, or paste recognised text; a scan can be kept as an attachment',
      },
    ),
  endless: (file: string) =>
    refusal(file, 'paper-takes-too-long', {
      zh: `“${file}”读取超时，多半是文件结构损坏`,
      en: `reading "${file}" did not come to an end; most likely it is damaged`,
    }),
  other: (file: string, kind: OtherKind) =>
    refusal(file, 'paper-of-another-kind', {
      zh: `“${file}”是${otherKinds[kind].zh}，这里能读取 .docx、带文字的 .pdf 和 .txt`,
      en: `"${file}" is ${otherKinds[kind].en}; what can be read here is .docx, .pdf with text, and .txt`,
    }),
} as const
