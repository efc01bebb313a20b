/** The audit trail: who did what, where and when, which attempts were refused, and whether the chain is whole. */
import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Select, Tag } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import type { AuditEntry } from '#modules/access/contract.ts'
import { askRoom, type AnswerOf } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { PlaceName, useRegionName } from '#web/app/place-name.tsx'
import { useRun } from '#web/app/run.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { ClearIcon } from '#web/ui/clear-icon.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { commands, inputWords, operationWords } from './operation-words.ts'

const choices = z.object({
  q: z.string().default(''),
  sort: z.string().default(''),
  place: z
    .string()
    .regex(/^\d{6,12}$/)
    .optional(),
  operation: z.string().optional(),
  person: z.string().optional(),
})

const pageSize = 200

/** An entry names the whole path of its place (city, county, town, school); the narrowest says where. */
const narrowest = (places: readonly string[]): string[] =>
  places.toSorted(
    (a, b) =>
      Number(b.length === 10) - Number(a.length === 10) ||
      b.length - a.length ||
      Number(a.endsWith('00')) - Number(b.endsWith('00')),
  )

/** What the other columns say already, and the number that only guards against two people acting at once. */
const isSaid = (entry: AuditEntry, field: string): boolean =>
  field === 'expected' || entry.places.includes(String(entry.input[field]))

const told = (entry: AuditEntry): AuditEntry['input'] =>
  Object.fromEntries(Object.entries(entry.input).filter(([field]) => !isSaid(entry, field)))

export function AuditPage() {
  const { language, say, pick } = useWords()
  const [view, setView] = usePageState(choices)
  const { place, operation, person } = view
  const trail = useInfiniteQuery({
    queryKey: ['access', 'auditTrail', place, operation, person],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      askRoom('access', 'auditTrail', { place, operation, person, before: pageParam, limit: pageSize }, signal),
    getNextPageParam: ({ more, entries }) => (more ? entries.at(-1)?.at : undefined),
  })
  const entries = trail.data?.pages.flatMap((page) => page.entries) ?? []
  const columns: Column<AuditEntry>[] = [
    {
      key: 'at',
      title: pick('时间', 'When'),
      width: 145,
      value: ({ at }) => at,
      written: ({ at }) => moment(at),
      render: ({ at }) => moment(at),
    },
    {
      key: 'person',
      title: pick('人员', 'Who'),
      width: 110,
      value: ({ personName }) => personName,
      render: (entry) =>
        entry.person === null ? (
          entry.personName
        ) : (
          <Button type="link" size="small" className="link-cell" onClick={() => setView({ person: entry.person! })}>
            {entry.personName}
          </Button>
        ),
    },
    {
      key: 'operation',
      title: pick('操作', 'What'),
      onPhone: 'head',
      width: 150,
      wraps: true,
      value: (entry) => say(operationWords(entry.operation)),
    },
    {
      key: 'places',
      title: pick('学校或地区', 'Where'),
      width: 180,
      value: ({ places }) => places.join(' '),
      render: ({ places }) => {
        const [first] = narrowest(places)
        return first === undefined ? null : <PlaceName code={first} />
      },
    },
    {
      key: 'outcome',
      title: pick('结果', 'Outcome'),
      width: 100,
      value: ({ outcome }) => (outcome === 'done' ? pick('完成', 'done') : pick('被拒绝', 'refused')),
      render: ({ outcome }) =>
        outcome === 'done' ? (
          <Tag color="success">✓ {pick('完成', 'done')}</Tag>
        ) : (
          <Tag color="error">✕ {pick('被拒绝', 'refused')}</Tag>
        ),
    },
    {
      key: 'input',
      title: pick('内容', 'Details'),
      width: 330,
      wraps: true,
      value: (entry) =>
        inputWords(entry.operation, told(entry))
          .map(({ label, text }) => `${label[language]}：${text}`)
          .join('；'),
      render: (entry) => {
        const inputs = inputWords(entry.operation, told(entry))
        return inputs.length === 0 ? null : (
          <span className="audit-input">
            {inputs.map(({ label, text }) => (
              <span key={label.en}>
                <span className="quiet">{say(label)}：</span>
                {text.length > 160 ? `${text.slice(0, 160)}…` : text}
              </span>
            ))}
          </span>
        )
      },
    },
    {
      key: 'hash',
      title: pick('记录号 · 校验码', 'Number and check code'),
      width: 160,
      value: ({ chain, number, hash }) => `${chain} #${number} ${hash.slice(0, 12)}`,
      render: ({ chain, number, hash }) => (
        <span title={`${pick('校验码', 'check code')} ${hash}`}>
          {chain} #{number} <code>{hash.slice(0, 8)}</code>
        </span>
      ),
    },
  ]
  return (
    <>
      <PageHeader
        title={pick('操作记录', 'Audit trail')}
        about={pick(
          '每一项办理都记在这里，不能修改；每条记录的校验码都由上一条推出，可以校验是否被改动。',
          'Everything that was done stands here and cannot be changed; entries are chained by hash, so tampering shows.',
        )}
        actions={<VerifyButton />}
      />
      <div className="panel">
        {trail.isError && <Trouble error={trail.error} again={() => void trail.refetch()} />}
        <DataTable
          name={pick('操作记录', 'Audit trail')}
          rows={entries}
          columns={columns}
          rowKey={({ chain, number }) => `${chain}-${number}`}
          view={view}
          onView={setView}
          isLoading={trail.isPending}
          empty={<EmptyState title={pick('没有符合条件的记录', 'no entry fits')} />}
          tools={
            <>
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={pick('操作', 'Operation')}
                placeholder={pick('全部操作', 'all operations')}
                style={{ width: 200 }}
                value={operation ?? null}
                onChange={(chosen: string | null) => setView({ operation: chosen ?? undefined })}
                options={commands.map(({ operation: value, about }) => ({ value, label: say(about) }))}
              />
              <Input.Search
                allowClear={{ clearIcon: <ClearIcon /> }}
                aria-label={pick('学校或地区代码', 'School or region code')}
                placeholder={pick('学校或地区代码', 'school or region code')}
                style={{ width: 200 }}
                defaultValue={place ?? ''}
                onSearch={(code) => setView({ place: code.trim() === '' ? undefined : code.trim() })}
              />
              {person !== undefined && (
                <Tag closable onClose={() => setView({ person: undefined })}>
                  {entries.find((entry) => entry.person === person)?.personName ?? pick('一人', 'one person')}
                </Tag>
              )}
            </>
          }
        />
        {trail.hasNextPage && (
          <Button
            block
            style={{ marginTop: 8 }}
            loading={trail.isFetchingNextPage}
            onClick={() => void trail.fetchNextPage()}
          >
            {pick('更早的记录', 'Earlier entries')}
          </Button>
        )}
      </div>
    </>
  )
}

