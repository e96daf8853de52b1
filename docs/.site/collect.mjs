// Puts the pages together in the folder where the site is made: node collect.mjs FOLDER
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pages, root, url } from './pages.mjs'

const folder = process.argv[2]

for (const [file, { source, title, foreign }] of pages) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(
    join(folder, file),
    `---\ntitle: ${JSON.stringify(title)}\naddress: ${url(source)}\nforeign: ${foreign}\n---\n` + readFileSync(join(root, source), 'utf8')
  )
}

cpSync(join(root, 'docs'), join(folder, 'public'), {
  recursive: true,
  filter: from => !relative(join(root, 'docs'), from).startsWith('.') && !from.endsWith('.md')
})
