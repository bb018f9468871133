#!/usr/bin/env bash
# Pins everything that pyproject.toml needs, with hashes and without naming a package index.
# With --check: fails when the pinned files are not what pyproject.toml gives.
set -euo pipefail
cd "$(dirname "$0")/.."

compile() { # file, then arguments of uv
  local file=$1
  shift
  .venv/bin/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url \
    --python-version 3.11 --no-annotate pyproject.toml "$@" --output-file "$file"
}

if [ "${1:-}" = --check ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  # Starting from the pinned files keeps what still satisfies pyproject.toml.
  cp requirements.txt requirements-dev.txt "$work/"
  compile "$work/requirements.txt"
  compile "$work/requirements-dev.txt" --extra dev
  for file in requirements.txt requirements-dev.txt; do
    diff -u "$file" "$work/$file" || {
      echo "$file is not what pyproject.toml gives: run scripts/requirements.sh" >&2
      exit 1
    }
  done
else
  compile requirements.txt
  compile requirements-dev.txt --extra dev
fi
