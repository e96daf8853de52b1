import DefaultTheme from 'vitepress/theme-without-fonts'
import { useData } from 'vitepress'
import { h } from 'vue'
import './style.css'

const OnlyEnglish = () => useData().frontmatter.value.foreign ? h('p', { class: 'only-english' }, 'このページは英語のみです。') : null

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'doc-before': () => h(OnlyEnglish) })
}
