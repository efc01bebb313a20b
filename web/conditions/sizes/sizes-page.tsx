/** 班额与大校: both lines, who stands over them by stage, place and sponsor, and the ways out of each crowded school. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useCountyNames } from '#web/app/place-name.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ConditionsPage, type Place } from '../conditions-page.tsx'
import { FiguresLine, useChosenYear, YearChoice } from '../year-choice.tsx'
import { CrowdedPanel } from './crowded-panel.tsx'
import { GroupTable } from './group-table.tsx'
import { LargeTable } from './large-table.tsx'
import { LinesPanel } from './lines-panel.tsx'
import { SchoolTable } from './school-table.tsx'

const choices = z.object({
  tab: z.enum(['crowded', 'groups', 'schools', 'large']).default('crowded'),
  which: z.enum(['failing', 'all']).default('failing'),
})
type Tab = z.output<typeof choices>['tab']

export function SizesPage() {
  const { pick } = useWords()
  const year = useChosenYear()
  return (
    <ConditionsPage
      title={(name) => pick(`${name}班额与大校`, `Class and school sizes, ${name}`)}
      about={pick(
        '标准班额（小学45、初中50人）和大班额（56、66人）两条线一起看；每所超规模、超班额学校有哪些化解办法，花多少钱，从哪个统计学年起算数。',
        'Both lines of a class together, the standard (45 and 50) and big classes (56 and 66); and of each crowded school the ways out, what they cost and from which year they count.',
      )}
      withCity
      actions={({ region }) => (
        <>
          <YearChoice region={region} />
          <Button icon={<DownloadOutlined />} href={fileUrl('conditions', 'exportSizes', { region, ...year })}>
            {pick('导出台账', 'Export')}
          </Button>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
        </>
      )}
    >
      {(place) => <Sizes key={place.region} {...place} />}
    </ConditionsPage>
  )
}

function Sizes({ region, county }: Place) {
  const { pick } = useWords()
  const year = useChosenYear()
  const countyName = useCountyNames(region)
  const [{ tab, which }, choose] = usePageState(choices)
  const sizes = useAnswer('conditions', 'classSizes', { region, ...year }, { placeholderData: (before) => before })
  const large = useAnswer('conditions', 'largeSchools', { region, ...year }, { placeholderData: (before) => before })
  const isCity = county === null
  // The ways out are reckoned county by county.
  const shown: Tab = isCity && tab === 'crowded' ? 'groups' : tab
  return (
    <Answered of={sizes}>
      {({ figures, lines, groups, schools }) => (
        <>
          <FiguresLine figures={figures} />
          <LinesPanel lines={lines} groups={groups} />
          <section className="panel wide-on-paper">
            <Tabs
              activeKey={shown}
              onChange={(key) => choose({ tab: key as Tab })}
              items={[
                ...(isCity ? [] : [{ key: 'crowded', label: pick('化解办法', 'Ways out') }]),
                { key: 'groups', label: pick('分类统计', 'By group') },
                { key: 'schools', label: pick('各校班额', 'By school') },
                { key: 'large', label: pick(`大校（${large.data?.schools.length ?? '…'}）`, 'Large schools') },
              ]}
            />
            {shown === 'crowded' && county !== null && <CrowdedPanel county={county} />}
            {shown === 'groups' && <GroupTable groups={groups} />}
            {shown === 'schools' && (
              <SchoolTable
                schools={schools}
                countyName={countyName}
                isCity={isCity}
                which={which}
                onWhich={(chosen) => choose({ which: chosen })}
              />
            )}
            {shown === 'large' && (
              <Answered of={large}>
                {(found) => (
                  <LargeTable schools={found.schools} unknown={found.unknown} countyName={countyName} isCity={isCity} />
                )}
              </Answered>
            )}
          </section>
        </>
      )}
    </Answered>
  )
}
