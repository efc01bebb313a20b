/** 宣传材料: brochure, slides and school notices as PDF, from what is published and from nothing else. */
import { z } from 'zod'
import { countyPrints } from '#modules/engagement/contract.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { SchoolChoice } from '#web/app/school-choice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PublicationNav } from '../publication-nav.tsx'
import { PrintCard } from './print-card.tsx'

const choices = z.object({
  school: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
})

export function PrintsPage() {
  const { pick } = useWords()
  const choice = useRegionChoice('engagement.read')
  const name = useRegionName(choice?.region ?? '')
  const [{ school }, choose] = usePageState(choices)
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const { county } = choice
  return (
    <>
      <PageHeader
        title={pick(`${name}宣传材料`, `Printed pages, ${name}`)}
        about={pick(
          '只印已发布的内容，随发布、更正、撤回而变；印出前先看页数和缺字。',
          'Only what is published is printed, and it follows corrections and withdrawals. Pages and missing letters are told first.',
        )}
        actions={<CountyChoice choice={choice} withCity={false} />}
      />
      <PublicationNav county={choice.city === null ? null : county} />
      {county === null ? (
        <CountyFirst choice={choice} />
      ) : (
        <>
          <section className="panel">
            <h2>{pick('全县', 'The county')}</h2>
            <div className="print-cards">
              {countyPrints.map((print) => (
                <PrintCard key={`${county} ${print}`} print={print} of={county} />
              ))}
            </div>
          </section>
          <section className="panel">
            <h2>{pick('一所学校', 'One school')}</h2>
            <div className="school-field">
              <SchoolChoice
                county={county}
                {...(school === undefined ? {} : { value: school })}
                onChange={(code) => choose({ school: code })}
                allowClear
              />
            </div>
            {school === undefined ? (
              <p className="quiet note-line">{pick('选一所学校，生成宣传栏。', 'Choose a school for its notice.')}</p>
            ) : (
              <div className="print-cards">
                <PrintCard key={school} print="notice" of={school} />
              </div>
            )}
          </section>
        </>
      )}
    </>
  )
}
