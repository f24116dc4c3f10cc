#!/usr/bin/env bash
# Judges the stacks of a program before a commit. Builds Cordon in its own checkout the first time, which takes a minute.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ -f $here/../dist/cordon.js ]] || "$here/install.sh" >&2
exec "$here/bin/cordon" check --format terminal "$@"
