"""The stage: the matrix of features by environments, its filter, and how a standing is painted in it."""
