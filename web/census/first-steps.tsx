/** What comes first in a county and year of which nothing has been imported: template, filling in, import. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Steps } from 'antd'
import { fileUrl } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  readonly year: number
  /** False for people who wait until somebody else has imported. */
  readonly mayImport: boolean
}

export function FirstSteps({ county, year, mayImport }: Props) {
  const { pick } = useWords()
  return (
    <div className="first-steps">
      <h3>{pick('本学年还没有导入学校基表', 'No school table has been imported for this year')}</h3>
      {mayImport ? (
        <Steps
          orientation="vertical"
          size="small"
          items={[
            {
              status: 'process',
              title: pick('下载空白表', 'Download the empty tables'),
              content: (
                <>
                  <p>
                    {pick(
                      '表头带单位，编码列有下拉选项，另附填表说明；已有自己的表也可以直接导入，表头不同可在线对应。',
                      'Headings carry their units, coded columns have lists, and a sheet explains them. A table of your own will do: its headings can be matched.',
                    )}
                  </p>
                  <Button icon={<DownloadOutlined />} href={fileUrl('census', 'blankTable', { table: 'school' })}>
                    {pick('空白学校基表', 'Empty school table')}
                  </Button>{' '}
                  <Button icon={<DownloadOutlined />} href={fileUrl('census', 'blankTable', { table: 'county' })}>
                    {pick('空白县区基表', 'Empty county table')}
                  </Button>
                </>
              ),
            },
            {
              status: 'process',
              title: pick('学校、教学点填写', 'Schools and points fill them in'),
              content: pick(
                `一所学校一个学段一行，时点 ${year}年9月1日；各中心校汇总，或由县区统一汇总。`,
                `One row for each school and stage, counted on 1 September ${year}; central schools or the county put them together.`,
              ),
            },
            {
              status: 'process',
              title: pick('导入并核查', 'Import and check'),
              content: (
                <>
                  <p>
                    {pick(
                      '先核查、后保存：有错误时什么都不保存，问题指到行和列。保存后由学校核对签字。',
                      'Checked first, saved afterwards: with errors nothing is saved, and each is shown by row and column. Then schools check and sign.',
                    )}
                  </p>
                  <Link to={paths.importInto} params={{ county, year: String(year) }}>
                    <Button type="primary" icon={<UploadOutlined />}>
                      {pick('去导入', 'Go to the import')}
                    </Button>
                  </Link>
                </>
              ),
            },
          ]}
        />
      ) : (
        <p className="quiet">
          {pick(
            '由县区统计员或中心校导入，导入后各校在这里核对签字。',
            'The county statistician or the central school imports it; the schools then check and sign here.',
          )}
        </p>
      )}
    </div>
  )
}
