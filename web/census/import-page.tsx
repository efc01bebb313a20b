/** Handing in a table: drop the file, choose headings that were mended before, and see what was handed in lately. */
import { DownloadOutlined, InboxOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Select, Spin, Upload } from 'antd'
import { useState } from 'react'
import { importStateWords } from '#modules/census/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { useMe } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useTownNames } from '#web/app/place-name.tsx'
import { useYearName } from '#web/app/place-and-year.tsx'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ImportTag } from './import-tag.tsx'
import { regionsWithin } from './region-within.ts'
import { SampleFiles } from './sample-files.tsx'

type Import = AnswerOf<'census', 'imports'>['imports'][number]

const accepted = ['.xlsx', '.xls', '.csv']
/** A guard for the person's patience; the server has its own. */
const mostBytes = 50 * 1024 * 1024

export function ImportPage() {
  const { county, year } = useParams({ from: paths.importInto })
  const { say, pick } = useWords()
  const yearName = useYearName()
  const navigate = useNavigate()
  const me = useMe().data
  const regions = regionsWithin(me, 'census.import', county)
  const townName = useTownNames(county)
  const [region = regions[0] ?? county, setRegion] = useState<string>()
  const [mapping, setMapping] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const mappings = useAnswer('census', 'mappings', { county }, { enabled: regions.includes(county) })
  const start = useCommand('census', 'startImport')

  const handIn = async (file: File) => {
    setError(null)
    if (!accepted.some((ending) => file.name.toLowerCase().endsWith(ending))) {
      setError(pick('只能导入 .xlsx、.xls 或 .csv 文件。', 'Only .xlsx, .xls and .csv files can be imported.'))
      return
    }
    if (file.size === 0) {
      setError(pick('这是一个空文件。', 'The file is empty.'))
      return
    }
    if (file.size > mostBytes) {
      setError(pick('文件超过 50 MB，请检查是否选错文件。', 'The file is over 50 MB; is it the right one?'))
      return
    }
    try {
      const { id } = await start.run({ region, file, fileName: file.name, ...(mapping === null ? {} : { mapping }) })
      await navigate({ to: paths.importReport, params: { id }, search: { region, county, year } })
    } catch (caught) {
      setError(say(errorWords(caught)))
    }
  }
  return (
    <>
      <PageHeader
        title={pick('导入数据表', 'Import a table')}
        about={
          <>
            <Link to={paths.filings} params={{ county, year }}>
              {yearName(Number(year))}
            </Link>
            {pick(
              ' · 先核查、后保存：有错误时什么都不保存；学校已签字的数据不会被覆盖。',
              ' · Checked first, saved afterwards: nothing is saved while there are errors, and what a school has signed is never overwritten.',
            )}
          </>
        }
        actions={
          <Button icon={<DownloadOutlined />} href={fileUrl('census', 'blankTable', { table: 'school' })}>
            {pick('空白学校基表', 'Empty school table')}
          </Button>
        }
      />
      <div className="panel">
        <div className="tools">
          {regions.length > 1 && (
            <Select
              aria-label={pick('乡镇', 'Township')}
              style={{ width: 200 }}
              value={region}
              onChange={setRegion}
              options={regions.map((code) => ({ value: code, label: townName(code) }))}
            />
          )}
          {(mappings.data?.mappings.length ?? 0) > 0 && (
            <Select
              allowClear
              aria-label={pick('表头对应', 'Headings')}
              placeholder={pick('表头与模板一致', 'headings as in the template')}
              style={{ width: 260 }}
              value={mapping}
              onChange={(chosen: string | null) => setMapping(chosen ?? null)}
              options={mappings.data!.mappings.map(({ id, name }) => ({
                value: id,
                label: pick(`使用已保存的表头对应：${name}`, `saved headings: ${name}`),
              }))}
            />
          )}
        </div>
        {error && <Alert type="error" showIcon title={error} style={{ marginBottom: 12 }} />}
        <Spin spinning={start.isRunning} description={pick('正在上传…', 'Uploading…')}>
          <Upload.Dragger
            accept={accepted.join(',')}
            maxCount={1}
            showUploadList={false}
            beforeUpload={(file) => {
              void handIn(file)
              return false
            }}
          >
            <p className="ant-upload-drag-icon">
              <InboxOutlined />
            </p>
            <p className="ant-upload-text">
              {pick('把文件拖到这里，或点击选择文件', 'Drop a file here, or press to choose one')}
            </p>
            <p className="ant-upload-hint">
              {pick(
                '.xlsx、.xls 或 .csv；一个工作簿里可以同时有学校基表和县区基表，可含多个学年',
                '.xlsx, .xls or .csv; a workbook may hold the school and the county table, and several years',
              )}
            </p>
          </Upload.Dragger>
        </Spin>
      </div>
      {me?.isDemo && <SampleFiles />}
      <RecentImports region={region} county={county} year={year} />
    </>
  )
}

function RecentImports({
  region,
  county,
  year,
}: {
  readonly region: string
  readonly county: string
  readonly year: string
}) {
  const { say, pick } = useWords()
  const imports = useAnswer('census', 'imports', { region })
  const columns: Column<Import>[] = [
    {
      key: 'fileName',
      title: pick('文件', 'File'),
      width: 280,
      value: ({ fileName }) => fileName,
      render: ({ id, fileName, region: where }) => (
        <Link to={paths.importReport} params={{ id }} search={{ region: where, county, year }}>
          {fileName}
        </Link>
      ),
    },
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 160,
      value: ({ state }) => say(importStateWords[state]),
      render: ({ state }) => <ImportTag state={state} />,
    },
    {
      key: 'schoolRows',
      title: pick('学校行数', 'School rows'),
      width: 96,
      isNumber: true,
      value: ({ schoolRows }) => schoolRows,
    },
    { key: 'errors', title: pick('错误', 'Errors'), width: 76, isNumber: true, value: ({ errors }) => errors },
    { key: 'warnings', title: pick('警告', 'Warnings'), width: 86, isNumber: true, value: ({ warnings }) => warnings },
    { key: 'person', title: pick('导入人', 'By'), width: 110, value: ({ personName }) => personName },
    {
      key: 'startedAt',
      title: pick('时间', 'When'),
      width: 150,
      value: ({ startedAt }) => startedAt,
      written: ({ startedAt }) => moment(startedAt),
      render: ({ startedAt }) => moment(startedAt),
    },
  ]
  return (
    <div className="panel">
      <h2>{pick('最近的导入', 'Recent imports')}</h2>
      <Answered of={imports}>
        {({ imports: recent }) => (
          <DataTable
            name={pick('最近的导入', 'Recent imports')}
            rows={recent}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<EmptyState title={pick('还没有导入过', 'nothing has been imported yet')} />}
          />
        )}
      </Answered>
    </div>
  )
}
