"""A small wiki on this machine that speaks MediaWiki's Action API, with pages of ours, and fails in all the ways that wikis do."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

NOW = "2026-11-24T10:00:00Z"
LICENSE = "https://creativecommons.org/licenses/by-sa/4.0/deed.en"


@dataclass
class Page:
    oldid: int
    text: str
    item: str | None = None


@dataclass
class Site:
    """What the wiki holds, what it does wrong next, and what it was asked."""

    pages: dict[str, Page] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    categories: dict[str, list[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)  # one a request, in order; "" for none
    at_once: int = 50  # texts, and members of a category, in one answer
    asked: list[dict[str, str]] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    api: str = ""

    def of(self, what: str) -> list[dict[str, str]]:
        """The requests with this prop, list or meta."""
        return [a for a in self.asked if what in (a.get("prop"), a.get("list"), a.get("meta"))]

    def answer(self, asked: dict[str, str]) -> dict[str, Any]:
        answer: dict[str, Any] = {"batchcomplete": True, "curtimestamp": NOW}
        if asked.get("meta") == "siteinfo":
            general = {"server": "https://en.wikipedia.org", "articlepath": "/wiki/$1", "script": "/w/index.php"}
            answer["query"] = {"general": general, "rightsinfo": {"url": LICENSE, "text": "CC BY-SA 4.0"}}
        elif asked.get("list") == "categorymembers":
            members = self.categories.get(asked["cmtitle"], [])
            first = int(asked.get("cmcontinue", "0"))
            answer["query"] = {"categorymembers": [{"ns": 0, "title": t} for t in members[first : first + self.at_once]]}
            self.go_on(answer, "cmcontinue", first, len(members))
        else:
            answer["query"] = self.look_up(asked, answer)
        return answer

    def go_on(self, answer: dict[str, Any], name: str, first: int, count: int) -> None:
        if first + self.at_once < count:
            answer["continue"] = {name: str(first + self.at_once), "continue": "-||"}
            del answer["batchcomplete"]

    def look_up(self, asked: dict[str, str], answer: dict[str, Any]) -> dict[str, Any]:
        query: dict[str, Any] = {"pages": []}
        titles = []
        for title in asked["titles"].split("|"):
            if (upper := title[:1].upper() + title[1:]) != title:
                query.setdefault("normalized", []).append({"fromencoded": False, "from": title, "to": upper})
            if upper in self.redirects and "redirects" in asked:
                query.setdefault("redirects", []).append({"from": upper, "to": self.redirects[upper]})
            titles.append(self.redirects.get(upper, upper))
        known = [t for t in dict.fromkeys(titles) if t in self.pages]
        first = int(asked.get("rvcontinue", "0"))
        for title in dict.fromkeys(titles):
            if "[" in title:
                query["pages"].append({"title": title, "invalid": True})
            elif title not in self.pages:
                query["pages"].append({"ns": 0, "title": title, "missing": True})
            else:
                is_due = "revisions" not in asked["prop"] or title in known[first : first + self.at_once]
                query["pages"].append(self.page(title, asked["prop"]) if is_due else {"ns": 0, "title": title})
        if "revisions" in asked["prop"]:
            self.go_on(answer, "rvcontinue", first, len(known))
        return query

    def page(self, title: str, prop: str) -> dict[str, Any]:
        page = self.pages[title]
        told: dict[str, Any] = {"pageid": page.oldid, "ns": 0, "title": title}
        if "info" in prop:
            told["lastrevid"] = page.oldid
            if page.item:
                told["pageprops"] = {"wikibase_item": page.item}
        if prop == "revisions":
            slot = {"contentmodel": "wikitext", "contentformat": "text/x-wiki", "content": page.text}
            sha1 = hashlib.sha1(page.text.encode()).hexdigest()
            told["revisions"] = [
                {"revid": page.oldid, "parentid": 1, "timestamp": "2026-11-02T08:00:00Z", "sha1": sha1, "slots": {"main": slot}}
            ]
        return told


class Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        asked = {k: v[0] for k, v in parse_qs(urlsplit(self.path).query).items()}
        self.site.asked.append(asked)
        self.site.agents.append(self.headers["User-Agent"])
        fault = self.site.faults.pop(0) if self.site.faults else ""
        body = json.dumps(self.site.answer(asked), ensure_ascii=False)
        match fault:
            case "":
                self.send(200, body)
            case "429":
                self.send(429, "later", Retry_After="7")
            case "patient":
                self.send(429, "later", Retry_After="7200")
            case "503":
                self.send(503, "<html>overloaded</html>")
            case "maxlag":
                told = {"error": {"code": "maxlag", "info": "Waiting for db1: 9 seconds lagged.", "lag": 9}}
                self.send(200, json.dumps(told), Retry_After="5")
            case "truncated":
                self.send(200, body[:40], Content_Length=str(len(body.encode())))
                self.close_connection = True
            case "cut":
                self.send(200, body[:40])
            case "html":
                self.send(200, "<!DOCTYPE html><html>Sign in to this network</html>")
            case "empty":
                self.send(200, "")
            case "other":
                self.send(200, '{"hello": 1}')
            case "refused":
                self.send(200, json.dumps({"error": {"code": "badvalue", "info": "Unrecognized value"}}))
            case "gone":
                self.send(404, "not here")
            case "moved":
                self.send(301, "", Location=self.path)
            case "damaged":
                self.send(200, body.replace("diplomatic", "diplomattic"))
            case _:  # the line goes dead
                self.close_connection = True
                self.connection.close()

    def send(self, code: int, body: str, **headers: str) -> None:
        data = body.encode()
        self.send_response(code)
        for key, value in {"Content_Length": str(len(data)), "Content_Type": "application/json", **headers}.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def running(site: Site) -> Iterator[Site]:
    """The wiki at `site.api`, until the block ends."""
    handler = type("OneSite", (Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    site.api = f"http://127.0.0.1:{server.server_port}/w/api.php"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
