/* Types of Terra Atlas, as its server writes them at /api?f=ts. */

/** The id of a row: a UUID. */
export type Id = string;
/** A moment in UTC, as RFC 3339 has it. */
export type Moment = string;
/** A day, as RFC 3339 has it. */
export type Day = string;
/** Any JSON. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Longitude and latitude in degrees, or what `crs` asks for. */
export type Position = [number, number];
export interface Point {
  type: "Point";
  coordinates: Position;
}
export type Shape =
  | { type: "LineString"; coordinates: Position[] }
  | { type: "MultiLineString" | "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };

export interface Link {
  href: string;
  rel: string;
  type?: string;
  title?: string;
  templated?: boolean;
}

/** A row; `Shown` are the properties that were asked for. */
export interface Feature<C extends CollectionId, Shown extends PropertyOf<C> = PropertyOf<C>> {
  type: "Feature";
  id: Id;
  geometry: Collections[C]["geometry"] | null;
  properties: Pick<Collections[C]["properties"], Shown>;
  /** Related rows, where `expand` asks for them. */
  related?: { [relation: string]: Json };
}

/** A row by itself. */
export type Item<C extends CollectionId, Shown extends PropertyOf<C> = PropertyOf<C>> = Feature<C, Shown> & {
  links: Link[];
  attribution?: string;
};

/** A page of rows. */
export interface Page<C extends CollectionId, Shown extends PropertyOf<C> = PropertyOf<C>> {
  type: "FeatureCollection";
  features: Feature<C, Shown>[];
  numberReturned: number;
  numberMatched?: number;
  /** Said where `numberMatched` isn't exact. */
  numberMatchedIs?: "estimate" | "minimum";
  timeStamp: Moment;
  links: Link[];
  attribution?: string;
}

/** What went wrong, as RFC 9457 has it. */
export interface Problem {
  type: "about:blank";
  title: string;
  status: number;
  detail: string;
  parameter?: string;
  request?: string;
}

export type CollectionId = keyof Collections;
export type PropertyOf<C extends CollectionId> = keyof Collections[C]["properties"];
export type SortKey<C extends CollectionId> = Collections[C]["sortables"] | `-${Collections[C]["sortables"]}`;
export type Crs =
  | "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
  | "http://www.opengis.net/def/crs/EPSG/0/4326"
  | "http://www.opengis.net/def/crs/EPSG/0/3857";

/** What may be asked of a page; lists are written with commas between. */
export type ItemsQuery<C extends CollectionId> = Collections[C]["queryables"] & {
  limit?: number;
  whole?: boolean;
  bbox?: [number, number, number, number];
  "bbox-crs"?: Crs;
  datetime?: string;
  sortby?: SortKey<C>[];
  properties?: PropertyOf<C>[];
  "exclude-properties"?: PropertyOf<C>[];
  skipGeometry?: boolean;
  crs?: Crs;
  count?: "exact" | "estimate" | "none";
  cursor?: string;
  filter?: string;
  "filter-lang"?: "cql2-text" | "cql2-json";
  "filter-crs"?: Crs;
  expand?: string[];
  f?: "json" | "html" | "csv" | "ndjson" | "geojsonseq" | "flat" | "fgb" | "parquet";
};
