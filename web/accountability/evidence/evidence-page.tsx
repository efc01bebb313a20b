/** 佐证材料: every piece of a county, kept once, with all that it is used for and how its review stands. */
import { DownloadOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { z } from 'zod'
import {
  evidenceReviews,
  evidenceReviewWords,
  evidenceSubjects,
  evidenceSubjectWords,
  type KeptEvidence,
} from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { moment } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ProgressFrame } from '../progress-frame.tsx'
import { AddEvidenceDialog } from './add-evidence-dialog.tsx'
import { EvidenceDialogs, type EvidenceStep } from './evidence-dialogs.tsx'
import { EvidenceReviewTag, EvidenceUseLink } from './evidence-tags.tsx'
import { fileSize } from './file-size.ts'
import { useItemOptions } from './item-options.ts'

const choices = z.object({
  kind: z.enum(evidenceSubjects).optional(),
  subject: z.string().max(80).optional(),
  review: z.enum(evidenceReviews).optional(),
  search: z.string().max(60).default(''),
})

const filtersOf = ({ kind, subject, review }: z.output<typeof choices>) => ({
  ...(kind === undefined ? {} : { kind }),
  ...(subject === undefined ? {} : { subject }),
  ...(review === undefined ? {} : { review }),
})

export function EvidencePage() {
  const { pick } = useWords()
  const [chosen] = usePageState(choices)
  return (
    <ProgressFrame
      title={(name) => pick(`${name}佐证材料`, `Evidence, ${name}`)}
      about={pick(
        '一份材料只上传一次，用于多个指标、承诺、整改；由另一人审核，属实的才算数。',
        'Handed in once and used for every indicator, commitment or case; reviewed by another person before it counts.',
      )}
      withCity={false}
      actions={({ county }) =>
        county !== null && (
          <>
            <Button
              icon={<DownloadOutlined />}
              href={fileUrl('accountability', 'exportEvidenceLibrary', { county, ...filtersOf(chosen) })}
            >
              {pick('导出目录', 'Export the list')}
            </Button>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        )
      }
    >
      {({ county }) => county !== null && <Library key={county} county={county} />}
    </ProgressFrame>
  )
}

function Library({ county }: { readonly county: string }) {
  const [chosen] = usePageState(choices)
  const search = chosen.search.trim()
  const asked = { county, ...filtersOf(chosen), ...(search === '' ? {} : { search }) }
  const answer = useAnswer('accountability', 'evidenceLibrary', asked, { placeholderData: (before) => before })
  return <Answered of={answer}>{(found) => <Found county={county} found={found} />}</Answered>
}

interface FoundProps {
  readonly county: string
  readonly found: AnswerOf<'accountability', 'evidenceLibrary'>
}

