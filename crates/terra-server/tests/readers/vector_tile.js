// What maps in browsers see in a tile: fetches it as they do, and prints its features as JSON.
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";

const answer = await fetch(process.argv[2]);
if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
const tile = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())));
const features = Object.values(tile.layers).flatMap((layer) =>
  Array.from({ length: layer.length }, (_, at) => {
    const feature = layer.feature(at);
    const paths = feature.loadGeometry().map((path) => path.map(({ x, y }) => [x, y]));
    return { id: feature.id, properties: feature.properties, paths };
  }),
);
console.log(JSON.stringify(features));
