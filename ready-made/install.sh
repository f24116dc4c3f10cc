#!/usr/bin/env bash
# Installs and builds Cordon and its policy pack in their own checkout, whatever folder this is called from.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
npm ci --include=dev --no-audit --no-fund
