/** Makes the built-in prototypes of a worker thread unchangeable, so that no file can reach them through a library. */

type Prototype = Record<PropertyKey, unknown>;

/** Named rather than all: an Error's `name` and `message` are assigned by every class of errors. */
const guarded = [
  'Object',
  'Array',
  'Function',
  'String',
  'Number',
  'Boolean',
  'Symbol',
  'RegExp',
  'Date',
  'Map',
  'Set',
  'WeakMap',
  'Promise',
  'ArrayBuffer',
  'Uint8Array',
  'DataView',
] as const;

/**
 * An object that inherits a frozen property cannot be assigned its own of the same name (`this.toString = ...` throws),
 * which honest libraries do. Behind an accessor the value stays frozen, and assigning makes an own property.
 */
const allowOverride = (prototype: Prototype, name: PropertyKey, value: unknown): void => {
  Object.defineProperty(prototype, name, {
    configurable: false,
    enumerable: false,
    get: () => value,
    set(this: unknown, own: unknown) {
      if (this === prototype) throw new TypeError('The prototypes of this thread are frozen.');
      Object.defineProperty(this as object, name, {
        configurable: true,
        enumerable: true,
        writable: true,
        value: own,
      });
    },
  });
};

/**
 * Called once at the start of a worker thread that reads files of others, after its modules were loaded. Takes
 * `__proto__` away (as `node --disable-proto=delete` does) and freezes the prototypes. Cannot be undone; the window's and
 * the main thread never call it.
 */
export const hardenRealm = (realm: typeof globalThis = globalThis): void => {
  Reflect.deleteProperty(realm.Object.prototype, '__proto__');
  for (const name of guarded) {
    const prototype = realm[name].prototype as unknown as Prototype;
    if (name === 'Object' || name === 'Function') {
      for (const key of Reflect.ownKeys(prototype)) {
        const property = Object.getOwnPropertyDescriptor(prototype, key);
        if (property !== undefined && 'value' in property && property.configurable === true)
          allowOverride(prototype, key, property.value);
      }
    }
    Object.freeze(prototype);
  }
};
