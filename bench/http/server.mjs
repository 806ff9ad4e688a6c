// A minimal server as somebody writes it on Node with Drizzle: the same table, the same rows, and
// nothing else of what the atlas does.
//
//     node server.mjs POSTGRES_URL PORT

import { createServer } from "node:http";
import { drizzle } from "drizzle-orm/node-postgres";
import { and, asc, between, count, eq, gt, sql } from "drizzle-orm";
import pg from "pg";
import { energy_projects as table } from "./schema.mjs";

const [url, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 16, options: "-c search_path=terra,public" });
const db = drizzle(pool);

const pages = {
  "/items": undefined,
  "/bbox": and(between(table.longitude, -3, 0), between(table.latitude, 51, 53)),
  "/filter": and(eq(table.project_type, "solar"), gt(table.capacity_mw, 20)),
};

// Prepared once, as its documentation advises.
const prepared = Object.entries(pages).map(([path, filter], at) => [path, {
  rows: db.select().from(table).where(filter).orderBy(asc(table.id)).limit(101).prepare(`rows${at}`),
  count: db.select({ count: count() }).from(table).where(filter).prepare(`count${at}`),
}]);
const byPath = new Map(prepared);
const one = db.select().from(table).where(eq(table.id, sql.placeholder("id"))).prepare("one");

function feature({ id, longitude, latitude, cell, ...properties }) {
  const geometry =
    longitude === null ? null : { type: "Point", coordinates: [longitude, latitude] };
  return { type: "Feature", id, geometry, properties };
}

async function answer(path) {
  const page = byPath.get(path);
  if (!page) {
    const [row] = await one.execute({ id: path.slice("/items/".length) });
    return feature(row);
  }
  const [rows, [matched]] = await Promise.all([page.rows.execute(), page.count.execute()]);
  const features = rows.slice(0, 100).map(feature);
  return { type: "FeatureCollection", numberMatched: matched.count, features };
}

createServer(async (request, response) => {
  try {
    const body = JSON.stringify(await answer(request.url));
    response.writeHead(200, { "content-type": "application/geo+json" }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(port), "127.0.0.1");
