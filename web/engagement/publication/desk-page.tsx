/** 发布工作台: what is drafted, in review, to be signed, to be checked, to be published; what waits for whoever looks comes first. */
import { ExportOutlined, FileAddOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  publicationKinds,
  publicationKindWords,
  publicationStatuses,
  type PublicationKind,
} from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useMayIn } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PublicationNav } from '../publication-nav.tsx'
import { PublicationTag } from '../publication-tags.tsx'
import { ServerSearch } from '../server-search.tsx'
import { DeskTable } from './desk-table.tsx'
import { DraftDialog } from './draft-dialog.tsx'

const choices = z.object({
  kind: z.enum(publicationKinds).optional(),
  status: z.enum(publicationStatuses).optional(),
  search: z.string().max(60).optional(),
  only: z.enum(['mine']).optional(),
  page: z.coerce.number().int().min(1).default(1),
})
const size = 100

export function PublicationsPage() {
  const choice = useRegionChoice('engagement.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <RegionDesk key={choice.region} choice={choice} region={choice.region} />
}

/** The public's own page of a county, or of all. */
export const publicAddress = (region: string): string =>
  region.endsWith('00') ? '/public' : `/public/county/${region}`

function RegionDesk({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const name = useRegionName(region)
  const may = useMayIn(region)
  const [isDrafting, setDrafting] = useState(false)
  const [{ kind, status, search, only, page }] = usePageState(choices)
  const answer = useAnswer(
    'engagement',
    'publications',
    {
      region,
      ...(kind === undefined ? {} : { kind }),
      ...(status === undefined ? {} : { status }),
      ...(search === undefined ? {} : { search }),
      ...(only === 'mine' ? { isMine: true } : {}),
      page,
      size,
    },
    { placeholderData: (before) => before },
  )
  return (
    <>
      <PageHeader
        title={pick(`${name}信息公开`, `Publication, ${name}`)}
        about={pick(
          '拟稿 → 科室审核 → 分管领导签发 → 保密审查 → 发布，各步由不同的人办理；公众只看到发布时冻结的内容。',
          'Draft, review, signature, secrecy check, publication: each by another person. The public reads what was frozen, and nothing else.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            <Button icon={<ExportOutlined />} href={publicAddress(region)} target="_blank">
              {pick('公众门户', 'Public portal')}
            </Button>
            {may('engagement.draft') && (
              <Button type="primary" icon={<FileAddOutlined />} onClick={() => setDrafting(true)}>
                {pick('拟稿', 'Draft')}
              </Button>
            )}
          </>
        }
      />
      <PublicationNav county={choice.city === null ? null : choice.county} />
      <Answered of={answer}>
        {(desk) => <Desk desk={desk} isCity={choice.city !== null && choice.county === null} />}
      </Answered>
      {isDrafting && <DraftDialog county={region} countyName={name} onClose={() => setDrafting(false)} />}
    </>
  )
}

interface DeskProps {
  readonly desk: AnswerOf<'engagement', 'publications'>
  readonly isCity: boolean
}

function Desk({ desk, isCity }: DeskProps) {
  const { say, pick } = useWords()
  const [{ kind, status, search, only }, choose] = usePageState(choices)
  const narrow = (change: Partial<z.output<typeof choices>>) => choose({ page: 1, ...change })
  return (
    <section className="panel wide-on-paper">
      <div className="status-chips" role="group" aria-label={pick('状态', 'State')}>
        <button
          type="button"
          aria-pressed={only === 'mine'}
          onClick={() => narrow({ only: only === 'mine' ? undefined : 'mine' })}
        >
          {pick('★ 等我办理', '★ waits for me')} <b>{desk.mine}</b>
        </button>
        {desk.counts.map((each) => (
          <button
            key={each.status}
            type="button"
            aria-pressed={status === each.status}
            onClick={() => narrow({ status: status === each.status ? undefined : each.status })}
          >
            <PublicationTag status={each.status} /> <b>{each.publications}</b>
          </button>
        ))}
      </div>
      <DeskTable
        rows={desk.publications}
        isCity={isCity}
        isFiltered={[kind, status, search, only].some((each) => each !== undefined)}
        tools={
          <>
            <ServerSearch
              label={pick('标题或县区', 'Title or county')}
              value={search}
              onSearch={(text) => narrow({ search: text })}
            />
            <Select
              allowClear
              aria-label={pick('类别', 'Kind')}
              placeholder={pick('类别', 'kind')}
              style={{ width: 180 }}
              popupMatchSelectWidth={false}
              value={kind ?? null}
              onChange={(given: PublicationKind | null) => narrow({ kind: given ?? undefined })}
              options={publicationKinds.map((value) => ({ value, label: say(publicationKindWords[value]) }))}
            />
          </>
        }
      />
      <PageTurner
        page={desk.page}
        size={size}
        total={desk.total}
        unit={{ zh: '份', en: 'in all' }}
        onPage={(page) => choose({ page })}
      />
    </section>
  )
}
