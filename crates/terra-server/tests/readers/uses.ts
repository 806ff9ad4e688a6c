// How programs use the types: what is right compiles, and what is wrong does not.
import type { Feature, ItemsQuery, Item, Page } from "./atlas";

const query: ItemsQuery<"energy_projects"> = {
  status: "operating",
  sortby: ["-capacity_mw", "name"],
  properties: ["name", "capacity_mw"],
  bbox: [112, -44, 154, -10],
  crs: "http://www.opengis.net/def/crs/EPSG/0/3857",
};

export function capacity(page: Page<"energy_projects", "name" | "capacity_mw">): number {
  return page.features.reduce((sum, { properties }) => sum + (properties.capacity_mw ?? 0), 0);
}

export function place(item: Item<"energy_projects">): [number, number] | undefined {
  return item.geometry?.coordinates;
}

export function nowhere(credit: Feature<"carbon_credits">): null {
  return credit.geometry;
}

// @ts-expect-error: there is no such status
export const status: ItemsQuery<"energy_projects"> = { ...query, status: "nonsense" };
// @ts-expect-error: JSON has no order
export const order: ItemsQuery<"energy_projects"> = { sortby: ["properties"] };
// @ts-expect-error: it wasn't asked for
export const unasked = (page: Page<"energy_projects", "name">) => page.features[0].properties.status;
// @ts-expect-error: there is no such collection
export type Nothing = Page<"no_such_collection">;
// @ts-expect-error: a number that may be missing
export const sure = (item: Item<"energy_projects">): number => item.properties.capacity_mw;
