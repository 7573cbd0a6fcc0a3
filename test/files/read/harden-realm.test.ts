/** The prototypes of a thread that reads files of others are out of reach, and reading works as before. */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { hardenRealm } from '#electron/files/read/harden-realm.ts';

const hardened = () => {
  const realm = runInNewContext('globalThis') as typeof globalThis;
  hardenRealm(realm);
  return (code: string): unknown => realm.eval(`'use strict'; ${code}`);
};

test.each([
  'Object.prototype.polluted = 1',
  'Array.prototype.polluted = 1',
  'Object.prototype.toString = () => "x"',
  'Array.prototype.push = () => 0',
  'String.prototype.replace = () => ""',
  'Function.prototype.call = () => 0',
  'Object.setPrototypeOf(Object.prototype, {})',
  'delete Object.prototype.hasOwnProperty',
])('%s fails', (code) => {
  expect(() => hardened()(code)).toThrow(/^(?!.*is not defined)/);
});

test('a path through __proto__ ends in nothing', () => {
  const run = hardened();
  expect(run('const o = {}; o["__proto__"] = { polluted: 1 }; ({}).polluted')).toBe(undefined);
  expect(run('let e; try { ({})["__proto__"]["polluted"] = 1 } catch (x) { e = x.name } e')).toBe(
    'TypeError',
  );
  expect(run('let r; try { ({}).constructor.prototype.polluted = 1 } catch (x) { r = x.name } r')).toBe(
    'TypeError',
  );
});

test('what libraries do still works', () => {
  const run = hardened();
  expect(run('class A { toString() { return "a" } } String(new A())')).toBe('a');
  expect(run('const o = {}; o.toString = () => "own"; o.constructor = 1; String(o) + o.constructor')).toBe(
    'own1',
  );
  expect(run('function F() {} F.prototype.constructor = F; F.prototype.valueOf = () => 7; new F() + 1')).toBe(
    8,
  );
  expect(run('class E extends Error { constructor() { super("m"); this.name = "E" } } String(new E())')).toBe(
    'E: m',
  );
  expect(run('const o = {}; o.hasOwnProperty = 5; JSON.stringify(o)')).toBe('{"hasOwnProperty":5}');
});
