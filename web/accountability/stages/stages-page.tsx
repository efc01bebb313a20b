/** 创建阶段: at which stage every county of a city is; of one county every record, and the next one. */
import { PrinterOutlined, SettingOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { stageLevelWords, stageOutcomeWords } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ProgressFrame } from '../progress-frame.tsx'
import { CountyStages } from './county-stages.tsx'
import { stageLooks, type StageLook } from './stage-cells.ts'
import { StageSettings } from './stage-settings.tsx'

export function StagesPage() {
  const { pick } = useWords()
  return (
    <ProgressFrame
      title={(name) => pick(`${name}创建阶段`, `Stages, ${name}`)}
      about={pick(
        '县域义务教育优质均衡创建走到哪一步；认定只由教育部作出，这里只登记结果。',
        'How far each county has come on the way to recognition, which only the Ministry gives; what is recorded here are results.',
      )}
      withCity
      actions={() => (
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {pick('打印', 'Print')}
        </Button>
      )}
    >
      {({ region, county }) =>
        county === null ? <CityStages key={region} city={region} /> : <CountyStages key={county} county={county} />
      }
    </ProgressFrame>
  )
}

function CityStages({ city }: { readonly city: string }) {
  const answer = useAnswer('accountability', 'creationStages', { region: city })
  return <Answered of={answer}>{(found) => <Board city={city} found={found} />}</Answered>
}

interface BoardProps {
  readonly city: string
  readonly found: AnswerOf<'accountability', 'creationStages'>
}

function Board({ city, found: { stages, basis, isOurs, counties } }: BoardProps) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const may = useMay()
  const [isSetting, setIsSetting] = useState(false)
  return (
    <section className="panel wide-on-paper">
      <div className="panel-tools">
        <h2>{pick('各县区所处阶段', 'Counties and their stages')}</h2>
        {may('accountability.stage.settings') && (
          <Button className="no-print" icon={<SettingOutlined />} onClick={() => setIsSetting(true)}>
            {pick('设置阶段清单', 'Set the list of stages')}
          </Button>
        )}
      </div>
      <div className="stage-place">
        <table className="stage-table" aria-label={pick('县区×阶段', 'Counties by stage')}>
          <thead>
            <tr>
              <th scope="col">{pick('县区', 'County')}</th>
              {stages.map(({ code, words, level }) => (
                <th key={code} scope="col">
                  {say(words)}
                  <small>{say(stageLevelWords[level])}</small>
                </th>
              ))}
              <th scope="col">
                {pick('目标学年', 'Target')}
                <small>{pick('申报年', 'application')}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {counties.map((county) => {
              const looks = stageLooks(county, stages)
              return (
                <tr key={county.county}>
                  <th scope="row">
                    <Link to={paths.stages} search={{ county: county.county }}>
                      {county.countyName}
                    </Link>
                  </th>
                  {stages.map(({ code }) => (
                    <td key={code}>
                      <Cell look={looks.get(code)!} on={code === county.stage ? county.on : null} />
                    </td>
                  ))}
                  <td>
                    {county.targetYear === null ? (
                      <span className="quiet">—</span>
                    ) : (
                      <span className="stage-cell">
                        <span className="unbroken">{yearName(county.targetYear)}</span>
                        <small className="quiet">{county.applyYear}</small>
                      </span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        {pick(
          '✓ 通过　◔ 进行中　↩ 退回整改　○ 下一步可登记',
          '✓ passed · ◔ under way · ↩ sent back · ○ may be recorded next',
        )}
        {' · '}
        {pick('阶段清单：', 'List of stages: ')}
        {say(basis)}
        {isOurs && pick('（本系统整理，非文件原文）', ' (put together by us, no text of a document)')}
      </p>
      {isSetting && <StageSettings city={city} stages={stages} onClose={() => setIsSetting(false)} />}
    </section>
  )
}

function Cell({ look, on }: { readonly look: StageLook; readonly on: string | null }) {
  const { say, pick } = useWords()
  if (look === 'ahead') return null
  if (look === 'next') {
    return (
      <span className="stage-next" role="img" aria-label={pick('下一步', 'next')}>
        ○
      </span>
    )
  }
  const mark = { passed: '✓', begun: '◔', returned: '↩' }[look]
  if (on === null) {
    return (
      <span className={`stage-cell stage-${look}`} role="img" aria-label={say(stageOutcomeWords[look])}>
        {mark}
      </span>
    )
  }
  return (
    <span className={`stage-cell stage-${look}`}>
      {mark} {say(stageOutcomeWords[look])}
      <small className="unbroken">{on}</small>
    </span>
  )
}
