import { isJsonObject, type JsonObject } from './json.ts';

/** The value at a dotted path of nested objects; `undefined` where there is none. */
export function valueAt(object: JsonObject, path: string): unknown {
  let value: unknown = object;
  for (const key of path.split('.')) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** The object with a value at a dotted path; what lies on the way becomes an object where it is none. */
export function withValue(object: JsonObject, path: string, value: unknown): JsonObject {
  const dot = path.indexOf('.');
  if (dot < 0) return { ...object, [path]: value };
  const [key, rest] = [path.slice(0, dot), path.slice(dot + 1)];
  const inner = Object.hasOwn(object, key) ? object[key] : undefined;
  return { ...object, [key]: withValue(isJsonObject(inner) ? inner : {}, rest, value) };
}

/** An object of dotted paths as nested ones. */
export function nested(values: Iterable<readonly [path: string, value: unknown]>): JsonObject {
  let result: JsonObject = {};
  for (const [path, value] of values) result = withValue(result, path, value);
  return result;
}

/** Keys with dots as the nested objects that they mean; where both are there, the dotted key, which overrides, wins. */
export function unfolded(object: JsonObject): JsonObject {
  const plain: JsonObject = Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => !key.includes('.'))
      .map(([key, value]) => [key, isJsonObject(value) ? unfolded(value) : value]),
  );
  return Object.entries(object)
    .filter(([key]) => key.includes('.'))
    .reduce((result, [key, value]) => withValue(result, key, value), plain);
}

/** What `given` has, and of `defaults` what it lacks; in the order of the defaults. */
export function merged(defaults: JsonObject, given: JsonObject): JsonObject {
  const known = Object.entries(defaults).map(([key, value]) => {
    if (!Object.hasOwn(given, key)) return [key, value];
    const own = given[key];
    return [key, isJsonObject(value) && isJsonObject(own) ? merged(value, own) : own];
  });
  const others = Object.entries(given).filter(([key]) => !Object.hasOwn(defaults, key));
  return Object.fromEntries([...known, ...others]);
}

/** Every value that is no object, by its dotted path; an empty object stands for itself. */
export function leaves(object: JsonObject, path = ''): readonly (readonly [path: string, value: unknown])[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const own = path === '' ? key : `${path}.${key}`;
    return isJsonObject(value) && Object.keys(value).length > 0
      ? leaves(value, own)
      : [[own, value] as const];
  });
}
