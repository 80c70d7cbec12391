// What a person does in the Unleash web console, step by step, each with the milliseconds that it took. Run by
// `Browser.run` with {step, ...}; every step waits for what the person waits for.

const TABLE = 'table tbody tr a[href^="/projects/default/features/"]';

const steps = {
  // Not measured: the session's cookie.
  signIn: async (page, { address, user, password }) => {
    page.setDefaultTimeout(120_000); // the busiest machine
    await page.setViewportSize({ width: 1600, height: 1000 });
    await page.goto(`${address}/login`);
    const status = await page.evaluate(
      async (body) =>
        (await fetch('/auth/simple/login', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })).status,
      { username: user, password },
    );
    if (status !== 200) throw new Error(`the sign-in was answered with ${status}`);
  },
  // From the address to rows that can be used.
  open: (page, { address }) =>
    timed(async () => {
      await page.goto(`${address}/projects/default`, { waitUntil: 'commit' });
      await page.waitForSelector(TABLE);
    }),
  // From the text in the field to the one row that has it.
  filter: async (page, { text }) => {
    const field = page.locator('input[aria-label^="Search ("]');
    const taken = await timed(async () => {
      await field.fill(text);
      await page.waitForFunction(
        ([rows, name]) => {
          const shown = [...document.querySelectorAll(rows)];
          return shown.length === 1 && shown[0].textContent === name;
        },
        [TABLE, text],
      );
    });
    return taken;
  },
  // With the one row in view: from the click on the confirming button to the list that was read again and shows it.
  change: async (page, { feature, on }) => {
    const toggle = `[data-testid="TOGGLE-${feature}-production"] input`;
    await page.locator(toggle).click();
    const confirm = page.getByTestId('DIALOGUE_CONFIRM_ID');
    await confirm.waitFor();
    const write = on ? '/production/on' : '/production/off';
    let wrote = false;
    const read = page.waitForResponse((answer) => {
      wrote ||= answer.url().includes(write) && answer.ok();
      return wrote && answer.url().includes('/search/features') && answer.ok();
    });
    return timed(async () => {
      await confirm.click();
      await read;
      await page.waitForFunction(([each, want]) => document.querySelector(each)?.checked === want, [toggle, on]);
    });
  },
};

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export default (page, { step, ...rest }) => steps[step](page, rest);
