"""The page of insights: charts that are painted by hand, the same as tables, and both to copy and export."""
