import { groups, pages, repository, resolve } from '../pages.mjs'

const base = process.env.SITE_BASE ?? '/'
const route = file => `/${file.replace(/\.md$/, '').replace(/(^|\/)index$/, '$1')}`

const sidebar = language =>
  groups.map(group => ({
    text: group[language],
    collapsed: false,
    items: [...pages]
      .filter(([, page]) => page.group === group && page.language === language)
      .map(([file, page]) => ({ text: page.title, link: route(file) }))
  }))

/**
 * What the index keeps of a text, and what is looked up for a query, which comes without the name of a field: Japanese has no
 * spaces, so each two neighbouring characters. It is sent to the browser as text, so nothing outside of it can be used.
 */
function tokenize(text, field) {
  const words = text.replace(/&[a-z#0-9]+;/g, ' ').normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  return words
    .flatMap(word => word.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+/gu))
    .flatMap(run => {
      const characters = Array.from(run)
      if (characters.length < 2 || !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(run)) {
        return [run]
      }
      const pairs = characters.slice(1).map((second, i) => characters[i] + second)
      return field === undefined ? pairs : [...pairs, characters.at(-1)]
    })
}

/** As GitHub makes them, for the links between the pages. */
const slugify = heading =>
  heading.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-')

/** A break of line in the source is no space between two characters of Japanese. */
function joinLines(tokens) {
  tokens.forEach((token, i) => {
    if (token.type === 'softbreak' && wide.test(tokens[i - 1]?.content.slice(-1)) && wide.test(tokens[i + 1]?.content.slice(0, 1))) {
      token.type = 'text'
    }
  })
}
const wide = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/

/** Since Japanese may break anywhere, a column of long texts says how narrow it may become: the table scrolls rather. */
function widenColumns(tokens) {
  let columns
  tokens.forEach((token, i) => {
    if (token.type === 'table_open') {
      columns = []
    } else if (token.type === 'tr_open') {
      columns.next = 0
    } else if (token.type === 'th_open' || token.type === 'td_open') {
      const column = (columns[columns.next++] ??= { heading: token, longest: 0 })
      const em = [...tokens[i + 1].content].reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.5), 0)
      column.longest = Math.max(column.longest, em)
    } else if (token.type === 'table_close') {
      for (const { heading, longest } of columns) {
        heading.attrJoin('style', `min-width: ${Math.min(Math.ceil(longest), longest > 60 ? 18 : 10) + 2}em;`)
      }
    }
  })
}

/** The types that docs/api.md lists lead to their pages in the Javadoc. */
function linkTypes(tokens, Token) {
  let module, folder
  tokens.forEach((token, i) => {
    const text = tokens[i + 1]?.content.replaceAll('`', '')
    if (token.type === 'heading_open' && token.tag === 'h2') {
      module = text
    } else if (token.type === 'heading_open' && token.tag === 'h3') {
      folder = `${base}javadoc/${module}/io/github/careplansdk/${text.replaceAll('.', '/')}`
    } else if (token.type === 'td_open' && tokens[i - 1].type === 'tr_open' && folder) {
      const link = new Token('link_open', 'a', 1)
      link.attrs = [['href', `${folder}/${text}.html`], ['target', '_self']]
      tokens[i + 1].children = [link, ...tokens[i + 1].children, new Token('link_close', 'a', -1)]
    }
  })
}

function markdown(md) {
  // GitHub's words for faces are none here.
  md.core.ruler.disable('emoji')
  md.core.ruler.push('site', ({ tokens, env, Token }) => {
    // A heading by itself comes too, for the title.
    if (!env.relativePath) {
      return
    }
    const japanese = env.relativePath.startsWith('ja/')
    for (const { children } of tokens.filter(block => block.children)) {
      joinLines(children)
      for (const token of children) {
        const name = { link_open: 'href', image: 'src' }[token.type]
        if (token.attrGet('class') === 'header-anchor') {
          if (japanese) {
            token.attrSet('aria-label', 'この見出しへのリンク')
          }
        } else if (name) {
          token.attrSet(name, resolve(env.relativePath, token.attrGet(name)))
        }
      }
    }
    widenColumns(tokens)
    if (pages.get(env.relativePath).source === 'docs/api.md') {
      linkTypes(tokens, Token)
    }
  })
  const fence = md.renderer.rules.fence
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const html = fence(tokens, index, options, env, self)
    return env.relativePath.startsWith('ja/') ? html.replace('title="Copy Code"', 'title="コピー"') : html
  }
}

