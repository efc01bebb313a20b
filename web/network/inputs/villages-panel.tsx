/** The pupils of a county's villages: the import that counts, those before it, and the rows. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { bands, bandWords, type VillageBatch } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { ImportBatches, useBatchColumns } from '#web/app/import-batches.tsx'
import { useTableView } from '#web/app/page-state.ts'
import { useTownNames } from '#web/app/place-name.tsx'
import { moment } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { VillageUpload } from './village-upload.tsx'

type Village = AnswerOf<'network', 'villages'>['villages'][number]

interface Props {
  readonly county: string
  readonly name: string
  readonly mayImport: boolean
}

export function VillagesPanel({ county, name, mayImport }: Props) {
  const { say, pick } = useWords()
  const [isHandingIn, setIsHandingIn] = useState(false)
  const [view, setView] = useTableView('villages')
  const townName = useTownNames(county)
  const answer = useAnswer('network', 'villages', { county })
  const columns: Column<Village>[] = [
    { key: 'name', title: pick('村庄', 'Village'), width: 180, wraps: true, onPhone: 'head', value: (row) => row.name },
    { key: 'code', title: pick('村庄代码', 'Code'), width: 140, value: ({ code }) => code },
    {
      key: 'town',
      title: pick('乡镇', 'Township'),
      width: 120,
      value: ({ town }) => (town === null ? null : townName(town)),
    },
    ...bands.map((band, index): Column<Village> => ({
      key: band,
      title: say(bandWords[band]),
      width: 100,
      isNumber: true,
      value: ({ pupils }) => pupils[index] ?? null,
    })),
    {
      key: 'unknown',
      title: pick('现就读学校', 'School now'),
      width: 130,
      value: ({ pupils, schools }) =>
        pupils.filter((many, index) => many > 0 && (schools[index] ?? null) === null).length,
      render: ({ pupils, schools }) => {
        const lacking = pupils.filter((many, index) => many > 0 && (schools[index] ?? null) === null).length
        return lacking === 0 ? pick('已知', 'known') : <Tag>{pick(`? ${lacking} 段缺`, `? ${lacking} unknown`)}</Tag>
      },
    },
  ]
  return (
    <>
      <section className="panel">
        <Answered of={answer}>
          {({ batch, isSimulated, villages }) => (
            <>
              <div className="panel-tools">
                <h2>
                  {pick('村庄学龄人口', 'Pupils of villages')}{' '}
                  {isSimulated && <Tag>{pick('模拟数据', 'simulated')}</Tag>}
                </h2>
                <Button icon={<DownloadOutlined />} href={fileUrl('network', 'villageTemplate', {})}>
                  {pick('空白表', 'Empty table')}
                </Button>
                {mayImport && (
                  <Button type="primary" ghost icon={<UploadOutlined />} onClick={() => setIsHandingIn(true)}>
                    {pick('导入', 'Import')}
                  </Button>
                )}
              </div>
              {batch && (
                <p className="quiet">
                  {pick(
                    `按 ${moment(batch.at)} ${batch.personName} 导入的“${batch.fileName}”：${whole(batch.villages)} 个村庄。`,
                    `As imported by ${batch.personName} on ${moment(batch.at)}, “${batch.fileName}”: ${whole(batch.villages)} villages.`,
                  )}
                </p>
              )}
              <DataTable
                name={pick('村庄学龄人口', 'Pupils of villages')}
                rows={villages}
                columns={columns}
                rowKey={({ code }) => code}
                view={view}
                onView={setView}
                height={400}
                empty={
                  <EmptyState title={pick('还没有导入村庄', 'no villages have been imported')}>
                    {pick(
                      '从空白表填起：每村一行，坐标、三个学段的学生数和现就读学校。',
                      'Begin with the empty table: a row for each village.',
                    )}
                  </EmptyState>
                }
              />
            </>
          )}
        </Answered>
      </section>
      <Batches county={county} mayWithdraw={mayImport} />
      {isHandingIn && <VillageUpload county={county} name={name} onClose={() => setIsHandingIn(false)} />}
    </>
  )
}

function Batches({ county, mayWithdraw }: { readonly county: string; readonly mayWithdraw: boolean }) {
  const { pick } = useWords()
  const answer = useAnswer('network', 'villageBatches', { county })
  const withdraw = useCommand('network', 'withdrawVillages')
  const { file, warnings, by, at, state } = useBatchColumns<VillageBatch>()
  const villages: Column<VillageBatch> = {
    key: 'villages',
    title: pick('村庄', 'Villages'),
    width: 84,
    isNumber: true,
    value: (batch) => batch.villages,
  }
  return (
    <section className="panel">
      <h2>{pick('导入记录', 'Imports')}</h2>
      <Answered of={answer}>
        {({ batches }) => (
          <ImportBatches
            batches={batches}
            columns={[file, villages, warnings, by, at, state]}
            mayWithdraw={mayWithdraw}
            withdraw={withdraw}
            about={(fileName) =>
              pick(
                `“${fileName}”不再计入，它之前的导入重新有效；已测算的方案不变，会标明数据已更新。`,
                `“${fileName}” no longer counts and the import before it does again; plans stay and are marked as made from other data.`,
              )
            }
            most={500}
          />
        )}
      </Answered>
    </section>
  )
}