type Chains = AnswerOf<'access', 'verifyAudit'>['chains']

function ChainName({ code }: { readonly code: string }) {
  return <>{useRegionName(code)}</>
}

function VerifyButton() {
  const { pick } = useWords()
  const run = useRun()
  const [chains, setChains] = useState<Chains | null>(null)
  const [isRunning, setRunning] = useState(false)
  const verify = async () => {
    setRunning(true)
    await run(
      async () => setChains((await askRoom('access', 'verifyAudit', {})).chains),
      () => null,
    )
    setRunning(false)
  }
  const broken = chains?.filter(({ brokenAt }) => brokenAt !== null) ?? []
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'end' }}>
      <Button icon={<SafetyCertificateOutlined />} loading={isRunning} onClick={() => void verify()}>
        {pick('校验记录是否完整', 'Verify the chain')}
      </Button>
      {chains !== null && (
        <Alert
          type={broken.length === 0 ? 'success' : 'error'}
          showIcon
          title={
            broken.length === 0
              ? pick(
                  `${chains.length} 个地区、${chains.reduce((sum, { entries }) => sum + entries, 0)} 条记录，全部完整`,
                  `${chains.length} chains, ${chains.reduce((sum, { entries }) => sum + entries, 0)} entries, all whole`,
                )
              : broken.map(({ chain, brokenAt }) => (
                  <div key={chain}>
                    <ChainName code={chain} />{' '}
                    {pick(`从第 ${brokenAt} 条起不符`, `does not fit from entry ${brokenAt}`)}
                  </div>
                ))
          }
        />
      )}
    </div>
  )
}
