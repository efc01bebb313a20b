/** The main menu: only what the person may open. */
import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  BuildOutlined,
  CompassOutlined,
  ContactsOutlined,
  DashboardOutlined,
  DeploymentUnitOutlined,
  FileSyncOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FlagOutlined,
  InboxOutlined,
  LineChartOutlined,
  NodeIndexOutlined,
  NotificationOutlined,
  RiseOutlined,
  SolutionOutlined,
  TableOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons'
import { Link, useRouterState } from '@tanstack/react-router'
import { Menu } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#web/ui/words.tsx'
import { forecastPage, homeCounty, homeSchool, overlooks, widestRegion } from './home-region.ts'
import type { Me } from './me.ts'
import { paths } from './paths.ts'

interface MenuPage {
  readonly key: string
  readonly icon: ReactNode
  readonly link: ReactNode
  /** Begin of the addresses under which the entry is shown as chosen. */
  readonly under: readonly string[]
  readonly shown: boolean
}

export function MainMenu({ may, me }: { readonly may: (permission: string) => boolean; readonly me: Me }) {
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const school = homeSchool(me)
  const county = homeCounty(me, 'assessment.read')
  const registered = widestRegion(me, 'schools.read')
  const forecast = forecastPage(me)
  const planned = widestRegion(me, 'network.read')
  const equipped = widestRegion(me, 'conditions.read')?.length === 6
  const pledged = widestRegion(me, 'accountability.progress')?.length === 6
  const staffed = widestRegion(me, 'staffing.read')?.length === 6
  const entries: MenuPage[] = [
    {
      key: 'overview',
      icon: <DashboardOutlined />,
      link: <Link to={paths.overview}>{pick('创建一览', 'Overview')}</Link>,
      under: ['/overview', ...(school === null && county === null ? ['/county/', '/school/'] : [])],
      shown: may('assessment.read') && overlooks(me),
    },
    {
      key: 'county',
      icon: <FileTextOutlined />,
      link: county && (
        <Link to={paths.county} params={{ county }}>
          {pick('本县测算报告', 'County report')}
        </Link>
      ),
      under: ['/county/', '/school/'],
      shown: county !== null,
    },
    {
      key: 'school',
      icon: <BankOutlined />,
      link: school && (
        <Link to={paths.school} params={{ school }}>
          {pick('学校达标卡', 'School card')}
        </Link>
      ),
      under: ['/school/'],
      shown: school !== null,
    },
    {
      key: 'register',
      icon: <ApartmentOutlined />,
      link: registered && (
        <Link to={paths.register} params={{ region: registered }}>
          {pick('学校名录', 'Schools')}
        </Link>
      ),
      under: ['/schools/'],
      shown: registered !== null && school === null,
    },
    {
      key: 'inbox',
      icon: <InboxOutlined />,
      link: <Link to={paths.inbox}>{pick('待我办理', 'My tasks')}</Link>,
      under: ['/inbox'],
      shown: may('census.read'),
    },
    {
      key: 'census',
      icon: <TableOutlined />,
      link: <Link to={paths.census}>{pick('事业统计报送', 'Census filings')}</Link>,
      under: ['/census', '/filing/'],
      shown: may('census.read'),
    },
    {
      key: 'forecast',
      icon: <LineChartOutlined />,
      link: forecast && <Link to={forecast}>{pick('学龄人口预测', 'Forecasts')}</Link>,
      under: ['/projection'],
      shown: forecast !== null,
    },
    {
      key: 'network',
      icon: <DeploymentUnitOutlined />,
      link: <Link to={paths.network}>{pick('学校布局', 'School network')}</Link>,
      under: ['/network'],
      shown: planned !== null && planned.length === 6,
    },
    {
      key: 'conditions',
      icon: <BuildOutlined />,
      link:
        school === null ? (
          <Link to={paths.conditions}>{pick('办学条件', 'Conditions')}</Link>
        ) : (
          <Link to={paths.schoolConditions} params={{ school }}>
            {pick('办学条件', 'Conditions')}
          </Link>
        ),
      under: ['/conditions'],
      shown: equipped || (school !== null && may('conditions.school')),
    },
    {
      key: 'staffing',
      icon: <ContactsOutlined />,
      link: staffed ? (
        <Link to={paths.staffing}>{pick('师资队伍', 'Teachers')}</Link>
      ) : (
        <Link to={paths.rotationNotices}>{pick('轮岗告知单', 'Exchange notices')}</Link>
      ),
      under: ['/staffing'],
      shown: staffed || may('staffing.rotation.notice'),
    },
    {
      key: 'roadmap',
      icon: <NodeIndexOutlined />,
      link: <Link to={paths.roadmap}>{pick('达标路线图', 'Roadmap')}</Link>,
      under: ['/roadmap'],
      shown: widestRegion(me, 'roadmap.read')?.length === 6,
    },
    {
      key: 'commitments',
      icon: <FlagOutlined />,
      link: <Link to={paths.commitments}>{pick('承诺台账', 'Commitments')}</Link>,
      under: ['/commitments'],
      shown:
        widestRegion(me, 'accountability.commitments')?.length === 6 ||
        (school !== null && may('accountability.school')),
    },
    {
      key: 'pledges',
      icon: <FileProtectOutlined />,
      link: <Link to={paths.pledges}>{pick('责任书', 'Pledges')}</Link>,
      under: ['/pledges'],
      shown: pledged,
    },
    {
      key: 'progress',
      icon: <RiseOutlined />,
      link: <Link to={paths.stages}>{pick('创建进度', 'Progress')}</Link>,
      under: ['/progress'],
      shown: pledged,
    },
    {
      key: 'proposals',
      icon: <SolutionOutlined />,
      link: <Link to={paths.proposals}>{pick('建议提案', 'Proposals')}</Link>,
      under: ['/proposals'],
      shown: widestRegion(me, 'engagement.proposals.read')?.length === 6,
    },
    {
      key: 'publication',
      icon: <NotificationOutlined />,
      link:
        school === null ? (
          <Link to={paths.publications}>{pick('信息公开', 'Publication')}</Link>
        ) : (
          <Link to={paths.entry} params={{ school }}>
            {pick('信息公开', 'Public facts')}
          </Link>
        ),
      under: ['/publication'],
      shown: widestRegion(me, 'engagement.read')?.length === 6 || (school !== null && may('engagement.entries.write')),
    },
    {
      key: 'supervision',
      icon: <CompassOutlined />,
      link: <Link to={paths.supervision}>{pick('督导', 'Supervision')}</Link>,
      under: ['/supervision'],
      shown: widestRegion(me, 'accountability.supervision')?.length === 6,
    },
    {
      key: 'cases',
      icon: <FileSyncOutlined />,
      link: <Link to={paths.cases}>{pick('整改台账', 'Cases')}</Link>,
      under: ['/cases'],
      shown:
        widestRegion(me, 'accountability.cases')?.length === 6 || (school !== null && may('accountability.school')),
    },
    {
      key: 'year-record',
      icon: <TrophyOutlined />,
      link: <Link to={paths.yearRecord}>{pick('年度实绩', 'Year record')}</Link>,
      under: ['/year-record'],
      shown: widestRegion(me, 'accountability.record')?.length === 6,
    },
    {
      key: 'standards',
      icon: <BookOutlined />,
      link: <Link to={paths.standards}>{pick('标准与依据', 'Standards')}</Link>,
      under: ['/standards'],
      shown: may('standards.read'),
    },
    {
      key: 'people',
      icon: <TeamOutlined />,
      link: <Link to={paths.people}>{pick('人员与权限', 'People')}</Link>,
      under: ['/people'],
      shown: may('access.people'),
    },
    {
      key: 'audit',
      icon: <AuditOutlined />,
      link: <Link to={paths.audit}>{pick('操作记录', 'Audit trail')}</Link>,
      under: ['/audit'],
      shown: may('access.audit'),
    },
  ]
  const shown = entries.filter((entry) => entry.shown)
  const chosen = shown.find(({ under }) => under.some((begin) => path.startsWith(begin)))?.key
  return (
    <nav aria-label={pick('主菜单', 'Main menu')}>
      <Menu
        mode="inline"
        selectedKeys={[chosen ?? '']}
        items={shown.map(({ key, icon, link }) => ({ key, icon, label: link }))}
      />
    </nav>
  )
}
