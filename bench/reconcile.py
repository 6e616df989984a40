"""Makes what the state may hold of an invented district: bench/reconcile.py WS RECORD writes WS/ods/RECORD-R.txt from
WS/out/RECORD.txt (SENR: caret run WS SENR --preset enrollment-update; SPRG, SELA: caret run WS SPRG SELA). 3 rows in 100
differ; of SENR and SPRG 3 rows in 10 have a closed row of last year beside. Then: time bin/caret reconcile WS RECORD
--removal-cap 100. Same input, same file."""
import os
import sys

ws, record = sys.argv[1], sys.argv[2]
os.makedirs(os.path.join(ws, "ods"), exist_ok=True)


def year_before(day):
    return str(int(day[:4]) - 1) + day[4:]


def senr(cells, change):
    if change == 1:
        cells[23] = "01" if cells[23] != "01" else "02"
    elif change == 2:
        cells[24], cells[25] = "", ""
    start = int(cells[21][:4]) - 1
    before = list(cells)
    before[6] = "%d-%d" % (start, start + 1)
    before[21], before[24], before[25] = "%d0814" % start, "%d0604" % (start + 1), "E155"
    return before


def sprg(cells, change):
    if change == 1:
        cells[15] = cells[14]
    elif change == 2:
        cells[14] = year_before(cells[14])
    before = list(cells)
    start = int(cells[5][:4]) - 1
    before[5] = "%d-%d" % (start, start + 1)
    before[14], before[15] = "%d0814" % start, "%d0604" % (start + 1)
    return before


def sela(cells, change):
    if change == 1:
        cells[13] = year_before(cells[13])
    elif change == 2:
        cells[12], cells[15] = "TBD", ""
    return None


differing = {"SENR": senr, "SPRG": sprg, "SELA": sela}[record]
with open(os.path.join(ws, "out", record + ".txt"), encoding="utf-8", newline="") as source, \
        open(os.path.join(ws, "ods", record + "-R.txt"), "w", encoding="utf-8", newline="") as target:
    for number, line in enumerate(source):
        cells = line.rstrip("\r\n").split("^")
        cells[0] = record + "-R"
        if number % 100 == 0:
            continue
        before = differing(cells, number % 100)
        target.write("^".join(cells + ["20251020", "20251020"]) + "\r\n")
        if before is not None and number % 10 < 3:
            target.write("^".join(before + ["20251020", "20251020"]) + "\r\n")
