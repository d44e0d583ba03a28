"""Dates of publication as EDTF."""

from __future__ import annotations

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.read.dates import from_pdf, is_edtf, to_edtf


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2018-05-29", "2018-05-29"),
        ("2018-05", "2018-05"),
        ("2018", "2018"),
        ("1993-21", "1993-21"),
        ("199X", "199X"),
        ("1992-02-26~", "1992-02-26~"),
        ("1988/1992", "1988/1992"),
        ("../1988", "../1988"),
        ("1992/..", "1992/.."),
        ("[1996-06-03,1997-06-03]", "[1996-06-03,1997-06-03]"),
        ("2018-05-29T10:00:00Z", "2018-05-29"),
        ("2018-05-29 10:00:00+02:00", "2018-05-29"),
        ("20180529", "2018-05-29"),
        ("2018/5/9", "2018-05-09"),
        ("29 May 2018", "2018-05-29"),
        ("Tuesday, 29 May 2018 14:30 GMT", "2018-05-29"),
        ("Sept. 3, 2018", "2018-09-03"),
        ("May 29, 2018", "2018-05-29"),
        ("May 2018", "2018-05"),
        ("2020-02-29", "2020-02-29"),
    ],
)
def test_common_ways_to_write_a_date_are_understood(written, value):
    """What is EDTF passes, other clear dates are turned into it."""
    assert to_edtf(written) == value


@pytest.mark.parametrize(
    "written",
    ["", "yesterday", "02/04/1993", "2019-02-29", "2018-13", "12 Mayor 2018", "2018-05-2", "/"],
)
def test_what_is_no_date_or_could_be_two_is_none(written):
    """Day and month are never guessed."""
    assert to_edtf(written) is None


@settings(deadline=None)
@given(
    st.from_regex(
        r"[0-3][0-9X]{3}(-[0-4X][0-9X](-[0-3X][0-9X])?)?[?~%]?(/([0-3][0-9]{3}-[0-4][0-9])?)?",
        fullmatch=True,
    )
)
def test_what_passes_as_edtf_parses_as_edtf(text):
    """No value is taken for EDTF that the reference parser refuses."""
    if is_edtf(text):
        parse_edtf(text)


def test_pdf_dates_are_understood():
    """The day of a PDF's own notation."""
    assert from_pdf("D:20210304101500+01'00'") == "2021-03-04"
    assert from_pdf("D:2021") == "2021"
    assert from_pdf("D:20219999") is None
