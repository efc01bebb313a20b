/** Words of the map's own buttons, and of how to zoom without taking the page's own scrolling away. */
export function mapLocale(pick: (zh: string, en: string) => string): Record<string, string> {
  const wheelHelp = pick('按住 Ctrl 滚动滚轮缩放地图', 'Hold Ctrl and scroll to zoom the map')
  return {
    'NavigationControl.ZoomIn': pick('放大', 'Zoom in'),
    'NavigationControl.ZoomOut': pick('缩小', 'Zoom out'),
    'CooperativeGesturesHandler.WindowsHelpText': wheelHelp,
    'CooperativeGesturesHandler.MacHelpText': wheelHelp.replace('Ctrl', '⌘'),
    'CooperativeGesturesHandler.MobileHelpText': pick('用两个手指移动地图', 'Use two fingers to move the map'),
  }
}
