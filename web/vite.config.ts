import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const apiTarget = `http://127.0.0.1:${process.env.PEOPLE_BANK_API_PORT ?? '3000'}`
const proxied = ['/api', '/docs', '/problems']

export default defineConfig({
  root: fromHere('.'),
  plugins: [vue()],
  resolve: { alias: { '@': fromHere('./src') } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  css: {
    preprocessorOptions: {
      scss: { quietDeps: true, loadPaths: [fromHere('./node_modules')] },
    },
  },
  build: {
    outDir: fromHere('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows nothing inline, so the preload helper must stay out of the page.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    port: Number(process.env.PEOPLE_BANK_WEB_PORT ?? '5173'),
    proxy: Object.fromEntries(proxied.map((path) => [path, { target: apiTarget }])),
  },
})
