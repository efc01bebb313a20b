/** The rows of the desk: what it is, how far, who drafted it, and where the public reads it; entries of schools are passed on many at once. */
import { CheckOutlined, ExportOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { publicationKindWords, publicationStatusWords, type PublicationRow } from '#modules/engagement/contract.ts'
import { paths } from '#web/app/paths.ts'
import { day } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PublicationTag } from '../publication-tags.tsx'
import { StepDialog } from './step-dialog.tsx'
import { actWords, batchesOf, deskOf, type NextStep } from './turns.ts'

interface Props {
  readonly rows: readonly PublicationRow[]
  readonly isCity: boolean
  readonly isFiltered: boolean
  readonly tools: ReactNode
}

const keyOf = ({ county, id }: PublicationRow): string => `${county} ${id}`
/** Only entries of schools come by the hundred; everything else is opened and read one by one. */
const inBatches = (row: PublicationRow): boolean => row.isYours && row.kind === 'school'

export function DeskTable({ rows, isCity, isFiltered, tools }: Props) {
  const { say, pick } = useWords()
  const [keys, setKeys] = useState<readonly string[]>([])
  const [step, setStep] = useState<NextStep | null>(null)
  // What waits for whoever looks comes first, else the newest.
  const ordered = rows.toSorted((a, b) => Number(b.isYours) - Number(a.isYours))
  const selected = rows.filter((row) => keys.includes(keyOf(row)) && inBatches(row))
  const steps = [...new Set(batchesOf(selected).map((batch) => batch.step))]
  const columns: Column<PublicationRow>[] = [
    {
      key: 'title',
      title: pick('发布件', 'Publication'),
      width: 268,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ title }) => say(title),
      render: ({ county, id, title, kind }) => (
        <>
          <Link to={paths.publication} params={{ at: county, publication: id }}>
            {say(title)}
          </Link>
          <small className="cell-note">{say(publicationKindWords[kind])}</small>
        </>
      ),
    },
    ...(isCity
      ? [
          {
            key: 'county',
            title: pick('地区', 'Region'),
            width: 84,
            value: ({ countyName }: PublicationRow) => countyName,
          },
        ]
      : []),
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 196,
      value: ({ status }) => say(publicationStatusWords[status]),
      render: ({ status }) => <PublicationTag status={status} />,
    },
    {
      key: 'next',
      title: pick('下一步由谁办理', 'Whose turn'),
      width: 172,
      wraps: true,
      value: ({ next, kind, isYours }) =>
        next === null || next === 'drafted' ? null : isYours ? pick('★ 等我办理', '★ mine') : say(deskOf(next, kind)),
      render: ({ next, kind, isYours }) =>
        next === null || next === 'drafted' ? null : isYours ? (
          <b className="my-turn">{pick('★ 等我办理', '★ waits for me')}</b>
        ) : (
          say(deskOf(next, kind))
        ),
    },
    { key: 'version', title: pick('版本', 'Version'), width: 76, isNumber: true, value: ({ version }) => version },
    {
      key: 'drafted',
      onPhone: 'hidden',
      title: pick('拟稿', 'Drafted'),
      width: 124,
      wraps: true,
      value: ({ draftedAt }) => draftedAt,
      written: ({ draftedAt, draftedBy }) => `${draftedBy} ${draftedAt === '' ? '' : day(draftedAt)}`,
      render: ({ draftedAt, draftedBy }) => (
        <>
          {draftedBy}
          <small className="cell-note">{draftedAt === '' ? '' : day(draftedAt)}</small>
        </>
      ),
    },
    {
      key: 'public',
      title: pick('公众看到', 'What the public sees'),
      width: 144,
      wraps: true,
      value: ({ publishedAt, withdrawnAt }) => publishedAt ?? withdrawnAt,
      written: ({ publishedAt, publishedVersion, withdrawnAt }) =>
        publishedAt
          ? pick(`第${publishedVersion}版 ${day(publishedAt)}`, `version ${publishedVersion} ${day(publishedAt)}`)
          : withdrawnAt
            ? pick(`已撤回 ${day(withdrawnAt)}`, `withdrawn ${day(withdrawnAt)}`)
            : pick('未公开', 'nothing'),
      render: ({ publishedAt, publishedVersion, withdrawnAt, address }) =>
        publishedAt && address ? (
          <a href={address} target="_blank" rel="noreferrer">
            {pick(`第${publishedVersion}版`, `version ${publishedVersion}`)} <ExportOutlined />
            <small className="cell-note">{pick(`${day(publishedAt)} 发布`, `published ${day(publishedAt)}`)}</small>
          </a>
        ) : (
          <span className="quiet">
            {withdrawnAt
              ? pick(`${day(withdrawnAt)} 撤回`, `withdrawn ${day(withdrawnAt)}`)
              : pick('未公开', 'nothing')}
          </span>
        ),
    },
  ]
  return (
    <>
      <DataTable
        name={pick('发布件一览', 'Publications')}
        rows={ordered}
        columns={columns}
        rowKey={keyOf}
        searches={false}
        {...(rows.some(inBatches) ? { selected: keys, onSelect: setKeys, maySelect: inBatches } : {})}
        tools={
          <>
            {tools}
            {steps.map((each) => (
              <Button key={each} type="primary" icon={<CheckOutlined />} onClick={() => setStep(each)}>
                {pick(
                  `${say(actWords[each])}所选 ${selected.filter(({ next }) => next === each).length} 份`,
                  `${say(actWords[each])} ${selected.filter(({ next }) => next === each).length}`,
                )}
              </Button>
            ))}
          </>
        }
        empty={
          <EmptyState
            title={
              isFiltered
                ? pick('没有符合条件的发布件', 'no publication fits')
                : pick(
                    '还没有拟稿：点“拟稿”，按现有数据生成第一份',
                    'nothing is drafted yet; press "Draft" to make the first',
                  )
            }
          />
        }
      />
      {step !== null && (
        <StepDialog
          step={step}
          rows={selected.filter(({ next }) => next === step)}
          onClose={(done) => {
            setStep(null)
            if (done) setKeys([])
          }}
        />
      )}
    </>
  )
}