export default {
  title: 'Care Plan SDK',
  srcDir: '.',
  outDir: '../site',
  base,
  // The search's words are one file for each language, fetched when somebody searches.
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  head: [
    ['meta', { name: 'referrer', content: 'no-referrer' }],
    ['link', { rel: 'icon', href: 'data:,' }]
  ],
  markdown: {
    // Braces stand for values in these pages.
    attrs: { disable: true },
    anchor: { slugify },
    config: markdown
  },
  themeConfig: {
    socialLinks: [{ icon: 'github', link: repository }],
    editLink: { pattern: ({ frontmatter }) => frontmatter.address, text: 'This page in the repository' },
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        // A break of line parts words.
        _render: (text, env, md) => md.render(text, env).replaceAll('<br>', '<br> '),
        miniSearch: { options: { tokenize }, searchOptions: { combineWith: 'AND' } },
        locales: {
          ja: {
            translations: {
              button: { buttonText: '検索', buttonAriaLabel: '検索' },
              modal: {
                displayDetails: '本文も表示',
                resetButtonTitle: '入力を消す',
                backButtonTitle: '検索を閉じる',
                noResultsText: '見つかりませんでした：',
                footer: {
                  selectText: '開く',
                  selectKeyAriaLabel: 'Enterキー',
                  navigateText: '移動',
                  navigateUpKeyAriaLabel: '上矢印キー',
                  navigateDownKeyAriaLabel: '下矢印キー',
                  closeText: '閉じる',
                  closeKeyAriaLabel: 'Escキー'
                }
              }
            }
          }
        }
      }
    }
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: "Read, write, check, sign and move the files of Japan's care plan data exchange.",
      themeConfig: {
        nav: [
          { text: 'Guide', link: '/guide' },
          { text: 'Problem codes', link: '/problems' },
          { text: 'Columns', link: '/layouts' },
          { text: 'Javadoc', link: '/javadoc/index.html', target: '_self' }
        ],
        sidebar: sidebar('en')
      }
    },
    ja: {
      label: '日本語',
      lang: 'ja',
      description: 'ケアプランデータ連携標準仕様のファイルを読み書きし、検査し、電子署名を付けて送受信するためのライブラリ。',
      themeConfig: {
        nav: [
          { text: 'ガイド', link: '/ja/guide' },
          { text: '問題のコード', link: '/ja/problems' },
          { text: '項目の一覧', link: '/ja/layouts' },
          { text: 'Javadoc（英語）', link: '/javadoc/index.html', target: '_self' }
        ],
        sidebar: sidebar('ja'),
        editLink: { pattern: ({ frontmatter }) => frontmatter.address, text: 'リポジトリのこのページ' },
        outline: { level: [2, 3], label: 'このページの内容' },
        docFooter: { prev: '前のページ', next: '次のページ' },
        sidebarMenuLabel: 'メニュー',
        returnToTopLabel: 'ページの先頭へ',
        langMenuLabel: '言語を選ぶ',
        skipToContentLabel: '本文へ移動',
        darkModeSwitchLabel: '画面の色',
        lightModeSwitchTitle: '明るい画面にする',
        darkModeSwitchTitle: '暗い画面にする',
        notFound: {
          title: 'ページが見つかりません',
          quote: 'アドレスが変わったか、まちがっています。',
          linkLabel: 'はじめのページへ',
          linkText: 'はじめのページへ'
        }
      }
    }
  }
}
