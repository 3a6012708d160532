"""NumPy's busday_offset on the same due dates: the peer of the batch form.

Reads one JSON object on standard input: {"holidays": [...], "starts": FILE, "ns": FILE, "runs": N}, where the
files hold raw little-endian int32 (day numbers since 1970-01-01, and working days). Writes the best time of all
runs and a checksum of the due dates, so that both sides can be seen to have worked out the same dates.
"""
import json
import sys
import time

import numpy as np

task = json.load(sys.stdin)
calendar = np.busdaycalendar(holidays=np.array(task["holidays"], dtype="datetime64[D]"))
starts = np.fromfile(task["starts"], dtype="<i4").astype("int64").astype("datetime64[D]")
ns = np.fromfile(task["ns"], dtype="<i4").astype("int64")

best = None
for _ in range(task["runs"]):
    begin = time.perf_counter()
    # A start on a weekend or holiday is day zero: going back to the working day before it counts the same.
    due = np.busday_offset(starts, ns, roll="backward", busdaycal=calendar)
    took = time.perf_counter() - begin
    best = took if best is None else min(best, took)

checksum = int(due.astype("int64").sum())
print(json.dumps({"seconds": best, "checksum": checksum, "numpy": np.__version__}))
