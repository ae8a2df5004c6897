import { expect, it } from 'vitest';
import { asked, encodedPath } from './path.ts';

it('reads an address once', () => {
  expect(asked('/')).toEqual({ path: '/', search: '' });
  expect(asked('/ko/s/policy%2Dorder/?x=1?y=%2f')).toEqual({
    path: '/ko/s/policy-order/',
    search: '?x=1?y=%2f',
  });
  expect(asked('/%ED%9D%A9.html')).toEqual({ path: '/흩.html', search: '' });
  expect(asked('http://proxy.example/ko/')).toEqual({ path: '/ko/', search: '' });
});

it.each([
  ...['', '*', 'ko/', 'http:/ko/', '?x'],
  ...['//', '//evil.example/', '/ko//', '//ko/', '///'],
  ...['/.', '/..', '/./', '/ko/../', '/ko/..', '/%2e%2e/', '/ko/%2E/', '/.git/config', '/.env'],
  ...['/..%2f', '/embed/..%2f', '/embed/..%2F', '/embed/%5c..', '/embed\\..', '/%5C%5Cevil.example'],
  ...['/%00', '/a%0d%0ab', '/a%7f', '/index.html::$DATA', '/index.html.', '/embed%20/'],
  ...['/%', '/%zz', '/%c0%ae%c0%ae/', '/%ff', '/%ed%a0%80'],
])('finds nothing at %j', (target) => {
  expect(asked(target)).toBeUndefined();
});

it('writes a path so that it is read again', () => {
  const path = '/a b/%2f/흩?#.html';
  expect(asked(encodedPath('/a b/흩?#.html'))?.path).toBe('/a b/흩?#.html');
  // What looks like a slash in disguise is one when it is encoded twice: a name, and never decoded again.
  expect(asked(encodedPath(path))?.path).toBe(path);
});
