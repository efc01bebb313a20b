/** Handing in the table of villages: checked first with every problem in its place, headings joined by hand, then saved. */
import { InboxOutlined, SaveOutlined } from '@ant-design/icons'
import { Alert, Button, Modal, Spin, Statistic, Upload } from 'antd'
import { useState } from 'react'
import type { Severity } from '#kernel/problem.ts'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { errorWords } from '#web/app/errors.ts'
import { useRun } from '#web/app/run.ts'
import { HeadingMender, type JoinedHeadings } from '#web/ui/heading-mender.tsx'
import { ProblemList } from '#web/ui/problem-list.tsx'
import { useWords } from '#web/ui/words.tsx'

type Checked = AnswerOf<'network', 'checkVillages'>

/** A guard for the person's patience; the server has its own. */
const mostBytes = 50 * 1024 * 1024
const noEnglish: ReadonlyMap<string, string> = new Map()

interface Props {
  readonly county: string
  readonly name: string
  readonly onClose: () => void
}

export function VillageUpload({ county, name, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const check = useCommand('network', 'checkVillages')
  const save = useCommand('network', 'importVillages')
  const [file, setFile] = useState<File | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [joined, setJoined] = useState<JoinedHeadings>({})
  const [error, setError] = useState<string | null>(null)
  const [only, setOnly] = useState<Severity | ''>('')

  const handIn = async (given: File, headings: JoinedHeadings = {}) => {
    setError(null)
    setChecked(null)
    setFile(given)
    setJoined(headings)
    if (given.size > mostBytes) {
      setError(pick('文件超过 50 MB，请检查是否选错文件。', 'The file is over 50 MB; is it the right one?'))
      return
    }
    try {
      setChecked(await check.run({ county, file: given, headings }))
    } catch (caught) {
      setError(say(errorWords(caught)))
    }
  }
  const countOf = (severity: Severity) =>
    checked?.problems.filter((problem) => problem.severity === severity).length ?? 0
  const mayBeSaved = checked !== null && checked.rows !== null && countOf('error') === 0
  const missing = checked?.headings.missing ?? []
  const canBeJoined = missing.some(({ required, nearest }) => required || nearest !== null)
  const keep = async () => {
    if (!file) return
    const isSaved = await run(
      () => save.run({ county, file, headings: joined }),
      ({ id, rows }) =>
        id === null
          ? pick('有错误，没有保存', 'there are errors; nothing was saved')
          : pick(`已保存 ${rows ?? 0} 行`, `${rows ?? 0} rows saved`),
    )
    if (isSaved) onClose()
  }
  return (
    <Modal
      open
      width={1000}
      title={pick(`${name}：导入村庄学龄人口表`, `${name}: import the pupils of villages`)}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{pick('取消', 'Cancel')}</Button>
          <Button
            type="primary"
            icon={<SaveOutlined />}
            disabled={!mayBeSaved}
            loading={save.isRunning}
            onClick={() => void keep()}
          >
            {pick('保存', 'Save')}
          </Button>
        </>
      }
    >
      {error && <Alert type="error" showIcon title={error} style={{ marginBottom: 12 }} />}
      <Spin spinning={check.isRunning} description={pick('正在核查…', 'Checking…')}>
        <Upload.Dragger
          accept=".xlsx,.xls,.csv"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(given) => {
            void handIn(given)
            return false
          }}
        >
          {checked === null && (
            <p className="ant-upload-drag-icon">
              <InboxOutlined />
            </p>
          )}
          <p className="ant-upload-text">
            {file === null
              ? pick('把文件拖到这里，或点击选择文件', 'Drop a file here, or press to choose one')
              : pick(`${file.name}（点击换一个文件）`, `${file.name} (press for another)`)}
          </p>
          <p className="ant-upload-hint">
            {pick(
              '.xlsx、.xls 或 .csv（UTF-8、GBK）；坐标可用 CGCS2000、WGS84、GCJ-02、BD-09，须注明',
              '.xlsx, .xls or .csv (UTF-8, GBK); places in CGCS2000, WGS84, GCJ-02 or BD-09, said in the table',
            )}
          </p>
        </Upload.Dragger>
      </Spin>
      {checked && (
        <div className="checked-table">
          <Alert
            type={mayBeSaved ? (countOf('warning') > 0 ? 'warning' : 'success') : 'error'}
            showIcon
            title={
              !mayBeSaved
                ? canBeJoined
                  ? pick(
                      '有错误，没有保存任何数据。请在下面对应表头，或在原文件中改正。',
                      'There are errors; nothing was saved. Join the headings below, or mend the file.',
                    )
                  : pick(
                      '有错误，没有保存任何数据。请在原文件中改正后重新选择。',
                      'There are errors; nothing was saved. Mend them in the file and choose it again.',
                    )
                : countOf('warning') > 0
                  ? pick('可以保存；警告请先看一遍。', 'It can be saved; read the warnings first.')
                  : pick('没有错误，可以保存。', 'No errors; it can be saved.')
            }
          />
          <div className="statistics">
            <Statistic title={pick('数据行', 'Rows')} value={checked.rows ?? '—'} />
            <Statistic title={pick('错误', 'Errors')} value={countOf('error')} />
            <Statistic title={pick('警告', 'Warnings')} value={countOf('warning')} />
          </div>
          {checked.problems.length > 0 && (
            <ProblemList
              name={pick('核查出的问题', 'What was found')}
              problems={checked.problems}
              only={only}
              onOnly={setOnly}
              height={300}
            />
          )}
        </div>
      )}
      {file && checked && canBeJoined && (
        <HeadingMender
          missing={missing}
          found={checked.headings.found}
          english={noEnglish}
          action={(chosen) => (
            <Button
              type="primary"
              disabled={Object.keys(chosen).length === 0}
              onClick={() => void handIn(file, { ...joined, ...chosen })}
            >
              {pick('按对应重新读取', 'Read again')}
            </Button>
          )}
        />
      )}
    </Modal>
  )
}
