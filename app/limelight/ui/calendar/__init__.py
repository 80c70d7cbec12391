"""The calendar: what is planned, frozen, released and deployed, by week and by month."""
