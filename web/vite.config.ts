/** How the browser's pages are built: one shell, and each page, chart library and map in a file of its own. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * An icon of Ant Design says its English name to screen readers ("save 保存"). Beside words it is only a picture, and a
 * button without words has a label of its own: icons are hidden from them, unless a page names one itself.
 */
const silentIcons: Plugin = {
  name: 'silent-icons',
  transform(code, id) {
    if (!id.includes('@ant-design/icons/es/components/AntdIcon')) return null
    const named = /role: "img",\s*"aria-label": icon\.name/
    if (!named.test(code)) throw new Error('silent-icons: the icons name themselves in another way now')
    return code.replace(named, `...(restProps["aria-label"] ? { role: "img" } : { "aria-hidden": true })`)
  },
}

export default defineConfig({
  root: here('.'),
  plugins: [react(), silentIcons],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The chart and map libraries are large on purpose and come only with the pages that draw.
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': process.env['JUNHENG_SERVER'] ?? 'http://127.0.0.1:3000' } },
})
