/** The bar on top: the product, where and when the page is, what waits, the language and the person. */
import {
  BellOutlined,
  GlobalOutlined,
  KeyOutlined,
  LogoutOutlined,
  MenuOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge, Button, Dropdown, Grid, Layout, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { roleWords } from '#modules/access/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { useAnswer } from './api.ts'
import { isSomebodyHere } from './presence.ts'
import { useLanguage } from './language.ts'
import { mayDo, type Me } from './me.ts'
import { paths } from './paths.ts'
import { PlaceAndYear } from './place-and-year.tsx'

const ChangePassword = lazy(async () => ({ default: (await import('./change-password.tsx')).ChangePassword }))

export function LanguageSwitch() {
  const { language, speak } = useLanguage()
  return (
    <Segmented
      size="small"
      aria-label="语言 Language"
      value={language}
      onChange={speak}
      options={[
        { label: '中文', value: 'zh' },
        { label: 'EN', value: 'en' },
      ]}
    />
  )
}

function InboxBell({ may }: { readonly may: boolean }) {
  const { pick } = useWords()
  // Asking keeps the session alive, so it is asked by itself only while somebody is at work here.
  const inbox = useAnswer(
    'census',
    'inbox',
    {},
    { enabled: may, refetchInterval: () => (isSomebodyHere() ? 120_000 : false) },
  )
  const count = inbox.data?.tasks.length ?? 0
  const label = pick(`待我办理 ${count} 件`, `${count} tasks wait for me`)
  return (
    <Link to={paths.inbox} aria-label={label} title={label}>
      <Badge count={count} size="small" overflowCount={999}>
        <BellOutlined style={{ fontSize: 18, color: 'rgba(0,0,0,0.7)' }} />
      </Badge>
    </Link>
  )
}

interface Props {
  readonly person: Me
  /** Opens the menu's drawer; null where the menu stands beside the page. */
  readonly onMenu: (() => void) | null
  readonly onLeave: () => void
}

export function HeaderBar({ person, onMenu, onLeave }: Props) {
  const { language, say, pick } = useWords()
  const roomy = Grid.useBreakpoint().md ?? true
  const [isChanging, setChanging] = useState(false)
  const roles = person.assignments.map(({ role }) => say(roleWords[role])).join(pick('、', ', '))
  return (
    <Layout.Header className="header-bar no-print">
      {onMenu && (
        <Button type="text" icon={<MenuOutlined />} onClick={onMenu} aria-label={pick('打开菜单', 'Open the menu')} />
      )}
      <Link to={paths.start} className="brand">
        <img src="/icon.svg" alt="" width={24} height={24} />
        <span>{pick('均衡', 'Junheng')}</span>
        {roomy && <small>{pick('义务教育优质均衡监测', 'balanced compulsory education')}</small>}
      </Link>
      <PlaceAndYear />
      <span className="header-end">
        {mayDo(person, 'census.read') && <InboxBell may />}
        <LanguageSwitch />
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'roles', label: roles || pick('未授予角色', 'no role yet'), disabled: true },
              {
                key: 'password',
                icon: <KeyOutlined />,
                label: pick('修改密码', 'Change my password'),
                onClick: () => setChanging(true),
              },
              {
                key: 'portal',
                icon: <GlobalOutlined />,
                label: (
                  <a href={language === 'zh' ? '/public' : '/public?lang=en'} target="_blank" rel="noreferrer">
                    {pick('公众门户', 'Public portal')}
                  </a>
                ),
              },
              { key: 'leave', icon: <LogoutOutlined />, label: pick('退出登录', 'Sign out'), onClick: onLeave },
            ],
          }}
        >
          <Button type="text" icon={<UserOutlined />} aria-label={person.name}>
            {roomy && person.name}
          </Button>
        </Dropdown>
      </span>
      {isChanging && (
        <Suspense>
          <ChangePassword onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </Layout.Header>
  )
}
