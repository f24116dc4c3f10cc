#!/usr/bin/env bash
# Renders a review from its data and shows it: as a comment, on the page of the job, or both. Runs no program.
# CORDON_HOST CORDON_TO CORDON_LANGUAGE CORDON_OUTPUT, and what the CI system says of itself
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PATH="$here/bin:$PATH"
exec cordon comment --review "${CORDON_OUTPUT:-cordon-review}" --post "$CORDON_HOST" \
  --to "${CORDON_TO:-comment,summary}" --lang "${CORDON_LANGUAGE:-en}"
