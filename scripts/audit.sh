#!/usr/bin/env bash
# Tells which pinned requirements have known weaknesses. It never fails: what others find out about
# a package tonight is no fault of the change that is built now. Read what it says.
set -uo pipefail
cd "$(dirname "$0")/.."

report=$(mktemp)
trap 'rm -f "$report"' EXIT
# Everything is pinned with hashes, so nothing is resolved or installed.
timeout 120 .venv/bin/pip-audit --require-hashes --disable-pip --progress-spinner off --timeout 10 \
  --format json --output "$report" -r requirements.txt >/dev/null 2>&1

.venv/bin/python - "$report" <<'PYTHON' || true
import json
import sys

try:
    with open(sys.argv[1], encoding="utf-8") as report:
        packages = json.load(report)["dependencies"]
except (OSError, ValueError, KeyError):
    packages = []
audited = [p for p in packages if "vulns" in p and "skip_reason" not in p]
if not audited:
    print("audit: the advisory service was not reached or knows none of these packages: nothing is known")
    raise SystemExit
found = [(p["name"], p["version"], v) for p in audited for v in p["vulns"]]
for name, version, weakness in found:
    mended = ", ".join(weakness["fix_versions"]) or "none yet"
    print(f"audit: {name} {version}: {weakness['id']}; mended in: {mended}")
print(f"audit: {len(found)} known weaknesses in {len(audited)} packages; {len(packages) - len(audited)} could not be audited")
PYTHON
exit 0
