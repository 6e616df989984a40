"""Makes what the state may hold of an invented district: bench/reconcile.py WS writes WS/ods/SENR-R.txt from WS/out/SENR.txt
(caret run WS SENR --preset enrollment-update): 3 rows in 100 differ, and 3 in 10 students have a closed row of last year
beside. Then: time bin/caret reconcile WS SENR --removal-cap 100. Same input, same file."""
import os
import sys

ws = sys.argv[1]
os.makedirs(os.path.join(ws, "ods"), exist_ok=True)
with open(os.path.join(ws, "out", "SENR.txt"), encoding="utf-8", newline="") as source, \
        open(os.path.join(ws, "ods", "SENR-R.txt"), "w", encoding="utf-8", newline="") as target:
    for number, line in enumerate(source):
        cells = line.rstrip("\r\n").split("^")
        cells[0] = "SENR-R"
        change = number % 100
        if change == 0:
            continue
        if change == 1:
            cells[23] = "01" if cells[23] != "01" else "02"
        elif change == 2:
            cells[24], cells[25] = "", ""
        target.write("^".join(cells + ["20251020", "20251020"]) + "\r\n")
        if number % 10 < 3:
            start = str(int(cells[21][:4]) - 1)
            cells[6] = start + "-" + str(int(start) + 1)
            cells[21], cells[24], cells[25] = start + "0814", str(int(start) + 1) + "0604", "E155"
            target.write("^".join(cells + ["20251020", "20251020"]) + "\r\n")
