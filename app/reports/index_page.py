"""The index of an inspection folder as one page for any browser: no script, nothing from elsewhere."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from app.presenters.inspection import Index, IndexEntry

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid; }
td.number, th.number { text-align: right; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def index_page(index: Index) -> bytes:
    """The page as HTML; whatever the firm typed is shown as typed."""
    facts = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>\n" for name, value in index.facts)
    first, second, third = (escape(title) for title in index.columns)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(index.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(index.title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{escape(index.title)}</h1>",
        f"<p>{escape(index.intro)}</p>",
        f"<dl>\n{facts}</dl>",
        "<table>",
        f'<thead><tr><th scope="col">{first}</th><th scope="col">{second}</th>',
        f'<th scope="col" class="number">{third}</th></tr></thead>',
        "<tbody>",
        *(_row(entry) for entry in index.entries),
        "</tbody>",
        "</table>",
        *_missing(index),
        f"<h2>{escape(index.check_title)}</h2>",
        f"<p>{escape(index.check)}</p>",
        "</main>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _row(entry: IndexEntry) -> str:
    link = f'<a href="{quote(entry.file)}">{escape(entry.file)}</a>'
    return (
        f'<tr><th scope="row">{escape(entry.title)}</th><td>{link}</td>'
        f'<td class="number">{entry.pages}</td></tr>'
    )


def _missing(index: Index) -> list[str]:
    if not index.missing:
        return []
    items = "".join(f"<li>{escape(title)}</li>" for title in index.missing)
    return [f"<h2>{escape(index.missing_title)}</h2>", f"<ul>{items}</ul>"]
