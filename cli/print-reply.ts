/** Prints what was read of a reply: its head, its clauses by part with their kinds, the counts it claims, and where it contradicts itself. */
import type { Language } from '#kernel/words.ts'
import { clauseKindWords, type ReadReply } from '#modules/engagement/contract.ts'
import { printLine } from './print-problems.ts'
import { printTable } from './print-table.ts'

export function printReply(reply: ReadReply, language: Language): void {
  const { head, parts, clauses, claims, counts, warnings } = reply
  const zh = language === 'zh'
  const titles = new Map(parts.map(({ number, title }) => [number, title]))
  const titleOf = (part: number): string =>
    titles.get(part) ?? (part === 0 ? (zh ? '前言' : 'before the parts') : zh ? '结尾' : 'after the parts')
  printLine(head.title ?? (zh ? '（没有找到标题）' : '(no title found)'))
  printLine(
    [head.office, zh ? `办理结果 ${head.result ?? '—'}` : `class ${head.result ?? '—'}`, head.on]
      .filter((each) => each !== null)
      .join('　'),
  )
  printLine('')
  printTable(
    zh
      ? ['条', '部分', '类别', '条款', '责任单位', '时限', '存疑']
      : ['no.', 'part', 'kind', 'clause', 'owner', 'time', 'doubt'],
    clauses.map(({ code, part, kind, means, text, owner, dueOn, time, doubt, isDoubtful }) => [
      code,
      titleOf(part),
      clauseKindWords[kind][language],
      means === null ? text : `${means}，${text}`,
      owner ?? '',
      dueOn ?? time ?? '',
      isDoubtful ? (doubt?.[language] ?? '') : '',
    ]),
    ['left', 'left', 'left', 'left', 'left', 'left', 'left'],
  )
  printLine('')
  printLine(
    zh
      ? `可核查承诺 ${counts.promise} 条，工作举措 ${counts.measure} 条，表态 ${counts.stance} 条；存疑 ${counts.doubtful} 条，请人确认`
      : `${counts.promise} verifiable promises, ${counts.measure} measures, ${counts.stance} statements; ${counts.doubtful} in doubt, for a person to confirm`,
  )
  if (claims.length > 0) {
    printLine('')
    printTable(
      zh ? ['年度实绩', '年份', '答复所称', '原文'] : ['count', 'year', 'claimed', 'words'],
      claims.map(({ words, year, claimed, unit, text }) => [
        words[language],
        year === null ? '' : String(year),
        claimed === null ? '' : `${claimed}${unit ?? ''}`,
        text,
      ]),
      ['left', 'right', 'right', 'left'],
    )
  }
  for (const { words } of warnings) printLine(`! ${words[language]}`)
}
