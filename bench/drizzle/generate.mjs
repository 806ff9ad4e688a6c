// Writes the Drizzle schema of the tables that `terra tables --format json` lists: the same columns,
// types, defaults, keys, indexes and checks, as somebody who uses Drizzle would declare them.
//
//     terra tables --format json > tables.json
//     node generate.mjs tables.json > schema.mjs

import { readFileSync } from "node:fs";

const HEAD = `// Written by generate.mjs; not to be edited.
import { sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";

const bytea = pg.customType({ dataType: () => "bytea" });
`;

/** The longest name that PostgreSQL keeps whole. */
const LONGEST = 63;

/** How Drizzle spells our types; what stands in brackets is in `size`. */
const TYPES = {
  id: (name) => `pg.uuid(${name})`,
  text: (name, size) => `pg.varchar(${name}, { length: ${size} })`,
  code: (name) => `pg.text(${name})`,
  decimal: (name, size) => {
    const [precision, scale] = size.split(", ");
    return `pg.numeric(${name}, { precision: ${precision}, scale: ${scale}, mode: "number" })`;
  },
  bool: (name) => `pg.boolean(${name})`,
  int: (name) => `pg.integer(${name})`,
  bigint: (name) => `pg.bigint(${name}, { mode: "number" })`,
  double: (name) => `pg.doublePrecision(${name})`,
  timestamp: (name) => `pg.timestamp(${name}, { withTimezone: true })`,
  date: (name) => `pg.date(${name})`,
  json: (name) => `pg.jsonb(${name})`,
  bytes: (name) => `bytea(${name})`,
};

/** Types whose defaults are JavaScript values, and not texts. */
const BARE_DEFAULTS = ["bool", "int", "bigint", "double", "decimal", "json"];

const usedNames = new Set();

/** A name of at most 63 letters that nothing else has: indexes share one space of names. */
function named(...parts) {
  const whole = parts.join("_");
  for (let number = 0; ; number += 1) {
    const end = number ? `_${number}` : "";
    const name = whole.slice(0, LONGEST - end.length) + end;
    if (!usedNames.has(name)) {
      usedNames.add(name);
      return JSON.stringify(name);
    }
  }
}

function typeOf(column) {
  const [, kind, size] = /^(\w+)(?:\((.+)\))?$/.exec(column.type) ?? [];
  if (!(kind in TYPES)) throw new Error(`${column.name}: no Drizzle type for ${column.type}`);
  return { kind, size };
}

function columnOf(column, table) {
  const { kind, size } = typeOf(column);
  const key = table.foreign_keys.find((key) => key.column === column.name);
  let text = TYPES[kind](JSON.stringify(column.name), size);
  if (table.primary_key.includes(column.name)) text += ".primaryKey()";
  else if (!column.nullable) text += ".notNull()";
  if (column.default !== null) {
    const bare = BARE_DEFAULTS.includes(kind);
    text += `.default(${bare ? column.default : JSON.stringify(column.default)})`;
  }
  if (key) {
    const onDelete = JSON.stringify(key.on_delete);
    text += `.references(() => ${key.references}.id, { onDelete: ${onDelete} })`;
  }
  return `  ${column.name}: ${text},\n`;
}

/** The condition on a column's values that its type does not say, if there is one. */
function conditionOf(column) {
  const { kind, size } = typeOf(column);
  const value = `\${t.${column.name}}`;
  if (kind === "bytes") return `octet_length(${value}) <= ${size}`;
  if (kind === "code") {
    return `${value} IN (${column.codes.map(({ code }) => `'${code}'`).join(", ")})`;
  }
  const { min, max } = column;
  if (min !== null && max !== null) return `${value} BETWEEN ${min} AND ${max}`;
  if (min !== null) return `${value} >= ${min}`;
  if (max !== null) return `${value} <= ${max}`;
  return null;
}

function constraintsOf(table) {
  const columns = (names) => names.map((name) => `t.${name}`).join(", ");
  const lines = [];
  for (const key of table.unique_keys) {
    lines.push(`pg.uniqueIndex(${named(table.name, ...key, "key")}).on(${columns(key)})`);
  }
  for (const index of table.indexes) {
    lines.push(`pg.index(${named(table.name, ...index, "idx")}).on(${columns(index)})`);
  }
  for (const column of table.columns) {
    const condition = conditionOf(column);
    if (condition) {
      lines.push(`pg.check(${named(table.name, column.name, "check")}, sql\`${condition}\`)`);
    }
  }
  return lines.map((line) => `  ${line},\n`).join("");
}

function tableOf(table) {
  const columns = table.columns.map((column) => columnOf(column, table)).join("");
  const head = `export const ${table.name} = pg.pgTable(${JSON.stringify(table.name)}, {`;
  return `\n${head}\n${columns}}, (t) => [\n${constraintsOf(table)}]);\n`;
}

const tables = JSON.parse(readFileSync(process.argv[2], "utf8"));
process.stdout.write(HEAD + tables.map(tableOf).join(""));
