/** Pages printed from what is published, and from nothing else. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Download } from '#kernel/contract.ts'
import { mediaTypeOf } from '#platform/files/media-type.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { onlyOne, portalGround, schoolFacts } from '../portal/gather-portal.ts'
import { newestContact } from '../publication/store.ts'
import type { printOperations } from './contract.ts'
import { countyPrint } from './county-prints.ts'
import { printWords } from './print-shapes.ts'
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

function pdf(words: readonly string[], isSimulated: boolean, bytes: Buffer): Download {
  const name = `${isSimulated ? '模拟数据 ' : ''}${words.join(' ')}.pdf`.replaceAll(/[\\/:*?"<>|]/g, ' ')
  return { name, mediaType: mediaTypeOf(name), bytes }
}

export const printAnswers: PrintAnswers = {
  printNotice: async ({ school: code, language }, { database, now }) => {
    const ground = await portalGround(database, now)
    const school = await schoolFacts(database, ground.codes, code)
    if (!school) return nothingPublished(code)
    const { county, name } = school
    const [progress, newest] = await Promise.all([
      onlyOne(database, 'progress', county),
      newestContact(database, county),
    ])
    const { bytes } = await writeNotice(language, {
      school,
      progress,
      contact: school.entry?.content.contact ?? newest?.contact ?? null,
      countyName: ground.counties.find((each) => each.code === county)?.name ?? county,
      isSimulated: ground.isSimulated,
    })
    return pdf([name, printWords.notice[language]], ground.isSimulated, bytes)
  },

  printCounty: async ({ county, print, language }, { database, now }) => {
    const ground = await portalGround(database, now)
    const countyName = ground.counties.find(({ code }) => code === county)?.name
    const [progress, changes, forecast] = await Promise.all([
      onlyOne(database, 'progress', county),
      onlyOne(database, 'changes', county),
      onlyOne(database, 'forecast', county),
    ])
    if (countyName === undefined || !(progress ?? changes ?? forecast)) return nothingPublished(countyName ?? county)
    const facts = { countyName, progress, changes, forecast, isSimulated: ground.isSimulated }
    const { bytes } = await writePrint(countyPrint(language, print, facts))
    return pdf([countyName, printWords[print][language]], ground.isSimulated, bytes)
  },
}
