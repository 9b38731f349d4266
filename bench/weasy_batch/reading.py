"""The files of a client, as plain rows. Its case.yaml is written as JSON, which YAML holds."""
import csv
import json
from collections import defaultdict
from pathlib import Path

REPORTS = {
    "vtr-report.csv": ",",
    "all-orders.txt": "\t",
    "order-report.txt": "\t",
    "confirmations.txt": "\t",
    "shipstation.csv": ",",
}


def read_rows(folder, name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        separator = REPORTS[name]
        quoting = csv.QUOTE_NONE if separator == "\t" else csv.QUOTE_MINIMAL
        return list(csv.DictReader(file, delimiter=separator, quoting=quoting))


def by_order(rows, column):
    gathered = defaultdict(list)
    for row in rows:
        gathered[row[column]].append(row)
    return gathered


def read_client(folder):
    folder = Path(folder)
    case = json.loads((folder / "case.yaml").read_text(encoding="utf-8"))
    rows = {name: read_rows(folder, name) for name in REPORTS}
    return {
        "case": case,
        "listed": rows["vtr-report.csv"],
        "orders": by_order(rows["all-orders.txt"], "amazon-order-id"),
        "lines": by_order(rows["order-report.txt"], "order-id"),
        "confirmed": by_order(rows["confirmations.txt"], "order-id"),
        "labels": by_order(rows["shipstation.csv"], "Order - Number"),
    }
