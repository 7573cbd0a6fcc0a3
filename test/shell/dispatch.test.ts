import { describe, expect, test } from 'vitest';
import { Refused } from '#electron/refused.ts';
import { type AnyHandler, makeDoor } from '#electron/shell/dispatch.ts';
import { makeContext } from '#test/builders.ts';

const doorWith = (handlers: Record<string, AnyHandler>, checkOutputs = false) => {
  const logged: string[] = [];
  const { context } = makeContext(undefined, { log: (_level, message) => logged.push(message) });
  return { call: makeDoor({ handlers, context, checkOutputs }), logged };
};

const lookup = { kind: 'reps', text: '', limit: 5 };

describe('the door', () => {
  test('answers what a handler answers, with its input parsed', async () => {
    const { call } = doorWith({
      'records.lookup': (input: unknown) => [{ id: 'a', label: JSON.stringify(input), hint: '' }],
    });
    expect(await call('records.lookup', lookup)).toEqual({
      ok: true,
      data: [{ id: 'a', label: JSON.stringify(lookup), hint: '' }],
    });
  });

  test.each([[{ ...lookup, more: 1 }], [{ ...lookup, limit: '5' }], [null], [[]], [undefined]])(
    'refuses the input %j before the handler sees it',
    async (input) => {
      const { call } = doorWith({
        'records.lookup': () => {
          throw new Error('reached');
        },
      });
      expect(await call('records.lookup', input)).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    },
  );

  test('says where an input is wrong', async () => {
    const { call } = doorWith({ 'records.lookup': () => [] });
    expect(await call('records.lookup', { ...lookup, more: 1, further: 2 })).toEqual({
      ok: false,
      error: { code: 'invalidInput', fields: { more: 'unrecognized_keys', further: 'unrecognized_keys' } },
    });
    expect(await call('records.lookup', { ...lookup, kind: 'dragons', limit: 0 })).toEqual({
      ok: false,
      error: { code: 'invalidInput', fields: { kind: 'invalid_value', limit: 'too_small' } },
    });
  });

  test('a refusal crosses as it is, an error does not', async () => {
    const { call, logged } = doorWith({
      'records.lookup': () => {
        throw new Refused('conflict', { count: 2 });
      },
      'sales.span': () => {
        throw new Error('/home/someone/secret.json');
      },
      'history.undo': () => Promise.reject('a text'),
    });
    expect(await call('records.lookup', lookup)).toEqual({
      ok: false,
      error: { code: 'conflict', params: { count: 2 } },
    });
    expect(await call('sales.span', {})).toEqual({ ok: false, error: { code: 'internal' } });
    expect(await call('history.undo', {})).toEqual({ ok: false, error: { code: 'internal' } });
    expect(logged[0]).toContain('/home/someone/secret.json');
    expect(logged).toHaveLength(2);
  });

  test('a channel without a handler is unavailable, one that is none is unknown', async () => {
    const { call } = doorWith({});
    expect(await call('sales.span', {})).toEqual({
      ok: false,
      error: { code: 'unavailable', params: { what: 'sales.span' } },
    });
    for (const name of ['sales.spam', '__proto__', 'toString', 7, null, {}]) {
      expect(await call(name, {})).toEqual({ ok: false, error: { code: 'unknownChannel' } });
    }
  });

  test('a wrong output is ours to mend: found where outputs are checked', async () => {
    const wrong = { 'sales.span': () => ({ from: 'yesterday', to: null }) };
    expect(await doorWith(wrong, true).call('sales.span', {})).toEqual({
      ok: false,
      error: { code: 'internal' },
    });
    expect(await doorWith(wrong).call('sales.span', {})).toMatchObject({ ok: true });
  });

  test('an input that throws while it is read is answered as well', async () => {
    const { call } = doorWith({ 'records.lookup': () => [] });
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap');
        },
        get: () => {
          throw new Error('trap');
        },
      },
    );
    expect(await call('records.lookup', trap)).toMatchObject({ ok: false });
  });
});
