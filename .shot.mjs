import { chromium } from '@playwright/test';
const [,, base, login, password, ...urls] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const widths = (process.env.W ?? '1440').split(',').map(Number);
const lang = process.env.L ?? 'zh-CN';
for (const w of widths) {
  const c = await b.newContext({ viewport: { width: w, height: w < 500 ? 844 : 900 }, locale: lang });
  const p = await c.newPage();
  const errs = []; p.on('console', m => { if (m.type()==='error') errs.push(m.text()) }); p.on('pageerror', e => errs.push(String(e)));
  await p.goto(base + '/sign-in');
  await p.fill('input[name=login]', login); await p.fill('input[name=password]', password);
  await Promise.all([p.waitForURL(u => !u.pathname.includes('sign-in'), {timeout:15000}).catch(()=>{}), p.click('main button[type=submit]')]);
  for (const u of urls) {
    const r = await p.goto(base + u, { waitUntil: 'networkidle' });
    const f = '/tmp/shots/' + login.replace('.','-') + u.replace(/[^a-z0-9]+/gi,'_') + '_' + w + '.png';
    await p.screenshot({ path: f, fullPage: process.env.FULL === '1' });
    console.log(r?.status(), f, p.url(), errs.splice(0).join(' | ').slice(0,300));
  }
  await c.close();
}
await b.close();
