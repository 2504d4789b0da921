"""``python -m benchmarks.anchoring``: what anchoring costs."""

from benchmarks.anchoring.cost import report

report()
