/** Times of handling, classes of results and holidays as they are in force, each with its document and how it is known; the city sets what differs. */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { HolidayYear, ResultDictionary, TimeRule } from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { mayIn, useMe } from '#web/app/me.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { day } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ProposalsNav } from '../proposals-nav.tsx'
import { MarkTag } from '../tags.tsx'
import { OfficeChanges } from './office-changes.tsx'
import { RulesDialog } from './rules-dialog.tsx'
import { lengthWords } from './time-words.ts'

export function ProposalSettingsPage() {
  const choice = useRegionChoice('engagement.proposals.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <Rules region={choice.region} />
}

function Rules({ region }: { readonly region: string }) {
  const { pick } = useWords()
  const me = useMe().data
  const city = `${region.slice(0, 4)}00`
  const answer = useAnswer('engagement', 'proposalRules', { region })
  const [isSetting, setSetting] = useState(false)
  const maySet = mayIn(me, 'engagement.proposals.settings', city)
  const mayChange = mayIn(me, 'engagement.proposals.register', region)
  return (
    <>
      <PageHeader
        title={pick('办理期限与结果分类', 'Times and classes of proposals')}
        about={pick(
          '各地规定不一：每条注明依据和是怎样知道的，市可以另行设置并写明文件。',
          'Places differ: each row names its document and how it is known; the city may set its own with a document.',
        )}
        actions={
          maySet && (
            <Button icon={<SettingOutlined />} onClick={() => setSetting(true)}>
              {pick('设置', 'Set them')}
            </Button>
          )
        }
      />
      <ProposalsNav county={null} />
      <Answered of={answer}>
        {(rules) => (
          <>
            <section className="panel">
              <h2>{pick('期限', 'Times')}</h2>
              {rules.document !== null && (
                <p className="quiet">
                  {pick(
                    `本市设置依据：${rules.document}（${rules.setBy ?? ''} ${day(rules.setAt)}）`,
                    `set by the city after ${rules.document} (${rules.setBy ?? ''}, ${day(rules.setAt)})`,
                  )}
                </p>
              )}
              <TimesTable times={rules.times} />
            </section>
            <section className="panel">
              <h2>{pick('结果分类', 'Classes of results')}</h2>
              <div className="dictionaries">
                {rules.dictionaries.map((dictionary) => (
                  <Dictionary
                    key={dictionary.code}
                    dictionary={dictionary}
                    isUsed={dictionary.code === rules.dictionary.code}
                  />
                ))}
              </div>
            </section>
            <section className="panel">
              <h2>{pick('节假日和调休', 'Holidays')}</h2>
              <p className="quiet">
                {pick(
                  '期限最后一日遇休息日的顺延；没有列出的年份只按周末计算。',
                  'A time that ends on a day of rest moves on; years that are not listed know weekends only.',
                )}
              </p>
              <ul className="holiday-years">
                {rules.holidays.map((year) => (
                  <Holidays key={year.year} year={year} />
                ))}
              </ul>
            </section>
            {isSetting && <RulesDialog city={city} rules={rules} onClose={() => setSetting(false)} />}
          </>
        )}
      </Answered>
      {mayChange && <OfficeChanges region={region} mayTransfer={mayIn(me, 'engagement.proposals.settings', region)} />}
    </>
  )
}

function TimesTable({ times }: { readonly times: readonly TimeRule[] }) {
  const { say, pick } = useWords()
  const columns: Column<TimeRule>[] = [
    {
      key: 'words',
      title: pick('事项', 'What'),
      width: 230,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    {
      key: 'value',
      title: pick('期限', 'Time'),
      width: 120,
      value: (rule) => say(lengthWords(rule)),
      render: (rule) => (
        <>
          <b>{say(lengthWords(rule))}</b> {rule.isSet && <Tag color="purple">{pick('本市设置', 'set here')}</Tag>}
        </>
      ),
    },
    { key: 'document', title: pick('依据', 'Document'), width: 220, wraps: true, value: ({ document }) => document },
    { key: 'clause', title: pick('内容', 'Clause'), width: 270, wraps: true, value: ({ clause }) => clause },
    {
      key: 'mark',
      title: pick('怎样知道的', 'How it is known'),
      width: 190,
      wraps: true,
      value: ({ mark }) => mark,
      render: ({ mark }) => <MarkTag mark={mark} />,
    },
  ]
  return (
    <DataTable
      name={pick('办理期限', 'Times of handling')}
      rows={times}
      columns={columns}
      rowKey={({ code }) => code}
      searches={false}
    />
  )
}

function Dictionary({ dictionary, isUsed }: { readonly dictionary: ResultDictionary; readonly isUsed: boolean }) {
  const { say, pick } = useWords()
  return (
    <section className={isUsed ? 'dictionary dictionary-used' : 'dictionary'} aria-label={say(dictionary.words)}>
      <h3>
        {say(dictionary.words)} {isUsed && <Tag color="success">{pick('✓ 使用中', '✓ in use')}</Tag>}
      </h3>
      <dl>
        {dictionary.classes.map(({ code, words, asksFurther, isSolved }) => (
          <div key={code}>
            <dt>{code}</dt>
            <dd>
              {say(words)}
              {asksFurther && <span className="quiet"> {pick('须再次答复', '(a further reply is due)')}</span>}
              {isSolved && (
                <span className="quiet"> {pick('有未完成承诺时提醒', '(flagged where promises are open)')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {dictionary.document} <MarkTag mark={dictionary.mark} />
      </p>
    </section>
  )
}

function Holidays({ year }: { readonly year: HolidayYear }) {
  const { pick } = useWords()
  return (
    <li>
      <details>
        <summary>
          <strong>{pick(`${year.year} 年`, String(year.year))}</strong>{' '}
          <span className="quiet">
            {pick(
              `放假 ${year.off.length} 天，调休上班 ${year.worked.length} 天`,
              `${year.off.length} days off, ${year.worked.length} worked instead`,
            )}{' '}
            · {year.document}
          </span>{' '}
          <MarkTag mark={year.mark} />
        </summary>
        <p className="quiet">{year.source}</p>
        <p>
          {pick('放假：', 'off: ')}
          {year.off.join(pick('、', ', '))}
        </p>
        <p>
          {pick('上班：', 'worked: ')}
          {year.worked.join(pick('、', ', '))}
        </p>
      </details>
    </li>
  )
}
