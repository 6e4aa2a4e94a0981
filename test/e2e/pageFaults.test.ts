// Shows that the watch over every page has teeth: each kind of fault is provoked once and must be seen.
import { expect, test } from 'vitest';
import { openApp } from '../helpers/browser/browserPage.ts';

const provoke: Readonly<Record<string, () => unknown>> = {
  'console: wrong': () => console.error('wrong'),
  'uncaught: Error: late': () =>
    setTimeout(() => {
      throw new Error('late');
    }),
  'content policy: connect-src blocked http://127.0.0.1:9/': () =>
    fetch('http://127.0.0.1:9/').catch(() => 'refused'),
  'content policy: style-src-elem blocked inline': () => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'b {}' }));
  },
  'content policy: script-src-elem blocked inline': () => {
    document.head.append(Object.assign(document.createElement('script'), { textContent: '0' }));
  },
  'content policy: script-src blocked eval': () => {
    // A page's own task: code that the test itself evaluates is above the policy.
    setTimeout(() => {
      try {
        Reflect.construct(Function, ['return 1']);
      } catch {
        // The policy's report is what counts.
      }
    });
  },
  'content policy: img-src blocked http://example.com/a.png': () => {
    document.body.append(Object.assign(new Image(), { src: 'http://example.com/a.png' }));
  },
  'content policy: frame-src blocked http://example.com': () => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://example.com/' }));
  },
  'content policy: base-uri blocked http://example.com/': () => {
    document.head.append(Object.assign(document.createElement('base'), { href: 'http://example.com/' }));
  },
  'request outside the app: http://example.com/': () => {
    window.open('http://example.com/');
  },
  'request refused: 404': () => fetch('/no-such-file'),
};

test.each(Object.entries(provoke))('%s', async (fault, misbehave) => {
  const { page, takeFaults } = await openApp();
  expect(takeFaults()).toEqual([]);
  await page.evaluate(misbehave);
  const seen: string[] = [];
  await expect
    .poll(() => {
      seen.push(...takeFaults());
      return seen.some((one) => one.startsWith(fault));
    })
    .toBe(true);
  // Its echoes in the console may come a moment later: they belong to this test's own fault.
  await page.close();
  takeFaults();
});
