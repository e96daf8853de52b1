// Each link of each page of the site leads to a file of it, and to an anchor that it has: node links.mjs SITE
// Other sites are not asked. The Javadoc's pages are looked through as well.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { pages as sources } from './pages.mjs'

const [site] = process.argv.slice(2)
const base = process.env.SITE_BASE ?? '/'
const unescape = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.html'))
const anchors = new Map()
const links = new Map()
for (const page of pages) {
  const html = readFileSync(join(site, page), 'utf8').replace(/<script\b[^]*?<\/script>/g, '')
  anchors.set(page, new Set([...html.matchAll(/<[^>]+\s(?:id|name)="([^"]*)"/g)].map(found => unescape(found[1]))))
  links.set(page, new Set([...html.matchAll(/<[^>]+\s(?:href|src)="([^"]*)"/g)].map(found => unescape(found[1]))))
}

function missing(page, link) {
  if (/^([a-z][a-z+.-]*:|\/\/)/i.test(link)) {
    return false
  }
  // JDK 17 links there to a heading that it does not make.
  if (page === 'javadoc/constant-values.html' && link.startsWith('#')) {
    return false
  }
  const [path, anchor] = link.split('#')
  if (path.startsWith('/') && !path.startsWith(base)) {
    return true
  }
  let file = decodeURIComponent(path.replace(/\?.*/, ''))
  file = file.startsWith('/') ? file.slice(base.length) : posix.join(posix.dirname(page), file)
  file = path === '' ? page : posix.normalize(file || '.')
  if (existsSync(join(site, file)) && statSync(join(site, file)).isDirectory()) {
    file = posix.join(file, 'index.html')
  }
  if (file.startsWith('..') || !existsSync(join(site, file))) {
    return true
  }
  return Boolean(anchor) && anchors.has(file) && !anchors.get(file).has(decodeURIComponent(anchor)) && !anchors.get(file).has(anchor)
}

let looked = 0
const broken = [...sources.keys()]
  .map(source => source.replace(/\.md$/, '.html'))
  .concat('javadoc/index.html')
  .filter(page => !links.has(page))
  .map(page => `${page} itself is not there`)
for (const page of pages) {
  for (const link of links.get(page)) {
    looked++
    if (missing(page, link)) {
      broken.push(`${page}: ${link}`)
    }
  }
}
if (broken.length > 0) {
  console.error(`Links of ${relative('.', site)} that lead nowhere:\n${broken.join('\n')}`)
  process.exit(1)
}
console.log(`Links: ${looked} on ${pages.length} pages, none leads nowhere`)
