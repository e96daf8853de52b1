// Which Markdown of the repository is a page of the site, where it is put there, and where its links lead.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository: the first folder above that has docs/index.md. */
export const root = (function above(folder) {
  return existsSync(join(folder, 'docs/index.md')) ? folder : above(dirname(folder))
})(dirname(fileURLToPath(import.meta.url)))

/** The one place where the repository's address stands. */
export const repository = readFileSync(join(root, 'pom.xml'), 'utf8').match(/<owner\.repository>(.+?)</)[1]

/** The sidebar, in the order of "Where to look" of README.md. A page is called by its first heading, unless it says otherwise here. */
export const groups = [
  {
    en: 'Getting started',
    ja: '最初に読む',
    pages: [
      { source: 'docs/index.md' },
      { source: 'README.md', route: 'overview', en: 'Overview', ja: '概要' },
      { source: 'docs/move-2027.md' },
      { source: 'examples/README.md', route: 'examples', ja: 'サンプルプログラム' },
      { source: 'examples/server/README.md', route: 'server' }
    ]
  },
  {
    en: 'Read and write',
    ja: '読み書き',
    pages: [{ source: 'docs/guide.md' }, { source: 'docs/characters.md' }]
  },
  {
    en: 'Every problem, every column',
    ja: '問題と項目の一覧',
    pages: [{ source: 'docs/problems.md' }, { source: 'docs/layouts.md' }]
  },
  {
    en: 'Check and compare',
    ja: '検査・突合・比較',
    pages: [
      { source: 'docs/ci.md' },
      { source: 'docs/forms.md' },
      { source: 'docs/reconcile.md' },
      { source: 'docs/master-data.md' },
      { source: 'docs/diff.md' },
      { source: 'docs/pseudonymise.md' }
    ]
  },
  {
    en: 'Test your product',
    ja: '製品のテスト',
    pages: [
      { source: 'docs/generate.md' },
      { source: 'docs/conformance.md' },
      { source: 'docs/rehearse.md' },
      { source: 'examples/MISTAKES.md', en: 'The mistakes in the broken sample', ja: '壊れた見本データの誤り' }
    ]
  },
  {
    en: 'Certificates and seals',
    ja: '電子証明書と電子署名',
    pages: [{ source: 'docs/identity-and-seal.md' }, { source: 'docs/certificates.md' }, { source: 'docs/findings.md' }]
  },
  {
    en: 'Send and receive',
    ja: '送受信',
    pages: [
      { source: 'docs/transport.md' },
      { source: 'docs/watch.md' },
      { source: 'docs/stores.md' },
      { source: 'docs/audit.md' }
    ]
  },
  {
    en: 'The library itself',
    ja: 'ライブラリの開発',
    pages: [
      { source: 'docs/architecture.md', ja: '構造' },
      { source: 'docs/api.md', ja: '公開API' },
      { source: 'docs/glossary.md' },
      { source: 'docs/benchmarks.md', ja: '性能' },
      { source: 'SECURITY.md', ja: '個人情報とセキュリティ' },
      { source: 'CONTRIBUTING.md', ja: '開発への参加' },
      { source: 'RELEASING.md', ja: 'リリースの手順' },
      { source: 'CHANGELOG.md', ja: '変更履歴' }
    ]
  }
]

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
const read = source => readFileSync(join(root, source), 'utf8')
const heading = source => read(source).match(/^# +(.+)$/m)[1].replaceAll('`', '')

/** What a page is called in a language; some have a heading in both, with a slash between. */
function title(page, source, language) {
  const parts = heading(source).split(' / ')
  return page[language] ?? parts.find(part => japanese.test(part) === (language === 'ja')) ?? parts[0]
}

/**
 * Every page, by its file in the site. What is there in English only is put among the Japanese pages too, so that nobody falls
 * out of them, and so that their search finds it.
 */
export const pages = new Map(
  groups.flatMap(group => group.pages.flatMap(page => {
    const route = page.route ?? posix.basename(page.source, '.md').toLowerCase()
    const translated = page.source.replace(/\.md$/, '.ja.md')
    const source = existsSync(join(root, translated)) ? translated : page.source
    const foreign = source === page.source && !japanese.test(heading(source))
    return [
      [`${route}.md`, { group, language: 'en', source: page.source, title: title(page, page.source, 'en'), foreign: false }],
      [`ja/${route}.md`, { group, language: 'ja', source, title: title(page, source, 'ja'), foreign }]
    ]
  }))
)

const forgotten = readdirSync(join(root, 'docs'))
  .filter(name => name.endsWith('.md') && ![...pages.values()].some(page => page.source === `docs/${name}`))
if (forgotten.length > 0) {
  throw new Error(`docs/.site/pages.mjs lacks ${forgotten}: put each into a group of the sidebar`)
}

export const url = source =>
  `${repository}/${statSync(join(root, source)).isDirectory() ? 'tree' : 'blob'}/main/${source}`

/** Where a link of a page leads in the site: to a page, to a file beside the pages, or else into the repository. */
export function resolve(file, link) {
  if (/^([a-z][a-z+.-]*:|#)/i.test(link)) {
    return link
  }
  const [path, anchor] = link.split('#')
  const hash = anchor === undefined ? '' : `#${anchor}`
  const target = posix.join(posix.dirname(pages.get(file).source), decodeURI(path)).replace(/\/$/, '')
  const found = [...pages].filter(([, page]) => page.source === target).map(([name]) => name)
  if (found.length > 0) {
    const same = found.find(name => name.startsWith('ja/') === file.startsWith('ja/')) ?? found[0]
    return posix.relative(posix.dirname(file), same).replace(/^(?!\.)/, './') + hash
  }
  return isBeside(target) ? `/${target.slice('docs/'.length)}` : url(target) + hash
}

/** What is not a page in docs, but belongs to them: images, schemas. */
export const isBeside = target => /^docs\/[^.].*\.[a-z]+$/.test(target) && !target.endsWith('.md')
