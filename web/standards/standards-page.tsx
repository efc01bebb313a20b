/** Every rule in force on a day, by part, with the clause it stands in and how sure we are of it. */
import { DatePicker, Select, Tabs } from 'antd'
import dayjs from 'dayjs'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { homeSchool, useHomeRegion } from '#web/app/home-region.ts'
import { useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { DocumentList } from './document-list.tsx'
import { ruleColumns, ruleKey } from './rule-columns.tsx'
import { groupOf, groupWords, ruleGroups } from './rule-words.ts'

const choices = z.object({
  q: z.string().default(''),
  sort: z.string().default(''),
  on: z.iso.date().optional(),
  where: z.enum(['national', 'province']).default('province'),
  part: z.enum(ruleGroups as [string, ...string[]]).optional(),
  tab: z.enum(['rules', 'documents']).default('rules'),
})

/** The province of the person's region or school; undefined for whoever has neither. */
function useProvince(): string | undefined {
  const region = useHomeRegion('standards.read')
  const school = homeSchool(useMe().data)
  const register = useAnswer('schools', 'school', { school: school ?? '' }, { enabled: school !== null })
  return (region ?? register.data?.school.county)?.slice(0, 2)
}

export function StandardsPage() {
  const speech = useWords()
  const { say, pick } = speech
  const [view, setView] = usePageState(choices)
  const province = useProvince()
  const rules = useAnswer('standards', 'rules', {
    on: view.on,
    province: view.where === 'province' ? province : undefined,
  })
  const items = useAnswer('standards', 'items', {}, { staleTime: Infinity })
  const partOf = (code: string) => groupOf(code, items.data?.items ?? [])
  return (
    <>
      <PageHeader
        title={pick('标准与依据', 'Standards')}
        about={pick(
          '系统测算所用的每一条标准：数值、出处条款、生效日期和依据把握程度。地方补充规定优先于全国规定。',
          'Every rule that results rest on: number, clause, dates, and how sure we are. A rule of the province goes before a national one.',
        )}
      />
      <div className="panel">
        <Tabs
          activeKey={view.tab}
          onChange={(tab) => setView({ tab: tab as typeof view.tab })}
          items={[
            {
              key: 'rules',
              label: pick('有效标准', 'Rules in force'),
              children: (
                <Answered of={rules}>
                  {(answer) => (
                    <DataTable
                      name={pick(`${answer.on}有效标准`, `rules in force on ${answer.on}`)}
                      rows={answer.rules
                        .filter(({ code }) => view.part === undefined || partOf(code) === view.part)
                        .toSorted((a, b) => ruleGroups.indexOf(partOf(a.code)) - ruleGroups.indexOf(partOf(b.code)))}
                      columns={ruleColumns(speech)}
                      rowKey={ruleKey}
                      view={view}
                      onView={setView}
                      empty={
                        <EmptyState
                          title={
                            answer.problems[0]
                              ? say(answer.problems[0].what)
                              : pick('没有符合条件的标准', 'no rule fits')
                          }
                        />
                      }
                      tools={
                        <>
                          <DatePicker
                            aria-label={pick('按这一天', 'On this day')}
                            placeholder={pick('今天', 'today')}
                            value={view.on ? dayjs(view.on) : null}
                            onChange={(day) => setView({ on: day?.format('YYYY-MM-DD') })}
                          />
                          {province !== undefined && (
                            <Select
                              aria-label={pick('适用范围', 'Where')}
                              style={{ width: 190 }}
                              value={view.where}
                              onChange={(where) => setView({ where })}
                              options={[
                                {
                                  value: 'province',
                                  label: pick(`全国和本省（${province}）`, `national and province ${province}`),
                                },
                                { value: 'national', label: pick('仅全国', 'national only') },
                              ]}
                            />
                          )}
                          <Select
                            allowClear
                            aria-label={pick('部分', 'Part')}
                            placeholder={pick('全部部分', 'all parts')}
                            style={{ width: 170 }}
                            value={view.part ?? null}
                            onChange={(part: string | null) => setView({ part: part ?? undefined })}
                            options={ruleGroups.map((group) => ({ value: group, label: say(groupWords[group]) }))}
                          />
                          {answer.version && (
                            <span className="quiet">{pick(`版本 ${answer.version}`, `version ${answer.version}`)}</span>
                          )}
                        </>
                      }
                    />
                  )}
                </Answered>
              ),
            },
            { key: 'documents', label: pick('依据文件', 'Documents'), children: <DocumentList /> },
          ]}
        />
      </div>
    </>
  )
}
