"""Gives every student of a sampled district as many classes: classes.py DISTRICT TO [CLASSES, else 7].

Students with one or two rows of the roster get the others in copies of their class, each with the placements and
teachers of the first. Run by hand; a sampled district of 100,000 students so gets some 690,000 rows of the roster."""
import collections
import csv
import shutil
import sys


def read(folder, table):
    with open(f"{folder}/{table}.csv", newline="", encoding="utf-8-sig") as file:
        rows = csv.reader(file)
        return next(rows), list(rows)


def write(folder, table, header, rows):
    with open(f"{folder}/{table}.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\r\n")
        out.writerow(header)
        out.writerows(rows)


def changed(row, cells):
    return [cells.get(place, cell) for place, cell in enumerate(row)]


def main(district, to, classes=7):
    shutil.copytree(district, to)
    sis = f"{to}/sis"
    tables = {name: read(sis, name) for name in
              ("classes", "enrollments", "sectionPlacements", "sectionStaffHistory")}
    place = {name: {column: i for i, column in enumerate(header)} for name, (header, _) in tables.items()}
    roster, of_roster = tables["enrollments"][1], place["enrollments"]
    held = collections.Counter(row[of_roster["userSourcedId"]] for row in roster)
    few = collections.defaultdict(list)
    for row in roster:
        if held[row[of_roster["userSourcedId"]]] <= 2:
            few[row[of_roster["classSourcedId"]]].append(row)
    sections, of_section = tables["classes"][1], place["classes"]
    known = {row[of_section["sourcedId"]]: row for row in sections}
    number = max(int(row[of_section["sectionId"]] or 0) for row in sections)
    beside = {name: collections.defaultdict(list) for name in ("sectionPlacements", "sectionStaffHistory")}
    for name, rows in beside.items():
        for row in tables[name][1]:
            rows[row[place[name]["sectionSourcedId"]]].append(row)
    for section, rows in few.items():
        for copy in range(2, classes + 1) if section in known else ():
            number += 1
            new = f"{section}x{copy}"
            sections.append(changed(known[section], {of_section["sourcedId"]: new,
                                                     of_section["sectionId"]: str(number)}))
            for name, of in beside.items():
                for row in of[section]:
                    cells = {place[name]["sectionSourcedId"]: new}
                    if "historyId" in place[name]:
                        cells[place[name]["historyId"]] = f"{row[place[name]['historyId']]}x{copy}"
                    tables[name][1].append(changed(row, cells))
            for row in rows:
                roster.append(changed(row, {of_roster["classSourcedId"]: new,
                                            of_roster["sourcedId"]: f"{row[of_roster['sourcedId']]}x{copy}"}))
    for name, (header, rows) in tables.items():
        write(sis, name, header, rows)
    print(f"{len(roster):,} rows of the roster, {len(sections):,} sections")


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(int, sys.argv[3:4]))
