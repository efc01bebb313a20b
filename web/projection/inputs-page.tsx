/** 预测数据准备: which inputs of a forecast each county has, what is missing, and the way to hand them in. */
import { useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { widestRegion } from '#web/app/home-region.ts'
import { useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CityInputs } from './city-inputs.tsx'
import { CountyInputs } from './county-inputs.tsx'
import './inputs.css'

const choices = z.object({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
})

export function InputsPage() {
  const { pick } = useWords()
  const me = useMe().data
  const region = widestRegion(me, 'projection.read')
  if (me === undefined) return null
  if (region === null || region.length !== 6) {
    return <EmptyState title={pick('您没有可以查看的县区', 'there is no county that you may see')} />
  }
  return <Inputs region={region} />
}

function Inputs({ region }: { readonly region: string }) {
  const { pick } = useWords()
  const [, setChoices] = usePageState(choices)
  const { county: asked } = useSearch({ strict: false }) as { county?: string }
  const isCity = region.endsWith('00')
  const answer = useAnswer('projection', 'inputs', { region })
  return (
    <Answered of={answer}>
      {({ counties }) => {
        const county = counties.find(({ county: code }) => code === (isCity ? asked : region))
        return (
          <>
            <PageHeader
              title={pick('预测数据准备', 'Forecast inputs')}
              about={pick(
                '户籍、常住、在校是三种口径，分开填报、互不代替。先核查、后保存：有错误时什么都不保存；缺哪类数据，预测就改用哪种办法，逐项写明。',
                'Registered, resident and enrolled children are counted apart and never stand in for one another. Checked first, saved afterwards; what is missing, and what the forecast then does instead, is said for each table.',
              )}
              actions={
                isCity && (
                  <Select
                    allowClear
                    aria-label={pick('县区', 'County')}
                    placeholder={pick('全市各县区', 'all counties')}
                    style={{ width: 160 }}
                    value={county?.county ?? null}
                    onChange={(code: string | null) => setChoices({ county: code ?? undefined })}
                    options={counties.map(({ county: value, name: label }) => ({ value, label }))}
                  />
                )
              }
            />
            {county ? (
              <CountyInputs key={county.county} county={county.county} name={county.name} kinds={county.kinds} />
            ) : (
              <CityInputs counties={counties} />
            )}
          </>
        )
      }}
    </Answered>
  )
}
