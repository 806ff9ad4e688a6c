"""What html5lib sees of the pages at an address: each that the first leads to, of some collections.

Every page is held to be HTML without an error, and to say and lead to whatever the same resource says
and leads to in JSON. Prints the paths of the pages.
"""

import json
import sys
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit
from urllib.request import Request, urlopen

import html5lib

address, *asked = sys.argv[1:]
NAMESPACE = "{http://www.w3.org/1999/xhtml}"
# What is of programs alone: kinds of documents, and the time of day.
UNSHOWN = {"type", "timeStamp", "links", "$schema", "$id", "x-ogc-propertySeq", "x-ogc-unitLang"}


def got(url, accept):
    with urlopen(Request(url, headers={"Accept": accept}), timeout=120) as answer:
        return answer.headers.get_content_type(), answer.read()


def elements(tree, name):
    return tree.iter(NAMESPACE + name)


def checked(url, text):
    """A page without an error, for whoever reads or hears it or goes by its keys."""
    tree = html5lib.HTMLParser(strict=True).parse(text, transport_encoding="utf-8")
    assert tree.get("lang") == "en", url
    [title] = elements(tree, "title")
    [heading] = elements(tree, "h1")
    assert title.text and heading.text == title.text, url
    assert len(list(elements(tree, "main"))) == 1, url
    levels = [int(node.tag[-1]) for node in tree.iter() if node.tag[len(NAMESPACE):] in ("h1", "h2", "h3")]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:])), (url, levels)
    assert all(node.get("scope") in ("col", "row") for node in elements(tree, "th")), url
    for region in tree.iter(NAMESPACE + "div"):
        assert region.get("aria-label") and region.get("tabindex") == "0", url
    names = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(set(names)) == len(names), url
    assert all("".join(node.itertext()).strip() for node in elements(tree, "a")), url
    for name in ("script", "img", "link", "iframe", "form", "object"):
        assert not list(elements(tree, name)), (url, name)
    return tree


def leaves(value, of):
    """Whatever a document says, by the name of each."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name not in UNSHOWN:
                yield from leaves(member, name)
    elif isinstance(value, list):
        for member in value:
            yield from leaves(member, of)
    elif isinstance(value, str):
        yield from ((of, part) for part in value.split("\n\n") if part)
    elif value is not None and not isinstance(value, bool):
        yield of, value


def led(value):
    """Where a document leads, but to itself."""
    if isinstance(value, dict):
        if "href" in value and "rel" in value and value["rel"] != "self" and not value.get("templated"):
            yield value["href"]
        for member in value.values():
            yield from led(member)
    elif isinstance(value, list):
        for member in value:
            yield from led(member)


def placed(url):
    """An address without the form that it asks for."""
    parts = urlsplit(url)
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query) if pair[0] not in ("f", "limit")))
    return parts.netloc, parts.path, query


def compared(url, tree, document):
    text = " ".join(" ".join(tree.itertext()).split())
    is_schema = "$schema" in document
    # The classes have a page of their own; screening, which is of no standard, shows a choice.
    document.pop({"/": "conformsTo", "/screening": "features"}.get(urlsplit(url).path), None)
    for name, value in leaves(document, ""):
        # What a schema calls a property is its name in words.
        if is_schema and name == "title":
            continue
        said = " ".join(value.split()) if isinstance(value, str) else f"{value:,}"
        spelt = {said, json.dumps(value), str(value)}
        assert any(word in text for word in spelt), (url, name, value)
    anchors = {placed(urljoin(url, node.get("href"))) for node in elements(tree, "a")}
    for href in led(document):
        assert placed(href) in anchors, (url, href)


def is_followed(url):
    parts = urlsplit(url)
    path = parts.path.split("/")
    # Of many pages of rows, the first is enough.
    is_first = "cursor" not in dict(parse_qsl(parts.query))
    is_asked = path[1] != "collections" or len(path) < 3 or path[2] in asked
    return f"http://{parts.netloc}" == address and is_asked and is_first


seen, open_ = {}, [address + "/"]
while open_:
    url = open_.pop()
    key = placed(url)
    if key in seen or not is_followed(url):
        continue
    seen[key] = False
    # As a browser asks; what has no page is for programs.
    same = address + key[1] + ("?" + key[2] if key[2] else "")
    kind, text = got(same, "text/html,*/*;q=0.1")
    if kind != "text/html":
        continue
    seen[key] = True
    tree = checked(url, text)
    if key[1] != "/api":
        compared(url, tree, json.loads(got(same, "application/json")[1]))
    open_ += [urljoin(url, node.get("href")) for node in elements(tree, "a")]
print(json.dumps(sorted({path for (_, path, _), is_page in seen.items() if is_page})))
