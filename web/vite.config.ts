/** How the browser's pages are built: one shell, and each page, chart library and map in a file of its own. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The chart and map libraries are large on purpose and come only with the pages that draw.
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': process.env['JUNHENG_SERVER'] ?? 'http://127.0.0.1:3000' } },
})
