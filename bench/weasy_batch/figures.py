"""The rate as counted, and without small envelopes under $10."""
from collections import Counter, defaultdict
from decimal import ROUND_FLOOR, Decimal

LIMIT = Decimal("10.00")
EXACT = {"USPS First Class Mail envelopes", "USPS Standard Mail envelopes"}
CAUSES = {
    "text": "Envelope under the limit, confirmed with other words than the exact shipping service",
    "exact": "Exempt on the face of the clause",
    "number": "Package confirmed without a tracking number",
    "over": "Envelope at or over the limit, sent untracked",
}


def percent(valid, counted):
    return f"{(Decimal(100 * valid) / counted).quantize(Decimal('0.01'), ROUND_FLOOR)}%" if counted else "no rate"


def money(rows, *columns):
    return sum((Decimal(row[column] or 0) for row in rows for column in columns), Decimal(0))


def mailed_as(client, row):
    """As the label of the shipping tool says that bears the number, else one of the order."""
    labels = [one for one in client["labels"][row["Order ID"]] if one["Shipment - Void Flag"] != "True"]
    same = [one for one in labels if one["Shipment - Tracking Number"] == row["Tracking ID"]]
    kinds = {one["Shipment - Package Type"] for one in same or labels}
    return "letter" if kinds == {"Letter"} else "parcel"


def judge(client, number, row):
    value = Decimal(row["Package Value"])
    mailpiece = mailed_as(client, row)
    is_letter = mailpiece == "letter"
    exempt = is_letter and value < LIMIT
    if exempt:
        cause = "exact" if row["Ship Method"] in EXACT else "text"
    else:
        cause = "over" if is_letter else "number"
    lines = client["lines"][row["Order ID"]]
    item, shipping = money(lines, "item-price"), money(lines, "shipping-price")
    tax = money(lines, "item-tax", "shipping-tax")
    return {
        "order": row["Order ID"], "promised": row["Promised Delivery Date"], "category": row["Product Category"],
        "value": value, "item": item, "shipping": shipping, "tax": tax, "with_tax": value + tax,
        "mailpiece": mailpiece, "method": row["Ship Method"] or "none", "number": row["Tracking ID"] or "none",
        "outcome": "exempt" if exempt else "defect", "cause": cause, "row": number,
        "titles": [line["product-name"] for line in client["orders"][row["Order ID"]]],
        "confirmed": [one["ship-date"] for one in client["confirmed"][row["Order ID"]]],
    }


def figure_client(client):
    rows = [judge(client, at + 2, row) for at, row in enumerate(client["listed"])]
    exempt = Counter(row["category"] for row in rows if row["outcome"] == "exempt")
    listed = Counter(row["category"] for row in rows)
    categories = []
    for stated in client["case"]["notice"]["categories"]:
        name, valid, counted = stated["name"], stated["valid"], stated["counted"]
        left = counted - exempt[name]
        categories.append({
            "name": name, "valid": valid, "counted": counted, "rate": percent(valid, counted), "listed": listed[name],
            "exempt": exempt[name], "left": left, "then": percent(valid, left),
        })
    valid, counted = (sum(one[key] for one in categories) for key in ("valid", "counted"))
    total = sum(exempt.values())
    gathered = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row["promised"], row["order"])):
        gathered[row["cause"]].append(row)
    causes = [
        {"id": key, "title": CAUSES[key], "rows": found, "points": f"{100 * len(found) / counted:.2f}",
         "methods": Counter(row["method"] for row in found).most_common(),
         "places": Counter(row["category"] for row in found).most_common()}
        for key, found in sorted(gathered.items(), key=lambda entry: -len(entry[1]))
    ]
    examples = [row for cause in causes for row in cause["rows"] if row["outcome"] == "exempt"][:5]
    return {
        "seller": client["case"]["seller"]["name"], "notice": client["case"]["notice"], "window": client["case"]["window"],
        "actions": client["case"]["actions"], "prevention": client["case"]["prevention"],
        "rows": rows, "categories": categories, "causes": causes, "examples": examples, "valid": valid,
        "counted": counted, "exempt": total, "rate": percent(valid, counted), "then": percent(valid, counted - total),
    }
