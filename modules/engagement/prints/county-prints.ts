/** A county's brochure (宣传图册) and slides for a parents' meeting (家长会), of what is published; what is not is said to be missing. */
import type { Language } from '#kernel/words.ts'
import { day } from '../portal/page-words.ts'
import type { Published } from '../publication/gather-published.ts'
import { simulatedSentence } from '../publication/publication-words.ts'
import { forecastSection, pastSection, townsSection } from './forecast-sections.ts'
import { contactSection, missingSection, sourcesSection } from './print-frame.ts'
import { progressSection, promiseSections } from './promise-sections.ts'
import { changesSection } from './school-sections.ts'
import { printWords, type CountyPrint, type Print } from './print-shapes.ts'

export interface CountyFacts {
  readonly countyName: string
  readonly progress: Published<'progress'> | null
  readonly changes: Published<'changes'> | null
  readonly forecast: Published<'forecast'> | null
  readonly isSimulated: boolean
}

/** How much of each list stands there: a slide is read from the last row, a brochure at home. */
const rooms = {
  brochure: { promises: 12, changes: 24, towns: 30, past: 8 },
  slides: { promises: 4, changes: 5, towns: 8, past: 5 },
} as const satisfies Record<CountyPrint, unknown>

export function countyPrint(language: Language, print: CountyPrint, facts: CountyFacts): Print {
  const { countyName, progress, changes, forecast, isSimulated } = facts
  const room = rooms[print]
  const all = [progress, changes, forecast].filter((each) => each !== null)
  const newest = all
    .map(({ publishedAt }) => publishedAt)
    .toSorted()
    .at(-1)
  const contact = all[0]?.content.contact ?? null
  const towns = forecast && townsSection(language, forecast.content, room.towns)
  return {
    kind: print,
    letters: print === 'slides' ? 17 : 10.5,
    lang: language,
    title:
      language === 'zh'
        ? `${countyName}义务教育优质均衡发展`
        : `Quality and balanced compulsory education in ${countyName}`,
    subtitle: `${printWords[print][language]}${newest === undefined ? '' : ` · ${day(newest, language)}`}`,
    label: isSimulated ? simulatedSentence[language] : null,
    office: contact?.office ?? countyName,
    sections: [
      progress
        ? progressSection(language, progress.content)
        : missingSection(language, '承诺与进展', 'What was promised, and what became of it'),
      ...(progress ? promiseSections(language, progress.content, room.promises) : []),
      changes
        ? changesSection(language, changes.content, { most: room.changes, withSchool: true })
        : missingSection(language, '学校变动', 'What will change, and when'),
      ...(forecast
        ? [
            forecastSection(language, forecast.content),
            ...(towns ? [towns] : []),
            pastSection(language, forecast.content, room.past),
          ]
        : [missingSection(language, '在校生预测', 'How many pupils there will be')]),
    ],
    contact: contactSection(language, contact),
    sources: sourcesSection(language, all, print === 'brochure'),
  }
}
