"""Prints each .CSV file below a folder and the SHA-256 of its cells: a check by a reader that is not ours."""
import csv
import hashlib
import io
import pathlib
import sys

sys.stdout.reconfigure(encoding="utf-8", newline="\n")
root = pathlib.Path(sys.argv[1])
for path in sorted(root.rglob("*.CSV")):
    text = path.read_bytes().decode("cp932")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    cells = "\x1e".join("\x1f".join(row) for row in rows)
    print(path.relative_to(root).as_posix(), hashlib.sha256(cells.encode("utf-8")).hexdigest(), sep="\t")
