import { fileURLToPath } from 'node:url';

const dist = (file) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

// biome-ignore lint/style/noDefaultExport: Vite asks for it
export default {
  // The package as built; whoever has installed it needs no alias.
  resolve: {
    alias: [
      { find: /^throughline$/, replacement: dist('index.js') },
      { find: /^throughline\/browser$/, replacement: dist('browser.js') },
    ],
  },
  worker: { format: 'es' },
  build: { target: 'es2022' },
};
