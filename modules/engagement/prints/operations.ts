/** Pages printed from what is published, and from nothing else. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Download } from '#kernel/contract.ts'
import type { Language } from '#kernel/words.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { PrintedPdf } from '#platform/papers/write-pdf.ts'
import type { contract } from '../contract.ts'
import { onlyOne, portalGround, schoolFacts } from '../portal/gather-portal.ts'
import { newestContact } from '../publication/store.ts'
import type { printOperations } from './contract.ts'
import { countyPrint } from './county-prints.ts'
import { printWords, type CountyPrint } from './print-shapes.ts'
import { writeNotice, writePrint } from './write-print.ts'

type PrintAnswers = Pick<Answers<typeof contract>, keyof typeof printOperations>

const nothingPublished = (place: string): Refusal =>
  refuse(
    'nothing-published',
    { place },
    {
      zh: `没有关于“${place}”的已发布内容，宣传材料只印已发布的内容；请先完成发布`,
      en: `nothing about "${place}" is published, and only what is published is printed; publish it first`,
    },
  )

interface Printed extends PrintedPdf {
  /** Of the file. */
  readonly name: string
}

function printed(words: readonly string[], isSimulated: boolean, pdf: PrintedPdf): Printed {
  const name = `${isSimulated ? '模拟数据 ' : ''}${words.join(' ')}.pdf`.replaceAll(/[\\/:*?"<>|]/g, ' ')
  return { name, ...pdf }
}

type Ask = Pick<AnswerContext, 'database' | 'now'>

async function noticeOf({ database, now }: Ask, code: string, language: Language): Promise<Printed | Refusal> {
  const ground = await portalGround(database, now)
  const school = await schoolFacts(database, ground.codes, code)
  if (!school) return nothingPublished(code)
  const { county, name } = school
  const [progress, newest] = await Promise.all([onlyOne(database, 'progress', county), newestContact(database, county)])
  const pdf = await writeNotice(language, {
    school,
    progress,
    contact: school.entry?.content.contact ?? newest?.contact ?? null,
    countyName: ground.counties.find((each) => each.code === county)?.name ?? county,
    isSimulated: ground.isSimulated,
  })
  return printed([name, printWords.notice[language]], ground.isSimulated, pdf)
}

async function countyPrintOf(
  { database, now }: Ask,
  county: string,
  print: CountyPrint,
  language: Language,
): Promise<Printed | Refusal> {
  const ground = await portalGround(database, now)
  const countyName = ground.counties.find(({ code }) => code === county)?.name
  const [progress, changes, forecast] = await Promise.all([
    onlyOne(database, 'progress', county),
    onlyOne(database, 'changes', county),
    onlyOne(database, 'forecast', county),
  ])
  if (countyName === undefined || !(progress ?? changes ?? forecast)) return nothingPublished(countyName ?? county)
  const facts = { countyName, progress, changes, forecast, isSimulated: ground.isSimulated }
  const pdf = await writePrint(countyPrint(language, print, facts))
  return printed([countyName, printWords[print][language]], ground.isSimulated, pdf)
}

const asFile = (made: Printed | Refusal): Download | Refusal =>
  isRefusal(made) ? made : { name: made.name, mediaType: mediaTypeOf(made.name), bytes: made.bytes }

export const printAnswers: PrintAnswers = {
  printNotice: async ({ school, language }, context) => asFile(await noticeOf(context, school, language)),

  printCounty: async ({ county, print, language }, context) =>
    asFile(await countyPrintOf(context, county, print, language)),

  printCheck: async ({ of, print, language }, context) => {
    const made =
      print === 'notice' ? await noticeOf(context, of, language) : await countyPrintOf(context, of, print, language)
    return isRefusal(made) ? made : { name: made.name, pages: made.pages, missing: [...made.missing] }
  },
}
