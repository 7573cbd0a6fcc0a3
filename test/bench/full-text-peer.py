"""SQLite's FTS5 over the texts of standard input, as a peer of the search: one JSON message a line, one answer a line."""

import json
import sqlite3
import sys
import time

base = sqlite3.connect(":memory:")
base.execute(
    "create virtual table texts using fts5(name, code, text, link, long, kind unindexed,"
    " tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3')"
)
for line in sys.stdin:
    message = json.loads(line)
    start = time.perf_counter()
    if "rows" in message:
        base.executemany("insert into texts values (?, ?, ?, ?, ?, ?)", message["rows"])
        answer = {}
    else:
        match = message["match"]
        best = base.execute(
            "select rowid from texts where texts match ? order by bm25(texts, 10, 6, 3, 2, 1) limit 30", (match,)
        ).fetchall()
        counts = base.execute("select kind, count(*) from texts where texts match ? group by kind", (match,)).fetchall()
        answer = {"found": len(best), "counts": dict(counts)}
    answer["ms"] = (time.perf_counter() - start) * 1000
    print(json.dumps(answer), flush=True)
