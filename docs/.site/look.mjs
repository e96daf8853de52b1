// Looks at the site in headless Chromium: node look.mjs SITE [SHOTS]
// No page is wider than a telephone, none asks for what is not there or elsewhere, and the search finds words in both languages.
// With a folder for SHOTS, pictures of some pages are left there: light, dark, and 390 pixels wide.
import { spawn } from 'node:child_process'
import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { pages } from './pages.mjs'

const [site, shots] = process.argv.slice(2)
const base = process.env.SITE_BASE ?? '/'
const failures = []
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://site').pathname)
  let file = join(site, path.startsWith(base) ? path.slice(base.length) : 'elsewhere')
  if (existsSync(file) && statSync(file).isDirectory()) {
    file = join(file, 'index.html')
  }
  if (!existsSync(file)) {
    failures.push(`${request.headers.referer} asks for ${request.url}, which is not there`)
    response.writeHead(404).end()
    return
  }
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
  createReadStream(file).pipe(response)
})
await new Promise(listening => server.listen(0, '127.0.0.1', listening))
const home = `http://127.0.0.1:${server.address().port}${base}`

// The driver says which port it took.
const driver = spawn('chromedriver', ['--port=0'])
process.on('exit', () => driver.kill())
const port = await new Promise((found, failed) => {
  let told = ''
  driver.on('error', failed)
  driver.on('exit', code => failed(new Error(`chromedriver ended with ${code}: ${told}`)))
  driver.stdout.on('data', text => {
    told += text
    const said = /successfully on port (\d+)/.exec(told)
    if (said) found(said[1])
  })
})

async function ask(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(60_000)
  })
  const { value } = await answer.json()
  if (value?.error) {
    throw new Error(`${method} ${path}: ${value.message}`)
  }
  return value
}

const session = await ask('POST', '/session', {
  capabilities: {
    alwaysMatch: {
      'goog:chromeOptions': { args: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--hide-scrollbars'] },
      'goog:loggingPrefs': { browser: 'ALL' }
    }
  }
})
const at = `/session/${session.sessionId}`
const run = (script, ...args) => ask('POST', `${at}/execute/sync`, { script, args })
const command = (cmd, params) => ask('POST', `${at}/goog/cdp/execute`, { cmd, params })
const wait = milliseconds => new Promise(over => setTimeout(over, milliseconds))

async function until(what, script) {
  for (let i = 0; i < 100; i++) {
    if (await run(script)) return
    await wait(100)
  }
  failures.push(what)
}

/** A telephone's width is not to be had from a window, which has a smallest one. */
const screen = (width, height, scheme) =>
  Promise.all([
    command('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }),
    command('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
  ])

async function open(file) {
  await ask('POST', `${at}/url`, { url: `${home}${file.replace(/\.md$/, '.html')}` })
  await until(`${file} does not come to life`, "return document.querySelector('#app')?.__vue_app__ !== undefined && document.querySelector('.vp-doc') !== null")
}

async function shot(name) {
  if (shots) {
    await wait(600)
    mkdirSync(shots, { recursive: true })
    writeFileSync(join(shots, `${name}.png`), Buffer.from(await ask('GET', `${at}/screenshot`), 'base64'))
  }
}

async function search(file, query, found) {
  await open(file)
  await run("document.querySelector('.VPNavBarSearch button').click()")
  await until(`${file} has no search`, "return document.querySelector('.search-input') !== null")
  await run("const input = document.querySelector('.search-input'); input.value = arguments[0]; input.dispatchEvent(new Event('input'))", query)
  await until(`${file}: a search for ${query} does not lead to ${found}`, `return [...document.querySelectorAll('a.result')].some(result => result.getAttribute('href').includes(${JSON.stringify(found)}))`)
}

try {
  await screen(390, 844, 'light')
  for (const file of pages.keys()) {
    await open(file)
    const width = await run('return document.scrollingElement.scrollWidth')
    if (width > 390) {
      const wide = await run(
        "return [...document.querySelectorAll('.vp-doc *')].filter(e => e.getBoundingClientRect().right > 391 && !e.parentElement.closest('table, pre')).map(e => e.outerHTML.slice(0, 120)).slice(0, 3)"
      )
      failures.push(`${file} is ${width} pixels wide on a telephone of 390: ${wide}`)
    }
  }

  await screen(1280, 900, 'light')
  await search('index.md', 'file serial', '/guide')
  await shot('search-en')
  await search('ja/index.md', '送信単位', '/ja/guide')
  await shot('search-ja')

  for (const [view, width, height, scheme] of [['light', 1440, 900, 'light'], ['dark', 1440, 900, 'dark'], ['narrow', 390, 844, 'light'], ['narrow-dark', 390, 844, 'dark']]) {
    await screen(width, height, scheme)
    for (const file of shots ? ['index.md', 'ja/index.md', 'ja/overview.md', 'ja/guide.md', 'ja/findings.md', 'ja/layouts.md', 'ja/problems.md', 'ja/architecture.md', 'api.md'] : []) {
      await open(file)
      await shot(`${file.replace(/\.md$/, '').replace('/', '-')}-${view}`)
    }
  }

  for (const { level, message } of await ask('POST', `${at}/se/log`, { type: 'browser' })) {
    if (level === 'SEVERE') {
      failures.push(message)
    }
  }
} finally {
  await ask('DELETE', at).catch(() => {})
  driver.kill()
  server.close()
  server.closeAllConnections()
}

if (failures.length > 0) {
  console.error(failures.join('\n'))
  process.exit(1)
}
console.log(`Chromium: ${pages.size} pages fit 390 pixels, and the search finds its words`)
