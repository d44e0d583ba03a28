"""Adapters that run the finders on the documents of public benchmarks, one module for each.

Each has `predict(input, output, progress=None)`: a JSONL file of documents in, a JSONL file of
predictions in that benchmark's own format out. Their rules may differ from the record's.
"""
