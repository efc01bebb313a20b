/** What surrounds every page: menu by permission, where and when one is, language, person; nothing of it on paper. */
import { EllipsisOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { App, ConfigProvider, Drawer, Grid, Layout } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { Loading } from '#web/ui/loading.tsx'
import { useWords, WordsProvider } from '#web/ui/words.tsx'
import { signOut } from './api.ts'
import { ConnectionNote } from './connection.tsx'
import { DemoBanner } from './demo-banner.tsx'
import { HeaderBar, LanguageSwitch } from './header-bar.tsx'
import { useLanguage } from './language.ts'
import { mayDo, useMe } from './me.ts'
import { MainMenu } from './menu.tsx'
import { paths } from './paths.ts'
import { PrintMark } from './print-mark.tsx'
import { Trouble } from './trouble.tsx'
import { theme } from './theme.ts'

const SignInPage = lazy(async () => ({ default: (await import('#web/access/sign-in-page.tsx')).SignInPage }))

/** Everything below knows the language; Ant Design's own words follow it. */
export function Shell() {
  const { language } = useLanguage()
  // Before anything below is drawn, for a page's own title follows the language.
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const more = language === 'zh' ? '更多' : 'More'
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  return (
    <WordsProvider language={language}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        theme={theme}
        tabs={{ more: { icon: <EllipsisOutlined aria-label={more} /> } }}
      >
        <App>
          <Frame />
        </App>
      </ConfigProvider>
    </WordsProvider>
  )
}

/** A page without menu and account: the product's name, the language, and the page. */
function BareFrame({ isDemo }: { readonly isDemo: boolean }) {
  const { pick } = useWords()
  return (
    <>
      {isDemo && <DemoBanner />}
      <div className="bare-page">
        <div className="bare-top no-print">
          <span className="brand">
            <img src="/icon.svg" alt="" width={24} height={24} />
            <span>{pick('均衡', 'Junheng')}</span>
          </span>
          <LanguageSwitch />
        </div>
        <main id="page">
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </>
  )
}

function Frame() {
  const me = useMe()
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const wide = Grid.useBreakpoint().lg ?? true
  const [menuOpen, setMenuOpen] = useState(false)
  const client = useQueryClient()
  // After a page was chosen the drawer has done its work.
  useEffect(() => setMenuOpen(false), [path])

  if (me.isError) return <Trouble error={me.error} again={() => void me.refetch()} />
  if (!me.data) return <Loading />
  const person = me.data
  // Whoever comes by a link of their own has no account, and nobody's menu belongs beside what they read.
  if (path.startsWith(paths.myProposals)) return <BareFrame isDemo={person.isDemo} />
  // The address stays, so that whoever signs in arrives where they wanted to go.
  if (person.id === null || path === paths.signIn) {
    return (
      <Suspense fallback={<Loading />}>
        <SignInPage />
      </Suspense>
    )
  }
  const leave = async () => {
    await signOut()
    client.clear()
    location.assign(paths.signIn)
  }
  const menu = <MainMenu may={(permission) => mayDo(person, permission)} me={person} />
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#page">
        {pick('跳到正文', 'Skip to the page')}
      </a>
      <HeaderBar person={person} onMenu={wide ? null : () => setMenuOpen(true)} onLeave={leave} />
      {person.isDemo && <DemoBanner />}
      <ConnectionNote />
      <Layout hasSider={wide}>
        {wide ? (
          <Layout.Sider width={188} className="side-menu no-print">
            {menu}
          </Layout.Sider>
        ) : (
          <Drawer
            open={menuOpen}
            onClose={() => setMenuOpen(false)}
            placement="left"
            size={240}
            styles={{ body: { padding: 0 } }}
            title={pick('均衡', 'Junheng')}
          >
            {menu}
          </Drawer>
        )}
        <Layout.Content id="page" className="page" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
      <PrintMark name={person.name} isDemo={person.isDemo} />
    </Layout>
  )
}
