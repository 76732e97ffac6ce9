"""A page as HTML that loads nothing, runs nothing, and prints well."""

from collections.abc import Iterable
from html import escape

from releasekit.presentation.papers.paper import (
    Block,
    Grid,
    Head,
    Paper,
    Par,
    Points,
    Terms,
)
from releasekit.wording.visible import visible

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
STYLE = """
@page { size: A4 %(turned)s; margin: 15mm 12mm; }
body { font: 10.5pt/1.4 "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #111;
  max-width: %(width)s; margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; border-bottom: 1px solid #888; }
h3 { font-size: 1em; margin-bottom: 0; }
h2, h3 { break-after: avoid; }
.notice { border-left: 3px solid #666; padding-left: .7em; }
table { border-collapse: collapse; width: 100%%; font-size: .9em; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #999; padding: .2em .4em; text-align: left;
  vertical-align: top; }
th { background: #eee; }
dt { font-weight: bold; margin-top: .4em; } dd { margin-left: 1.2em; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
"""


def paper_html(paper: Paper) -> str:
    """Write a whole document; every text in it is text and no markup."""
    turned = "landscape" if paper.wide else "portrait"
    style = STYLE % {"turned": turned, "width": "80rem" if paper.wide else "50rem"}
    head = (
        "<!DOCTYPE html>",
        f'<html lang="{_text(paper.language)}">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{_text(paper.title)}</title>",
        f"<style>{style}</style></head>",
        f"<body><h1>{_text(paper.title)}</h1>",
    )
    notices = [f'<p class="notice">{_text(one)}</p>' for one in paper.notices]
    body = [line for block in paper.blocks for line in _block(block)]
    return "\n".join([*head, *notices, *body, *notices, "</body></html>"]) + "\n"


def _block(block: Block) -> Iterable[str]:
    match block:
        case Head(text, level):
            yield f"<h{level}>{_text(text)}</h{level}>"
        case Par(text):
            yield f"<p>{_text(text)}</p>"
        case Points(items):
            yield "<ul>"
            yield from (f"<li>{_text(one)}</li>" for one in items)
            yield "</ul>"
        case Terms(entries):
            yield "<dl>"
            for name, text in entries:
                yield f"<dt>{_text(name)}</dt><dd>{_text(text)}</dd>"
            yield "</dl>"
        case Grid(head, rows):
            yield f"<table><thead><tr>{_cells(head, 'th')}</tr></thead><tbody>"
            yield from (f"<tr>{_cells(row, 'td')}</tr>" for row in rows)
            yield "</tbody></table>"


def _cells(texts: Iterable[str], tag: str) -> str:
    return "".join(f"<{tag}>{_text(one)}</{tag}>" for one in texts)


def _text(text: str) -> str:
    return escape(visible(text))
