"""What schemathesis can't make up by itself: valid values of parameters that are free text.

Where it means to ask well, `filter`, `bbox` and `datetime` become valid ones, ids those of rows, and
`cursor` goes, as only an answer has one. Where it means to ask badly, all stays as it made it.
"""

import json
import os
from functools import cache
from urllib.request import urlopen

import schemathesis

FILTERS = {
    "cql2-text": ["id IS NOT NULL", "NOT id IS NULL AND 1 = 1", "updated_at > TIMESTAMP('2020-01-01T00:00:00Z')"],
    "cql2-json": ['{"op":"isNull","args":[{"property":"id"}]}'],
}
MOMENTS = ["2024-05-06T07:08:09Z", "2024-05-06", "2020-01-01/..", "../2024-05-06T07:08:09+02:00", "2020-01-01/2021-01-01"]
BOXES = {
    "CRS84": ["112,-44,154,-10", "170,-90,-170,90", "-180,-90,0,180,90,0"],
    "4326": ["-44,112,-10,154", "-90,170,90,-170"],
    "3857": ["-20037508.34,-20048966,20037508.34,20048966", "1e7,0,2e7,1e6"],
}


def chosen(of, value):
    """One of some, always the same for the same value."""
    return of[sum(repr(value).encode()) % len(of)]


@cache
def first_id(items):
    """The id of a row that is there."""
    with urlopen(f"{os.environ['TERRA_ADDRESS']}{items}?limit=1", timeout=60) as answer:
        return json.load(answer)["features"][0]["id"]


def go_together(operation, query):
    """Has parameters of groups go together, as can be said in words only."""
    if query.get("f") == "geojson" and "cell" not in query:
        del query["f"]
    if "step" not in query:
        query.pop("time", None)
    else:
        parameters = operation.definition.raw["parameters"]
        words = next(of["description"] for of in parameters if of.get("name") == "step")
        if query["step"] == "hour" or "It is told by" not in words:
            query["time"] = "created_at"


@schemathesis.hook
def map_case(context, case):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return case
    path = case.operation.path
    if path.endswith("/items/{featureId}"):
        case.path_parameters["featureId"] = first_id(path.removesuffix("/{featureId}"))
    query = case.query or {}
    query.pop("cursor", None)
    # What doesn't go together can't be described.
    if query.get("f") not in (None, "json", "html"):
        query.pop("expand", None)
        query.pop("crs", None)
    if query.get("f") == "html" or any(name in query for name in ("limit", "expand")):
        query.pop("whole", None)
    if "properties" in query or "exclude-properties" in query:
        query.pop("expand", None)
    if "fire_days" in query:
        query.pop("datetime", None)
    if path.endswith("/aggregate"):
        go_together(case.operation, query)
    if "filter" in query:
        query["filter"] = chosen(FILTERS[query.get("filter-lang", "cql2-text")], query["filter"])
    if "datetime" in query:
        query["datetime"] = chosen(MOMENTS, query["datetime"])
    if "bbox" in query:
        crs = query.get("bbox-crs", "CRS84").split("/")[-1]
        query["bbox"] = chosen(BOXES[crs], query["bbox"])
    return case


@schemathesis.hook
def filter_case(context, case):
    """More than the maximum is no mistake for `limit`, and means the maximum: as OGC API Features
    has it, whose descriptions say a maximum all the same. A list of one empty name is written as a
    list of none is, which names no properties."""
    query = case.query or {}
    if any(query.get(name) in ("", [""]) for name in ("properties", "exclude-properties")):
        return False
    limit = query.get("limit")
    is_page = not case.operation.path.startswith("/screening")
    return not (is_page and str(limit).isdigit() and int(limit) > 10_000)
