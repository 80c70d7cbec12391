"""The only place that builds HTTP clients, bounds them and translates their errors."""