function Found({ county, found: { evidence, counts, mayAdd } }: FoundProps) {
  const { say, pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  const [isAdding, setIsAdding] = useState(false)
  const [step, setStep] = useState<EvidenceStep | null>(null)
  const items = useItemOptions()
  return (
    <>
      <section className="panel wide-on-paper">
        <div className="status-chips" role="group" aria-label={pick('审核状态', 'Review')}>
          {evidenceReviews.map((review) => (
            <button
              key={review}
              type="button"
              aria-pressed={chosen.review === review}
              onClick={() => choose({ review: chosen.review === review ? undefined : review })}
            >
              <EvidenceReviewTag review={review} /> <b>{whole(counts[review])}</b>
            </button>
          ))}
        </div>
        <EvidenceTable
          county={county}
          rows={evidence}
          mayUse={mayAdd}
          onStep={setStep}
          tools={
            <>
              <Input.Search
                allowClear
                aria-label={pick('材料名称', 'Title')}
                placeholder={pick('材料名称', 'title')}
                className="tools-search"
                defaultValue={chosen.search}
                onSearch={(search) => choose({ search })}
              />
              <Select
                allowClear
                aria-label={pick('用于', 'Used for')}
                placeholder={pick('用于', 'used for')}
                style={{ width: 120 }}
                value={chosen.kind ?? null}
                onChange={(kind: typeof chosen.kind | null) => choose({ kind: kind ?? undefined, subject: undefined })}
                options={evidenceSubjects.map((value) => ({ value, label: say(evidenceSubjectWords[value]) }))}
              />
              {(chosen.kind === undefined || chosen.kind === 'indicator') && (
                <Select
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={pick('指标', 'Indicator')}
                  placeholder={pick('指标', 'indicator')}
                  style={{ width: 190 }}
                  popupMatchSelectWidth={false}
                  value={chosen.subject ?? null}
                  onChange={(subject: string | null) =>
                    choose({ subject: subject ?? undefined, kind: subject === null ? undefined : 'indicator' })
                  }
                  options={[...items]}
                />
              )}
              {mayAdd && (
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
                  {pick('上传材料', 'Hand in')}
                </Button>
              )}
            </>
          }
        />
      </section>
      {isAdding && (
        <AddEvidenceDialog
          county={county}
          items={chosen.kind === 'indicator' && chosen.subject ? [chosen.subject] : []}
          onClose={() => setIsAdding(false)}
        />
      )}
      {step !== null && <EvidenceDialogs county={county} step={step} onClose={() => setStep(null)} />}
    </>
  )
}

interface TableProps {
  readonly county: string
  readonly rows: readonly KeptEvidence[]
  readonly mayUse: boolean
  readonly onStep: (step: EvidenceStep) => void
  readonly tools: ReactNode
}

function EvidenceTable({ county, rows, mayUse, onStep, tools }: TableProps) {
  const { say, pick } = useWords()
  const [view, onView] = useTableView('evidence')
  const items = useItemOptions()
  const nameOf = (code: string): string => items.find(({ value }) => value === code)?.label ?? code
  const columns: Column<KeptEvidence>[] = [
    {
      key: 'title',
      title: pick('材料', 'Evidence'),
      width: 240,
      wraps: true,
      onPhone: 'head',
      value: ({ title }) => title,
      exportedToo: [
        { title: pick('文件', 'File'), value: ({ fileName }) => fileName },
        { title: pick('说明', 'Note'), value: ({ note }) => note },
      ],
      render: ({ id, title, fileName, size, note }) => (
        <>
          <a href={fileUrl('accountability', 'keptEvidenceFile', { county, id })}>{title}</a>
          <br />
          <span className="quiet">
            {fileName} · {fileSize(size)}
          </span>
          {note !== null && (
            <>
              <br />
              <span className="quiet">{note}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: 'uses',
      title: pick('用于', 'Used for'),
      width: 200,
      wraps: true,
      value: ({ uses }) => uses.length,
      written: ({ uses }) =>
        uses
          .map(({ kind, id }) => (kind === 'indicator' ? id : say(evidenceSubjectWords[kind])))
          .join(pick('、', ', ')),
      render: ({ uses }) =>
        uses.length === 0 ? (
          <span className="quiet">{pick('未指定', 'nothing yet')}</span>
        ) : (
          <span className="use-list">
            {uses.map((use) => (
              <EvidenceUseLink key={`${use.kind} ${use.id}`} county={county} use={use} nameOf={nameOf} />
            ))}
          </span>
        ),
    },
    { key: 'school', title: pick('学校', 'School'), width: 130, wraps: true, value: ({ schoolName }) => schoolName },
    {
      key: 'review',
      title: pick('审核', 'Review'),
      width: 190,
      wraps: true,
      value: ({ review }) => say(evidenceReviewWords[review]),
      exportedToo: [{ title: pick('审核说明', 'Note of the review'), value: ({ reviewNote }) => reviewNote }],
      render: ({ review, reviewNote, reviewedBy, reviewedAt }) => (
        <>
          <EvidenceReviewTag review={review} />
          {reviewedBy !== null && (
            <>
              <br />
              <span className="quiet">
                {reviewedBy} {moment(reviewedAt)}
              </span>
            </>
          )}
          {reviewNote !== null && (
            <>
              <br />
              {reviewNote}
            </>
          )}
        </>
      ),
    },
    {
      key: 'added',
      title: pick('上传', 'Handed in'),
      width: 142,
      wraps: true,
      value: ({ addedAt }) => addedAt,
      written: ({ addedBy, addedAt }) => `${addedBy} ${moment(addedAt)}`,
      render: ({ addedBy, addedAt }) => (
        <>
          {addedBy}
          <br />
          <span className="quiet unbroken">{moment(addedAt)}</span>
        </>
      ),
    },
    {
      key: 'act',
      title: pick('办理', 'Do'),
      width: 170,
      isAction: true,
      value: () => null,
      render: (piece) => (
        <>
          {piece.mayReview && (
            <Button type="link" className="link-cell" onClick={() => onStep({ kind: 'review', piece })}>
              {pick('审核', 'Review')}
            </Button>
          )}{' '}
          {mayUse && (
            <Button type="link" className="link-cell" onClick={() => onStep({ kind: 'use', piece })}>
              {pick('也用于', 'Use it for')}
            </Button>
          )}{' '}
          {mayUse && piece.uses.length > 0 && (
            <Button type="link" className="link-cell" onClick={() => onStep({ kind: 'stop', piece })}>
              {pick('不再用于', 'Stop')}
            </Button>
          )}
        </>
      ),
    },
  ]
  return (
    <DataTable
      name={pick('佐证材料目录', 'Evidence')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      view={view}
      onView={onView}
      searches={false}
      tools={tools}
      empty={<EmptyState title={pick('没有符合条件的材料', 'no evidence fits')} />}
    />
  )
}
