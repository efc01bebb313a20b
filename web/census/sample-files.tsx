/** Workbooks to try an import with, on a demonstration only: one sentence each on what will come of it. */
import { FileExcelOutlined } from '@ant-design/icons'
import type { Words } from '#kernel/words.ts'
import { useWords } from '#web/ui/words.tsx'

interface Sample {
  readonly address: string
  readonly name: Words
  readonly about: Words
}

const samples: readonly Sample[] = [
  {
    address: '/samples/dirty.xlsx',
    name: { zh: '有错误的学校基表', en: 'a table with mistakes' },
    about: {
      zh: '含负数、公式、重复学校、合计行、万元与元混用等问题：每个问题指到行和列，什么都不会保存。',
      en: 'negative numbers, formulas, a school twice, a total row, mixed units: each is shown by row and column; nothing is saved.',
    },
  },
  {
    address: '/samples/other-heading.xlsx',
    name: { zh: '表头写法不同的学校基表', en: 'a table with another heading' },
    about: {
      zh: '有一列表头与模板不同：对应一次表头，重新读取即可保存。',
      en: 'one heading differs from the template: match it once, read again, and it can be saved.',
    },
  },
  {
    address: '/samples/clean.xlsx',
    name: { zh: '没有错误的学校基表', en: 'a table without errors' },
    about: {
      zh: '可以直接保存；少数学校的数据比上年变动过大，由学校更正或写情况说明后签字。',
      en: 'can be saved as it is; a few schools have jumped since last year and correct or explain before signing.',
    },
  },
]

export function SampleFiles() {
  const { say, pick } = useWords()
  return (
    <section className="panel" aria-labelledby="samples">
      <h2 id="samples">{pick('示例文件（仅演示）', 'Sample files (demonstration only)')}</h2>
      <p className="quiet">
        {pick(
          '息县的模拟数据：下载后拖到上面的框里，试一遍导入。',
          'Simulated figures of 息县: download one, drop it above, and try an import.',
        )}
      </p>
      <ul className="sample-files">
        {samples.map(({ address, name, about }) => (
          <li key={address}>
            <a href={address} download>
              <FileExcelOutlined /> {say(name)}
            </a>{' '}
            <span className="quiet">{say(about)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
