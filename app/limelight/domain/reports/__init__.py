"""Reports: what is told to people who do not sit in front of Limelight, as values that know no file format.

`model` is what a report is made of; `status`, `release` and `audit` make the three that there are, from pictures, the
journal and plans. What is not known stands in them as a gap, and is never left out.
"""
