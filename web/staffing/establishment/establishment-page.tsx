/** 编制: posts approved, in post and needed by pupils and by classes, both gaps, and which schools are 超编, 缺编 or structurally short. */
import { DownloadOutlined, PrinterOutlined, SettingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { postFlags } from '#modules/staffing/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { fixed, whole } from '#web/ui/charts/figures.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BasisLine } from '../basis-line.tsx'
import { FigureRow } from '../figure-row.tsx'
import { gapWords, headroomWords } from '../gap-words.ts'
import { SourceList } from '../source-list.tsx'
import { StaffingPage } from '../staffing-page.tsx'
import { SettingsDialog } from '../settings-dialog.tsx'
import { FlagTag } from './flag-tag.tsx'
import { PostsTable } from './posts-table.tsx'

const choices = z.object({ flag: z.enum(postFlags).optional() })

export function EstablishmentPage() {
  const { pick } = useWords()
  return (
    <StaffingPage
      title={(name) => pick(`${name}教职工编制`, `Posts of the staff, ${name}`)}
      about={pick(
        '核定、实有、按标准应有并列，两种差额分开：核定−实有看空编和超编，应有−实有看缺编。实有只含编内和特岗，聘任、代课另列。',
        'Approved, in post and needed side by side, with both gaps apart: approved less in post tells what is free or over, needed less in post what is short. In post are those within the establishment; contract and substitute teachers stand apart.',
      )}
      actions={(county) => <Actions county={county} />}
    >
      {(county) => <CountyPosts county={county} />}
    </StaffingPage>
  )
}

function Actions({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const holds = useMayIn(county)
  const [isSetting, setIsSetting] = useState(false)
  return (
    <>
      {holds('staffing.settings') && (
        <Button icon={<SettingOutlined />} onClick={() => setIsSetting(true)}>
          {pick('测算口径', 'How it is reckoned')}
        </Button>
      )}
      <Button icon={<DownloadOutlined />} href={fileUrl('staffing', 'exportEstablishment', { county })}>
        {pick('导出', 'Export')}
      </Button>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {pick('打印', 'Print')}
      </Button>
      {isSetting && <SettingsDialog county={county} onClose={() => setIsSetting(false)} />}
    </>
  )
}

function CountyPosts({ county }: { readonly county: string }) {
  const answer = useAnswer('staffing', 'establishment', { county })
  return <Answered of={answer}>{(found) => <Shown found={found} />}</Answered>
}

function Shown({ found }: { readonly found: AnswerOf<'staffing', 'establishment'> }) {
  const { say, pick } = useWords()
  const [{ flag }, choose] = usePageState(choices)
  const { total, schools, year, isLocked, rosterYear, isSimulated, rules, rounding } = found
  if (year === null) {
    return (
      <div className="panel">
        <EmptyState title={pick('还没有学校基表，无法测算编制', 'there is no school table yet')}>
          <p className="quiet">
            {pick('请先在“事业统计报送”导入本学年数据。', 'Import the census of the year first.')}
          </p>
        </EmptyState>
      </div>
    )
  }
  const shown = flag === undefined ? schools : schools.filter(({ flags }) => flags.includes(flag))
  const lessKnown = (unknown: number) =>
    unknown === 0 ? undefined : pick(`${unknown} 所缺数据，未计入`, `${unknown} unknown, not in it`)
  const headroom = headroomWords(total.headroom)
  const gap = gapWords(total.standardGap)
  return (
    <>
      <BasisLine year={year} isLocked={isLocked} rosterYear={rosterYear} isSimulated={isSimulated} />
      <FigureRow
        figures={[
          { label: pick('核定编制', 'Approved'), value: whole(total.approved), note: lessKnown(total.approvedUnknown) },
          {
            label: pick('实有（编内、特岗）', 'In post'),
            value: whole(total.inPost),
            note: lessKnown(total.inPostUnknown),
          },
          {
            label: pick('按标准应有', 'Needed by the standard'),
            value: whole(total.needed),
            note: pick(
              `进位前 ${fixed(total.neededExactly, 2)}；逐校进位 ${whole(total.neededBySchool)}，全县一次进位 ${whole(total.neededOnce)}`,
              `${fixed(total.neededExactly, 2)} exactly; ${whole(total.neededBySchool)} rounded by school, ${whole(total.neededOnce)} once`,
            ),
          },
          {
            label: pick('核定−实有', 'Approved − in post'),
            value: headroom === null ? pick('缺数据', 'unknown') : say(headroom),
            note: pick('空编才可招聘', 'only what is free may be hired'),
          },
          {
            label: pick('应有−实有', 'Needed − in post'),
            value: gap === null ? pick('缺数据', 'unknown') : say(gap),
            note:
              rounding === 'school' ? pick('按逐校进位', 'rounded by school') : pick('按全县一次进位', 'rounded once'),
          },
          {
            label: pick('编外（聘任、代课）', 'Outside'),
            value: total.outside === null ? pick('缺数据', 'unknown') : whole(total.outside),
            note:
              total.outside === null ? pick('没有教师名册', 'there is no roster') : pick('不计入实有', 'not in post'),
          },
        ]}
      />
      <section className="panel wide-on-paper">
        <div className="staff-chips" role="group" aria-label={pick('按标记筛选', 'By flag')}>
          {postFlags.map((each) => {
            const count = total.flagged[each] ?? 0
            return (
              <button
                key={each}
                type="button"
                aria-pressed={flag === each}
                disabled={count === 0 && flag !== each}
                onClick={() => choose({ flag: flag === each ? undefined : each })}
              >
                <FlagTag flag={each} /> <b>{count}</b>
              </button>
            )
          })}
        </div>
        <PostsTable schools={shown} />
        <p className="quiet after-table">
          {pick(
            '应有取生师比、班师比（小规模学校、教学点）中较大的一个再进位，九年一贯制分学段计算。结构性缺编：总数够，但有学科缺一个整岗以上。“有编不补”只是线索，须人工核实。',
            'Needed is the larger of the ratio by pupils and, at small schools and points, by classes, rounded up; stages of a nine-year school are reckoned apart. Structural: enough in all, though a subject lacks a whole post or more. Posts left unfilled are a hint to be verified.',
          )}
        </p>
      </section>
      <SourceList rules={rules} />
    </>
  )
}
