"""The rival of batch.ts: a letter and a table of its rows for each client of a folder, one after the other.

Run: python3 bench/rival-batch.py FOLDER OUT CLIENTS; prints a line of JSON for each client.
"""
import csv
import json
import sys
from pathlib import Path

from weasy_batch.figures import figure_client
from weasy_batch.letter import draw_letter
from weasy_batch.reading import read_client

COLUMNS = ["order", "promised", "category", "number", "method", "mailpiece", "value", "with_tax", "outcome", "cause", "row"]

folder, out, clients = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
for case in sorted(folder.iterdir())[:clients]:
    figures = figure_client(read_client(case))
    packet = out / case.name
    packet.mkdir(parents=True)
    (packet / "appeal.pdf").write_bytes(draw_letter(figures, "2026-05-21"))
    with open(packet / "evidence.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(figures["rows"])
    print(json.dumps({"client": case.name, **{key: figures[key] for key in ("valid", "counted", "exempt", "rate", "then")}}))
