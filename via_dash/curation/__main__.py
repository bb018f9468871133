"""``python -m via_dash.curation build | check | trace``."""

import argparse
import sys
from pathlib import Path

from via_dash.curation.problems import CurationError, Problem
from via_dash.curation.release import build, check, curate
from via_dash.curation.trace import trace

DATA = Path(__file__).resolve().parents[2] / "data"


def main(argv: list[str] | None = None) -> int:
    """Runs one command; 0 when nothing is wrong, 1 when something is, each problem on a line."""
    parser = argparse.ArgumentParser(prog="python -m via_dash.curation", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DATA, help="folder with authored/, releases/ and current.json"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("build", help="check the YAML and build the release it names")
    checking = commands.add_parser(
        "check", help="check the YAML and that the built release is what it gives"
    )
    checking.add_argument("--authored-only", action="store_true", help="check the YAML alone")
    tracing = commands.add_parser("trace", help="find every row's anchor in its document")
    tracing.add_argument(
        "--documents", type=Path, required=True, help="folder with the texts of the documents"
    )
    arguments = parser.parse_args(argv)
    problems: list[Problem] = []
    done = ""
    try:
        match arguments.command:
            case "build":
                done = f"built {build(arguments.data)}"
            case "check" if arguments.authored_only:
                curate(arguments.data / "authored")
                done = "the YAML is sound"
            case "check":
                problems = check(arguments.data)
                done = "the YAML is sound and the release is what it gives"
            case "trace":
                found, problems = trace(arguments.data / "authored", arguments.documents)
                done = f"found the anchors of {found} rows"
    except CurationError as error:
        problems = error.problems
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(problems)} problems" if problems else done)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
