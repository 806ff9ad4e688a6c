"""What OWSLib sees of the atlas at an address, held to what the description of the API says.

Prints the collections with their numbers of rows, as JSON.
"""

import json
import sys
from urllib.request import urlopen

import jsonschema_rs
import morecantile
from openapi_spec_validator import validate
from owslib.ogcapi.features import Features

address = sys.argv[1]


def got(path):
    with urlopen(address + path, timeout=60) as answer:
        return json.load(answer)


def of_schema(document, name):
    """What holds an answer to a schema of the description."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def described():
    """The descriptions are valid, and OWSLib finds one."""
    newer, older = got("/api"), got("/api?f=openapi30")
    assert newer["openapi"].startswith("3.1") and older["openapi"].startswith("3.0")
    validate(newer)
    validate(older)
    assert atlas.api()["openapi"].startswith("3.")
    assert sorted(newer["paths"]) == sorted(older["paths"])
    return newer


def held(document, name):
    """The answers of a collection are as described, and its rows are as many as they are said to be."""
    of_schema(document, "collection").validate(atlas.collection(name))
    json_schema = of_schema(document, "jsonSchema")
    for part in ["schema", "queryables", "sortables"]:
        schema = got(f"/collections/{name}/{part}")
        json_schema.validate(schema)
        # A schema is one: its own language allows it.
        jsonschema_rs.meta.validate(schema)
    assert atlas.collection_queryables(name)["properties"], name
    page = atlas.collection_items(name, limit=500)
    of_schema(document, f"{name}.page").validate(page)
    # What features show is what the schema says, once the place and the id are put beside.
    schema = atlas.collection_schema(name)
    for feature in page["features"]:
        properties = set(feature["properties"]) | {"id"}
        properties |= {"geometry"} & set(schema["properties"])
        assert properties == set(schema["properties"]), name
    if page["features"]:
        item = atlas.collection_item(name, page["features"][0]["id"])
        of_schema(document, f"{name}.item").validate(item)
    return page["numberMatched"]


def cut(document):
    """The world is cut into tiles as others cut it who know the same tile matrix set."""
    described = got("/tileMatrixSets/WebMercatorQuad")
    of_schema(document, "tileMatrixSet").validate(described)
    of_schema(document, "tileMatrixSets").validate(got("/tileMatrixSets"))
    own, known = morecantile.TileMatrixSet.model_validate(described), morecantile.tms.get("WebMercatorQuad")
    assert own.crs.to_epsg() == known.crs.to_epsg() and own.is_quadtree
    for zoom in range(own.maxzoom + 1):
        tile = own.tile(144.9, -37.8, zoom)
        assert tile == known.tile(144.9, -37.8, zoom)
        assert own.xy_bounds(tile) == known.xy_bounds(tile)


atlas = Features(address + "/")
document = described()
listed = [collection["id"] for collection in atlas.collections()["collections"]]
of_schema(document, "landing").validate(got("/?f=json"))
of_schema(document, "conformance").validate(atlas.conformance())
of_schema(document, "collections").validate(got("/collections"))
of_schema(document, "screening").validate(got("/screening"))
cut(document)
print(json.dumps({name: held(document, name) for name in listed}))
