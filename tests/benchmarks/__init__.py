"""The rules by which benchmarks are run."""
