/** Text of a reply from its file or as it was pasted; whatever cannot be read is one problem in words. */
import { basename } from 'node:path'
import type { Problem } from '#kernel/problem.ts'
import { readBytes } from '#platform/files/read-workbook.ts'
import { readPaper, readPasted } from '#platform/papers/read-paper.ts'

export type ReplyRead = { readonly paragraphs: readonly string[] } | { readonly problem: Problem }

const nothingGiven: Problem = {
  severity: 'error',
  code: 'no-reply-given',
  what: { zh: '没有给出答复的文件或文字', en: 'neither a file nor a text was given' },
  why: { zh: '没有可读的内容；没有保存任何数据', en: 'there is nothing to read; nothing was saved' },
  todo: {
    zh: '请选择文件（docx、pdf、txt），或粘贴全文',
    en: 'choose a file (docx, pdf, txt) or paste the whole text',
  },
}

export interface GivenReply {
  /** Where it lies. */
  readonly file?: string | undefined
  readonly text?: string | undefined
}

export async function readReplyText({ file, text }: GivenReply): Promise<ReplyRead> {
  if (file !== undefined) {
    const name = basename(file)
    const bytes = await readBytes(file, name)
    if (!Buffer.isBuffer(bytes)) return { problem: bytes }
    const read = await readPaper(name, bytes)
    return 'problem' in read ? read : { paragraphs: read.paper.paragraphs }
  }
  const pasted = text === undefined ? null : readPasted(text)
  return pasted === null ? { problem: nothingGiven } : { paragraphs: pasted.paragraphs }
}
