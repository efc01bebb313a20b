/** The look: Ant Design's conventions with calm colours, dense tables and the fonts that a bureau's machines have. */
import type { ThemeConfig } from 'antd'

export const fontFamily = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif"

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1a5fb4',
    colorInfo: '#1a5fb4',
    colorLink: '#1a5fb4',
    // Dark enough to be read as words on their own pale ground.
    colorSuccess: '#1f7a45',
    colorWarning: '#945700',
    colorError: '#b3352a',
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#a9d5b7',
    colorWarningBg: '#fdf4de',
    colorWarningBorder: '#e8cd86',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#eeb4ad',
    colorTextSecondary: 'rgba(0,0,0,0.62)',
    // Hints and steps to come are read too.
    colorTextTertiary: 'rgba(0,0,0,0.6)',
    colorTextDescription: 'rgba(0,0,0,0.6)',
    colorTextPlaceholder: 'rgba(0,0,0,0.58)',
    borderRadius: 4,
    fontFamily,
    fontSize: 14,
    colorBgLayout: '#f4f6f8',
  },
  components: {
    Layout: { headerBg: '#fff', headerHeight: 52, headerPadding: '0 16px', siderBg: '#fff' },
    Menu: { itemHeight: 38 },
    Table: { cellPaddingBlockSM: 5, cellPaddingInlineSM: 8, headerBg: '#f0f3f6', headerColor: 'rgba(0,0,0,0.78)' },
    Descriptions: { itemPaddingBottom: 8 },
  },
}
