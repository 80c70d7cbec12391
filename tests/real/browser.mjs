// A headless Chromium, driven by lines of JSON on standard input: {"do": "open", "address": ...} and so on, each
// answered by one line, {"answer": ...} or {"error": ...}. Started by browser.py.

import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [entry, executable, folder, patience] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(entry));

const context = await chromium.launchPersistentContext(folder, {
  executablePath: executable,
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Nothing beyond this machine: the provider's built-in pages ask for a font of the internet.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});
context.setDefaultTimeout(Number(patience) * 1000);
const page = context.pages()[0] ?? (await context.newPage());

const requested = [];
page.on('request', (request) => requested.push(request.url()));

const actions = {
  open: async ({ address }) => (await page.goto(address, { waitUntil: 'domcontentloaded' }))?.status() ?? 0,
  write: ({ field, text }) => page.locator(`input[name="${field}"]`).fill(text),
  press: ({ button }) => page.getByRole('button', { name: button }).click(),
  wait: ({ words }) => page.getByText(words).first().waitFor(),
  address: () => page.url(),
  text: () => page.locator('body').innerText(),
  // A step of a test's own: a module whose default export gets the page and the rest of what was asked.
  run: async ({ file, ...rest }) => (await import(pathToFileURL(file))).default(page, rest),
  picture: ({ path, whole }) => page.screenshot({ path, fullPage: Boolean(whole) }).then(() => null),
  requested: () => requested,
  media: ({ media }) => page.emulateMedia({ media }).then(() => null),
  size: ({ width, height }) => page.setViewportSize({ width, height }).then(() => null),
  print: ({ path }) => page.pdf({ path, preferCSSPageSize: true, printBackground: true }).then(() => null),
  // What axe-core finds wrong. It is run from outside, so that a page's own policy need not allow it.
  check: async ({ axe }) => {
    await page.evaluate(await readFile(axe, 'utf8'));
    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  },
  // How far the page is wider than what shows of it.
  overhang: () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
};

console.log(JSON.stringify({ answer: 'ready' }));
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  try {
    console.log(JSON.stringify({ answer: (await actions[asked.do](asked)) ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ error: `${error.message}\nThe page is ${page.url()}` }));
  }
}
await context.close();
